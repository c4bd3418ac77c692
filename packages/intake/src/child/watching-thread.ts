import { workerData } from 'node:worker_threads'
import type { WatchData } from './watch-process.ts'

/* The thread that `watchProcess` starts. Its process can only be ended with a signal: it does not listen while it hangs. */
const { turns, cpuMs, parent } = workerData as WatchData // As `watchProcess` hands it over.
let turn = 0
let beforeMs = 0
setInterval(() => {
  const { user, system } = process.cpuUsage()
  const usedMs = (user + system) / 1000
  const now = Atomics.load(turns, 0)
  if (now !== turn) [turn, beforeMs] = [now, usedMs]
  const isAtWork = turn % 2 === 1
  if (process.ppid !== parent || (isAtWork && usedMs - beforeMs > cpuMs)) process.kill(process.pid, 'SIGKILL')
}, 200)
