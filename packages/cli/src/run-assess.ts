import { basename, dirname, resolve } from 'node:path'
import { type AssessmentAnswer, assessmentView } from '@roadmap/document'
import {
  excerpt,
  type Forms,
  judgeAssessment,
  type ReadAssessment,
  type Reader,
  type Refusal,
  Refused,
  refusalReply,
} from '@roadmap/intake'
import { type Assessment, type Edition, type Messages, notYet } from '@roadmap/model'
import {
  acquireLock,
  buildManifest,
  busyError,
  planAssessment,
  publishEdition,
  refuseForeign,
} from '@roadmap/publisher'
import { renderEdition } from '@roadmap/publisher/render-edition'
import { describeResult } from './describe-result.ts'
import { exitCodes, UsageError } from './exit-codes.ts'
import { findInbox, type InboxFile } from './find-inbox.ts'
import type { CliIo } from './io.ts'
import { loadProject, type Project } from './load-project.ts'
import { openReader } from './open-reader.ts'
import type { CommonOptions } from './options.ts'
import { diagramStyleFor } from './plan-of.ts'
import { printProblems } from './print-problems.ts'
import { readInboxFile } from './read-inbox-file.ts'

export interface AssessCommandOptions extends CommonOptions {
  /** The folder that the result becomes. */
  readonly into?: string
  readonly edition?: string
}

type Outcome =
  | { readonly outcome: 'read'; readonly file: string; readonly hash: string; readonly answer: ReadAssessment }
  | { readonly outcome: 'same'; readonly file: string; readonly as: string }
  | ({ readonly outcome: 'refused'; readonly file: string } & Refusal)

/**
 * `roadmap assess`: the result of filled-in self-assessments, published whole or not at all. 0 when all files were read, 1
 * when none was and so nothing was made, 3 when some were refused. Nothing is kept besides the result, nothing is sent.
 */
export async function runAssess(io: CliIo, paths: readonly string[], options: AssessCommandOptions): Promise<number> {
  const inbox = findInbox(paths)
  const { files: checked, sound } = await loadProject(io, options)
  if (!sound) {
    printProblems(io, checked, options)
    return exitCodes.problem
  }
  const { assessment, editions } = sound.roadmap
  if (!assessment) throw new UsageError('This roadmap has no self-assessment, so no form can be read by it.')
  const edition = chooseEdition(editions, options.edition)
  const into = placeOf(options, editions)
  const outcomes = await readAll(io, inbox, sound)
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused').length
  const read = outcomes.filter((one) => one.outcome === 'read')
  if (!options.json) for (const outcome of outcomes) tell(io, outcome)
  if (read.length === 0) {
    if (options.json) io.out(`${JSON.stringify({ files: outcomes.map(shownOutcome) }, null, 2)}\n`)
    return exitCodes.problem
  }
  const answers = read.map(({ answer }) => answerOf(answer))
  const made = await publish(io, { sound, form: assessment, answers, edition, into })
  if (options.json) {
    const result = describeResult(assessment, assessmentView(assessment, sound.roadmap.cells, answers), answers)
    io.out(`${JSON.stringify({ files: outcomes.map(shownOutcome), made, result }, null, 2)}\n`)
  } else if (!options.quiet) {
    io.out(
      `Made ${made.join(', ')} from ${read.length === 1 ? '1 filled-in form' : `${read.length} filled-in forms`}.\n`,
    )
  }
  return refused > 0 ? exitCodes.some : exitCodes.done
}

interface Place {
  readonly outDir: string
  readonly folder: string
}

/** The result stands in a folder of its own, which is replaced as a whole: never the one of an edition. */
function placeOf({ into, out }: AssessCommandOptions, editions: readonly Edition[]): Place {
  const path = into ?? `${out}/assessment`
  const place = { outDir: dirname(path), folder: basename(path) }
  if (resolve(place.outDir) === resolve(out) && editions.some(({ id }) => id === place.folder)) {
    throw new UsageError(`\`${path}\` is the folder of an edition. Name another folder with --into.`)
  }
  return place
}

function chooseEdition(editions: readonly Edition[], name: string | undefined): Edition {
  const found = name === undefined ? editions[0] : editions.find(({ id }) => id === name)
  const list = editions.map(({ id }) => `\`${id}\``).join(', ')
  if (found) return found
  throw new UsageError(
    name === undefined
      ? 'There is no edition whose look the result could have. Add a file to `editions/` in the content folder.'
      : `There is no edition \`${name}\`. There are: ${list}.`,
  )
}

async function readAll(
  io: CliIo,
  inbox: readonly InboxFile[],
  { roadmap, messages }: NonNullable<Project['sound']>,
): Promise<readonly Outcome[]> {
  const { forms, assessment, language } = roadmap
  const known: Forms = { forms, assessments: assessment ? [assessment] : [], language }
  const reader = openReader(io, messages)
  const outcomes: Outcome[] = []
  try {
    for (const file of inbox) outcomes.push(await readOne(file, { reader, known, messages, before: outcomes }))
  } finally {
    reader.stop()
  }
  return outcomes
}

interface Reading {
  readonly reader: Reader
  readonly known: Forms
  readonly messages: Messages
  readonly before: readonly Outcome[]
}

async function readOne(inboxFile: InboxFile, { reader, known, messages, before }: Reading): Promise<Outcome> {
  const { path: file } = inboxFile
  try {
    const read = await readInboxFile(inboxFile, reader, (hash) =>
      before.find((one) => one.outcome === 'read' && one.hash === hash),
    )
    if (read.seen) return { outcome: 'same', file, as: read.seen.file }
    const { hash, submission } = read
    const judgement = judgeAssessment(submission, known)
    if (judgement.kind === 'read') return { outcome: 'read', file, hash, answer: judgement }
    return { outcome: 'refused', file, ...refusalReply(messages, file, judgement.problems) }
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', file, ...refusalReply(messages, file, error) }
    throw error
  }
}

function answerOf({ about, scores, notes }: ReadAssessment): AssessmentAnswer {
  return {
    about,
    scores: Object.fromEntries(
      Object.entries(scores).map(([id, score]) => [id, score === notYet ? notYet : Number(score)]),
    ),
    notes: Object.fromEntries(Object.entries(notes).map(([id, note]) => [id, String(note)])),
  }
}

interface Making {
  readonly sound: NonNullable<Project['sound']>
  readonly form: Assessment
  readonly answers: readonly AssessmentAnswer[]
  readonly edition: Edition
  readonly into: Place
}

async function publish(io: CliIo, { sound, form, answers, edition, into }: Making): Promise<readonly string[]> {
  const { outDir, folder } = into
  const lock = await acquireLock(io.publisher, outDir)
  if ('busy' in lock) throw busyError(lock, outDir)
  try {
    await refuseForeign(io.publisher, outDir, folder)
    const fonts = sound.fontsOf(edition)
    const plan = planAssessment(
      sound.roadmap,
      { form, answers },
      {
        edition,
        messages: sound.messages,
        diagramStyle: diagramStyleFor(sound, edition, fonts),
        logo: sound.brandOf(edition).logo,
      },
    )
    const { files, notes } = await renderEdition(plan, {
      theme: sound.themeOf(edition),
      reference: sound.brandOf(edition).reference,
      fonts,
      fingerprint: '',
      cache: undefined,
    })
    for (const { path, what, why, fix } of notes) io.err(`${path}: ${what}. ${why} ${fix}\n`)
    if (notes.some(({ fatal }) => fatal)) throw new Error('A result that not everybody could read is not published')
    const manifest = buildManifest({ edition: { ...edition, id: folder }, files })
    await publishEdition(io.publisher, { outDir, editionId: folder, files: [...files, manifest], lock })
    return files.map(({ path }) => `${outDir}/${folder}/${path}`)
  } finally {
    await lock.release()
  }
}

function tell(io: CliIo, outcome: Outcome): void {
  if (outcome.outcome === 'refused') {
    // There is no reply to look them up in.
    io.err([outcome.line, ...outcome.problems.map((problem) => `  ${problem.message}`), ''].join('\n'))
  } else if (outcome.outcome === 'same') {
    io.err(`${excerpt(outcome.file, 200)}: the same file as ${excerpt(outcome.as, 200)}, counted once\n`)
  }
}

function shownOutcome(outcome: Outcome) {
  if (outcome.outcome !== 'read') return outcome
  return { outcome: outcome.outcome, file: outcome.file, about: outcome.answer.about }
}
