import { Worker } from 'node:worker_threads'

/** Tells the watching thread when a piece of work begins and ends. */
export interface Watch {
  readonly begin: () => void
  readonly end: () => void
}

/** What the thread is handed: `turns` is odd while there is work. */
export interface WatchData {
  readonly turns: Int32Array
  readonly cpuMs: number
  readonly parent: number
}

/**
 * Watches over this process from a thread of its own, which goes on while the process hangs in a library: it ends the process
 * when the one that started it is gone, or when one piece of work takes more processor time than `cpuMs`.
 */
export function watchProcess(cpuMs: number): Watch {
  const turns = new Int32Array(new SharedArrayBuffer(4))
  const workerData: WatchData = { turns, cpuMs, parent: process.ppid }
  const thread = new Worker(new URL('./watching-thread.js', import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  })
  thread.unref()
  const turn = () => {
    Atomics.add(turns, 0, 1)
  }
  return { begin: turn, end: turn }
}
