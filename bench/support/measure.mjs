import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const atExit = `
  import { writeSync } from 'node:fs'
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`

/**
 * One run of a script of Node in a fresh process: seconds of wall clock, seconds of processor time of all threads, and the
 * most memory it held at once (MB of 1 048 576 bytes). The process says the last two itself, on a pipe of its own.
 *
 * @param {readonly string[]} args a script and its arguments
 */
export function measureNode(args, cwd = root) {
  const report = `data:text/javascript,${encodeURIComponent(atExit)}`
  const start = performance.now()
  const { status, output } = spawnSync(process.execPath, ['--import', report, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`)
  /** @type {NodeJS.ResourceUsage} */
  const usage = JSON.parse(String(output[3]))
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024 }
}

/**
 * The medians of several fresh runs, and the highest memory of them.
 *
 * @param {number} runs
 * @param {() => {readonly wall: number, readonly cpu: number, readonly megabytes: number}} measure
 */
export function repeat(runs, measure) {
  const measured = Array.from({ length: runs }, measure)
  return {
    wall: median(measured.map((run) => run.wall)),
    cpu: median(measured.map((run) => run.cpu)),
    megabytes: Math.max(...measured.map((run) => run.megabytes)),
  }
}

/** @param {readonly number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** @param {number} runs */
export function printMachine(runs) {
  const [load] = loadavg()
  process.stdout.write(`${cpus().length} cores, Node ${process.versions.node}, load ${load?.toFixed(1)}, `)
  process.stdout.write(`median of ${runs} runs (memory: the highest)\n`)
}

/** @param {readonly (readonly string[])[]} rows the first one is the heading */
export function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
    process.stdout.write(`${line.trimEnd()}\n`)
  }
}

/** @param {number} value */
export const seconds = (value) => `${value.toFixed(2)} s`
/** @param {number} value */
export const megabytes = (value) => `${Math.ceil(value)} MB`
