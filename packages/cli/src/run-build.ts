import { isAbsolute, relative, resolve } from 'node:path'
import { type ProblemData, problemsOf } from '@roadmap/diagnostics'
import type { Edition } from '@roadmap/model'
import {
  acquireLock,
  buildManifest,
  busyError,
  type EditionPart,
  type Lock,
  openCache,
  publishEdition,
  refuseForeign,
} from '@roadmap/publisher'
import { type RenderNote, renderEdition } from '@roadmap/publisher/render-edition'
import { exitCodes, UsageError } from './exit-codes.ts'
import { fingerprint } from './fingerprint.ts'
import { goneFiles, goneLine } from './gone-files.ts'
import { type CliIo, type StopSignal, stopSignals } from './io.ts'
import { loadProject, type Project } from './load-project.ts'
import { growHeap } from './memory.ts'
import type { CommonOptions } from './options.ts'
import { planOf } from './plan-of.ts'
import { printProblems } from './print-problems.ts'
import { createProgress, type Progress } from './progress.ts'

export interface BuildCommandOptions extends CommonOptions {
  readonly all?: true
  readonly only?: readonly EditionPart[]
  /** `--no-cache` makes it false. */
  readonly cache: boolean
}

/**
 * `roadmap build`: makes editions in the output folder, each published whole or not at all. Returns the exit code;
 * throws a `UsageError` or a `PublishError`, each with one line for the person.
 */
export async function runBuild(io: CliIo, names: readonly string[], options: BuildCommandOptions): Promise<number> {
  refuseOutputInside(options)
  growHeap()
  const start = io.now()
  const progress = createProgress(io, options)
  progress.stage('Reading content')
  const project = await loadProject(io, options)
  progress.clear()
  const failed = printProblems(io, project.files, options)
  if (failed || !project.sound) {
    if (options.json) printJson(io, { editions: [], problems: problemsOf(project.files), seconds: seconds(io, start) })
    else if (!options.quiet) io.err('Nothing was built: see the problems above. The last edition is as it was.\n')
    return exitCodes.problem
  }
  const editions = chooseEditions(project.sound.roadmap.editions, names, options.all === true)
  const lock = await acquireLock(io.publisher, options.out)
  if ('busy' in lock) throw busyError(lock, options.out)
  const stop = listenForStop(io)
  try {
    for (const { id } of editions) await refuseForeign(io.publisher, options.out, id)
    const made = await buildEditions(io, {
      sound: project.sound,
      editions,
      options,
      lock,
      progress,
      signal: stop.signal,
    })
    progress.clear()
    report(io, { made, problems: problemsOf(project.files), took: seconds(io, start) }, options)
    return made.every(({ published }) => published) ? exitCodes.done : exitCodes.problem
  } catch (error) {
    progress.clear()
    const stopped = stop.stoppedBy()
    if (!stopped || !isStop(error)) throw error
    io.err('Stopped. What is published is whole: each edition as it was, or as it was just made.\n')
    return stopSignals[stopped]
  } finally {
    stop.end()
    await lock.release()
  }
}

/** Files made there would be read as content or templates the next time. */
function refuseOutputInside({ out, content, templates }: BuildCommandOptions): void {
  for (const folder of [content, templates]) {
    const path = relative(resolve(folder), resolve(out))
    if (path === '' || !(path.startsWith('..') || isAbsolute(path))) {
      throw new UsageError(`--out \`${out}\` lies in \`${folder}\`, which is read. Name a folder outside it.`)
    }
  }
}

interface MadeEdition {
  readonly id: string
  readonly dir: string
  readonly files: readonly string[]
  /** What stood in its folder before and stands there no more. */
  readonly gone: readonly string[]
  readonly notes: readonly RenderNote[]
  /** Not so when some readers could not use one of its files. */
  readonly published: boolean
}

interface BuildTask {
  readonly sound: NonNullable<Project['sound']>
  readonly editions: readonly Edition[]
  readonly options: BuildCommandOptions
  readonly lock: Lock
  readonly progress: Progress
  readonly signal: AbortSignal
}

async function buildEditions(io: CliIo, task: BuildTask): Promise<readonly MadeEdition[]> {
  const { sound, editions, options, lock, progress, signal } = task
  const cache = options.cache ? await openCache(io.publisher, options.out) : undefined
  const program = cache ? fingerprint() : ''
  const made: MadeEdition[] = []
  for (const edition of editions) {
    const fonts = sound.fontsOf(edition)
    const { files, notes } = await renderEdition(planOf(sound, edition, { fonts, only: options.only }), {
      theme: sound.themeOf(edition),
      reference: sound.brandOf(edition).reference,
      fonts,
      fingerprint: program,
      cache,
      signal,
      onProgress: ({ path }, index, total) => progress.step(`Making ${edition.id}/${path}`, index, total),
    })
    const found = { id: edition.id, dir: `${options.out}/${edition.id}`, notes }
    if (notes.some(({ fatal }) => fatal)) {
      made.push({ ...found, files: [], gone: [], published: false })
      continue
    }
    progress.stage(`Publishing ${edition.id}`)
    const all = [...files, buildManifest({ edition, files })]
    const paths = all.map(({ path }) => path)
    const gone = await goneFiles(io, found.dir, paths)
    await publishEdition(io.publisher, { outDir: options.out, editionId: edition.id, files: all, lock, signal })
    made.push({ ...found, files: paths, gone, published: true })
  }
  return made
}

/** The editions named; without names the only one there is. */
function chooseEditions(known: readonly Edition[], names: readonly string[], all: boolean): readonly Edition[] {
  const list = known.map(({ id }) => `\`${id}\``).join(', ')
  if (known.length === 0) throw new UsageError('There is no edition. Add a file to `editions/` in the content folder.')
  if (all) {
    if (names.length > 0) throw new UsageError('Name editions or say --all, not both.')
    return known
  }
  if (names.length === 0) {
    if (known.length > 1) throw new UsageError(`Name an edition (${list}), or say --all.`)
    return known
  }
  return [...new Set(names)].map((name) => {
    const edition = known.find(({ id }) => id === name)
    if (!edition) throw new UsageError(`There is no edition \`${name}\`. There are: ${list}.`)
    return edition
  })
}

/** What a stopped build throws: the abort itself, or what publishing says of it. */
function isStop(error: unknown): boolean {
  const { name, code } = error as { readonly name?: string; readonly code?: string }
  return name === 'AbortError' || code === 'INTERRUPTED'
}

/** The first signal stops the build between two steps; a second one ends the process at once. */
function listenForStop(io: CliIo) {
  const controller = new AbortController()
  let stopped: StopSignal | undefined
  const end = io.onStop((signal) => {
    if (stopped) process.exit(stopSignals[signal])
    stopped = signal
    controller.abort()
  })
  return { signal: controller.signal, stoppedBy: () => stopped, end }
}

interface BuildResult {
  readonly made: readonly MadeEdition[]
  /** Warnings: with an error nothing is made. */
  readonly problems: readonly ProblemData[]
  readonly took: number
}

function report(io: CliIo, { made, problems, took }: BuildResult, options: BuildCommandOptions): void {
  if (options.json) {
    printJson(io, { editions: made, problems, seconds: took })
    return
  }
  for (const { notes } of made) {
    for (const { path, what, why, fix } of notes) io.err(`${path}: ${what}. ${why} ${fix}\n`)
  }
  for (const { id } of made.filter(({ published }) => !published)) {
    io.err(`${id} was not published: see the problems above. The last edition is as it was.\n`)
  }
  if (options.quiet || options.format !== 'text') return
  for (const { dir, gone } of made) if (gone.length > 0) io.err(goneLine(dir, gone, options.only !== undefined))
  if (made.some(({ published }) => !published)) return
  const total = made.reduce((sum, { files }) => sum + files.length, 0)
  const where = made.map(({ dir }) => dir).join(', ')
  io.out(`Made ${total} files in ${where} in ${took.toFixed(1)} s.\n`)
}

function printJson(io: CliIo, data: unknown): void {
  io.out(`${JSON.stringify(data, null, 2)}\n`)
}

function seconds(io: CliIo, start: number): number {
  return Math.round(io.now() - start) / 1000
}
