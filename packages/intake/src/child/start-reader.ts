import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { Submission } from '../submission.ts'
import type { ReadReply } from './messages.ts'

/** Reads files of strangers in a process of its own. */
export interface Reader {
  /** Throws a `Refused`. Calls come one after another. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<Submission>
  readonly stop: () => void
}

export interface ReaderOptions {
  /** What an empty control of ours says in Word. */
  readonly prompts: readonly string[]
  /** Told of an error that no check of ours foresaw. */
  readonly onFault?: (fault: string) => void
  /** How long the process may take to load its program; it is an error of this machine when it takes longer. */
  readonly startMs?: number
}

/**
 * Makes a reader. Its process starts with the first file and serves all that follow; it is ended when a file takes too
 * much time or memory, or when it dies of one, and another takes its place.
 */
export function startReader({ prompts, onFault, startMs = 60_000 }: ReaderOptions): Reader {
  let child: ChildProcess | undefined
  const start = async () => {
    const started = startProcess()
    child = started
    try {
      await untilReady(started, startMs)
    } catch (error) {
      end()
      throw error
    }
    return started
  }
  const end = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const read = async (bytes: Uint8Array, name: string) => {
    const request = { bytes, name, prompts }
    const isUsed = child !== undefined
    let reply = await ask(child ?? (await start()), request)
    if (isUsed && reply.kind === 'over' && reply.code === 'too-complex') {
      // It may have died before it was asked: only what ends a new process is the fault of the file.
      end()
      reply = await ask(await start(), request)
    }
    if (reply.kind === 'read') return reply.submission
    if (reply.kind === 'over') {
      end()
      throw new Refused(reply.code)
    }
    if (reply.fault !== undefined) onFault?.(reply.fault)
    throw new Refused(reply.code, reply.values)
  }
  return { read, stop: end }
}

function startProcess(): ChildProcess {
  // From source there is nothing that Node could run; what is compiled stands beside it.
  const program = new URL('serve.js', new URL(import.meta.url.replace('/intake/src/', '/intake/dist/')))
  const child = fork(fileURLToPath(program), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
    execArgv: [`--max-old-space-size=${limits.heapMebibytes}`, '--max-semi-space-size=4', '--no-warnings'],
  })
  // A command that is done does not wait for its reader.
  child.unref()
  child.channel?.unref()
  return child
}

/** Waits for the process to have loaded its program, which is not the fault of a file, however busy the machine is. */
function untilReady(child: ChildProcess, startMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      child.off('message', succeed)
      child.off('exit', fail)
      child.off('error', fail)
    }
    const succeed = () => {
      settle()
      resolve()
    }
    const fail = () => {
      settle()
      reject(new Error('The process that reads files could not be started'))
    }
    const timer = setTimeout(fail, startMs)
    child.channel?.ref()
    child.once('message', succeed)
    child.once('exit', fail)
    child.once('error', fail)
  })
}

interface Over {
  readonly kind: 'over'
  readonly code: 'too-complex' | 'too-much-memory' | 'too-slow'
}

function ask(child: ChildProcess, request: object): Promise<ReadReply | Over> {
  return new Promise((resolve) => {
    const began = performance.now()
    const before = useOf(child.pid)?.cpuMs ?? 0
    const done = (reply: ReadReply | Over) => {
      clearInterval(timer)
      child.off('message', done)
      child.off('exit', onExit)
      child.off('error', onExit)
      child.channel?.unref()
      resolve(reply)
    }
    // The heap is limited by Node, which ends the process when it is full.
    const onExit = () => done({ kind: 'over', code: 'too-complex' })
    const timer = setInterval(() => {
      const use = useOf(child.pid)
      if (use && use.memoryBytes > mostMemory()) done({ kind: 'over', code: 'too-much-memory' })
      else if (use && use.cpuMs - before > limits.cpuMs) done({ kind: 'over', code: 'too-slow' })
      else if (performance.now() - began > limits.elapsedMs) done({ kind: 'over', code: 'too-slow' })
    }, lookEveryMs)
    child.on('message', done)
    child.on('exit', onExit)
    child.on('error', onExit)
    child.channel?.ref()
    child.send(request, (error) => {
      if (error) onExit()
    })
  })
}

const lookEveryMs = 20

/**
 * What the reading process may hold, in bytes: what this process leaves of the limit, less a little, for what is seen is past
 * already. Never less than a form of the largest size needs: it is not the fault of a file that this process has grown.
 */
function mostMemory(): number {
  const mebibyte = 1024 * 1024
  return Math.max((limits.memoryMebibytes - 16) * mebibyte - process.memoryUsage.rss(), 112 * mebibyte)
}

/** What a process has used (Linux, proc(5)); elsewhere only the time in all is limited. */
function useOf(pid: number | undefined): { readonly cpuMs: number; readonly memoryBytes: number } | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program may hold anything, brackets too; the numbers come after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number)
    return { cpuMs: ((user ?? 0) + (system ?? 0)) * 10, memoryBytes: (pages ?? 0) * 4096 }
  } catch {
    return undefined // it has ended, and `exit` says so
  }
}
