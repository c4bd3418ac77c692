import { join } from 'node:path'
import {
  acceptanceReply,
  excerpt,
  type Forms,
  hashOf,
  judgeSubmission,
  type Reader,
  type Refusal,
  Refused,
  refusalReply,
} from '@roadmap/intake'
import { type Messages, message } from '@roadmap/model'
import { exitCodes } from './exit-codes.ts'
import { findInbox, type InboxFile } from './find-inbox.ts'
import { type IntakeStore, openStore } from './intake-store.ts'
import type { CliIo } from './io.ts'
import { type ContactOf, loadContacts } from './load-contacts.ts'
import { loadForms } from './load-forms.ts'
import { type LoadedWording, loadWording } from './load-wording.ts'
import { tidyMemory } from './memory.ts'
import { openReader } from './open-reader.ts'
import type { CommonOptions } from './options.ts'
import { readInboxFile } from './read-inbox-file.ts'
import { replyPath, writeReply } from './write-reply.ts'

export interface IntakeCommandOptions extends CommonOptions {
  readonly into?: string
  readonly private: string
  readonly replies?: string
  readonly dryRun?: true
}

/** What became of one file. */
type Outcome =
  | {
      readonly outcome: 'accepted'
      readonly file: string
      readonly id: string
      readonly path: string
      readonly reply: string
    }
  | { readonly outcome: 'known'; readonly file: string; readonly id: string }
  | ({ readonly outcome: 'refused'; readonly file: string } & Refusal)

/** `roadmap intake`: 0 when all files were taken or known already, 1 when every one was refused, 3 when some were. */
export async function runIntake(io: CliIo, paths: readonly string[], options: IntakeCommandOptions): Promise<number> {
  const inbox = findInbox(paths)
  const wording = await loadWording(io, options)
  const contactOf = await loadContacts(io, options.content)
  const store = openStore(io.publisher, folders(options))
  const reader = openReader(io, wording.messages)
  let forms: Promise<Forms> | undefined
  const run: Run = {
    options,
    wording,
    contactOf,
    store,
    reader,
    forms: () => {
      forms ??= loadForms(io, options, wording)
      return forms
    },
  }
  const counts = { accepted: 0, known: 0, refused: 0 }
  const outcomes: Outcome[] = []
  try {
    for (const [index, file] of inbox.entries()) {
      if (index % filesBetweenTidying === filesBetweenTidying - 1) tidyMemory()
      const outcome = await takeIn(run, file)
      counts[outcome.outcome] += 1
      if (options.json) outcomes.push(outcome)
      else tell(io, outcome, options)
    }
  } finally {
    reader.stop()
    await store.close()
  }
  if (options.json) io.out(`${JSON.stringify({ ...counts, files: outcomes }, null, 2)}\n`)
  else if (inbox.length !== 1 && !options.quiet) {
    io.out(`${counts.accepted} accepted, ${counts.known} known already, ${counts.refused} refused.\n`)
  }
  if (counts.refused === 0) return exitCodes.done
  return counts.refused === inbox.length ? exitCodes.problem : exitCodes.some
}

const filesBetweenTidying = 500

/** What the run of a command hands to each file. */
interface Run {
  readonly options: IntakeCommandOptions
  readonly wording: LoadedWording
  readonly contactOf: ContactOf
  readonly store: IntakeStore
  readonly reader: Reader
  /** Loaded for the first file that claims to be a form. */
  readonly forms: () => Promise<Forms>
}

async function takeIn(run: Run, inboxFile: InboxFile): Promise<Outcome> {
  const { options, wording, store, reader } = run
  const { path } = inboxFile
  let edition: string | undefined
  try {
    const read = await readInboxFile(inboxFile, reader, (hash) => store.ledger().contentOf.get(hash))
    if (read.seen !== undefined) return known(store, path, read.seen)
    const { hash: file, submission } = read
    edition = submission.form.edition
    const forms = await run.forms()
    const judgement = judgeSubmission(submission, forms)
    if (judgement.kind === 'wrong-answers') return refused(run, { path, edition }, judgement.problems)
    const { newCase, form } = judgement
    const { contentHash: content, workHash: work, id } = newCase
    // Another run may have taken it in, or withdrawn it, since the ledger was read.
    const { contentOf, idOf, withdrawnIds, withdrawnWorks } = options.dryRun ? store.ledger() : await store.locked()
    if (withdrawnWorks.has(work) || withdrawnIds.has(id)) throw new Refused('withdrawn')
    if (idOf.has(content)) {
      if (!options.dryRun && !contentOf.has(file)) await store.add({ event: 'known', file, content })
      return known(store, path, content)
    }
    const reply = acceptanceReply(wording.messages, form, newCase, {
      language: forms.language,
      contact: run.contactOf(edition),
    })
    if (options.dryRun)
      return { outcome: 'accepted', file: path, id, path: join(folders(options).into, `${id}.md`), reply }
    const line = { event: 'accepted', on: options.today, id, file, content, work } as const
    const entryPath = await store.keep(line, newCase.entry, newCase.record)
    // Only now: nobody is thanked for what could not be kept.
    if (options.replies) writeReply(replyPath(options.replies, path, file), reply)
    return { outcome: 'accepted', file: path, id, path: entryPath, reply }
  } catch (error) {
    if (error instanceof Refused) return refused(run, { path, edition }, error)
    throw error
  }
}

function known(store: IntakeStore, file: string, content: string): Outcome {
  const { idOf, withdrawnContents } = store.ledger()
  if (withdrawnContents.has(content)) throw new Refused('withdrawn')
  return { outcome: 'known', file, id: idOf.get(content) ?? '' }
}

function refused(
  { options, wording, contactOf }: Run,
  { path, edition }: { readonly path: string; readonly edition: string | undefined },
  why: Parameters<typeof refusalReply>[2],
): Outcome {
  const replies = options.replies === undefined ? undefined : replyPath(options.replies, path, hashOf(path))
  const hint = hintOf(wording.messages, replies, options.dryRun === true)
  const refusal = refusalReply(wording.messages, path, why, { contact: contactOf(edition), hint })
  if (replies !== undefined && !options.dryRun) writeReply(replies, refusal.reply)
  return { outcome: 'refused', file: path, ...refusal }
}

/** Where all answers to mend can be read. */
function hintOf(messages: Messages, path: string | undefined, isDryRun: boolean): string {
  if (path === undefined) return message(messages, 'intake.replyWanted')
  return isDryRun ? message(messages, 'intake.replyLater') : message(messages, 'intake.replyWritten', { path })
}

function tell(io: CliIo, outcome: Outcome, { dryRun, quiet }: IntakeCommandOptions): void {
  if (outcome.outcome === 'refused') io.err(`${outcome.line}\n`)
  else if (quiet) return
  else if (outcome.outcome === 'known') io.out(`${excerpt(outcome.file, 200)}: known already, as ${outcome.id}\n`)
  else io.out(`${excerpt(outcome.file, 200)}: ${dryRun ? 'would be accepted' : 'accepted'}, as ${outcome.path}\n`)
}

function folders({ content, into, private: kept }: IntakeCommandOptions) {
  return { into: into ?? join(content, 'case-studies'), private: kept }
}
