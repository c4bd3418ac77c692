import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Measures the compiled product on the default content, every run in a fresh process, and prints the medians:
 * `node bench/run.mjs [--runs N] [--assert]`. With `--assert` the exit code is 1 when a target is missed. Seconds of wall
 * clock mean little on a busy machine; processor seconds (all threads) hardly change with it.
 */
const root = fileURLToPath(new URL('../', import.meta.url))
const bin = join(root, 'packages/cli/bin/roadmap.js')

const atExit = `
  import { writeSync } from 'node:fs'
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`
const cases = [
  { name: 'build --no-cache', args: ['build', '--no-cache'], target: { wall: 8, megabytes: 600 } },
  { name: 'check', args: ['check'], target: { wall: 1.5, megabytes: Number.POSITIVE_INFINITY } },
]

const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5
const rows = cases.map(({ name, args, target }) => {
  const measured = Array.from({ length: runs }, () => measure(args))
  const [wall, cpu, megabytes] = [
    median(measured.map((run) => run.wall)),
    median(measured.map((run) => run.cpu)),
    Math.max(...measured.map((run) => run.megabytes)),
  ]
  const met = wall <= target.wall && megabytes <= target.megabytes
  return { name, wall, cpu, megabytes, target, met }
})

process.stdout.write(`${cpus().length} cores, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}, `)
process.stdout.write(`median of ${runs} fresh processes (memory: the highest)\n\n`)
print(['command', 'wall', 'target', 'processor', 'memory', 'target', ''])
for (const { name, wall, cpu, megabytes, target, met } of rows) {
  const memoryTarget = Number.isFinite(target.megabytes) ? `${target.megabytes} MB` : '-'
  const [wallText, cpuText] = [`${wall.toFixed(2)} s`, `${cpu.toFixed(2)} s`]
  print([
    name,
    wallText,
    `${target.wall} s`,
    cpuText,
    `${Math.ceil(megabytes)} MB`,
    memoryTarget,
    met ? 'met' : 'MISSED',
  ])
}
if (process.argv.includes('--assert') && rows.some(({ met }) => !met)) process.exitCode = 1

/**
 * One run: seconds of wall clock, seconds of processor time of all threads, and the most memory it held at once
 * (MB of 1 048 576 bytes). The process says the last two itself, on a pipe of its own.
 *
 * @param {readonly string[]} args
 */
function measure(args) {
  const dir = mkdtempSync(join(tmpdir(), 'roadmap-bench-'))
  const report = `data:text/javascript,${encodeURIComponent(atExit)}`
  try {
    const start = performance.now()
    const { status, output } = spawnSync(
      process.execPath,
      ['--import', report, bin, ...args, '--out', join(dir, 'output')],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
    )
    const wall = (performance.now() - start) / 1000
    if (status !== 0) throw new Error(`roadmap ${args.join(' ')} ended with ${status}`)
    /** @type {NodeJS.ResourceUsage} */
    const usage = JSON.parse(String(output[3]))
    return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024 }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** @param {readonly string[]} cells */
function print(cells) {
  const widths = [18, 8, 8, 11, 9, 9, 7]
  process.stdout.write(
    `${cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('')
      .trimEnd()}\n`,
  )
}
