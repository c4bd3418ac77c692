import { megabytes, printMachine, printTable } from './support/measure.mjs'

/**
 * Measures the compiled product and prints medians: `node bench/run.mjs [CASE…] [--runs N] [--assert]`. Without a case, only
 * `build`. With `--assert` the exit code is 1 when a target is missed. Seconds of wall clock mean little on a busy machine;
 * processor seconds (all threads) hardly change with it. What `typst` and `word` compare with is installed by
 * `npm install --prefix bench`.
 */
/** @type {Readonly<Record<string, () => Promise<import('./support/case.d.ts').Case>>>} */
const cases = {
  build: () => import('./cases/build.mjs'),
  typst: () => import('./cases/typst.mjs'),
  tagging: () => import('./cases/tagging.mjs'),
  growth: () => import('./cases/growth.mjs'),
  word: () => import('./cases/word.mjs'),
}

const args = process.argv.slice(2)
const at = args.indexOf('--runs')
const runs = at < 0 ? 5 : Number(args[at + 1])
const named = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1))
const unknown = named.filter((name) => !(name in cases))
if (unknown.length > 0 || !(runs > 0)) {
  process.stderr.write(`Usage: node bench/run.mjs [${Object.keys(cases).join('] [')}] [--runs N] [--assert]\n`)
  process.exit(2)
}

printMachine(runs)
let isMissed = false
for (const name of named.length > 0 ? named : ['build']) {
  const { title, measure } = await load(name)
  process.stdout.write(`\n${title}\n\n`)
  const { rows, targets } = await measure(runs)
  printTable(rows)
  for (const { what, value, limit, unit = '' } of targets) {
    const isMet = value <= limit
    isMissed ||= !isMet
    const figure = unit === ' MB' ? megabytes(value) : `${value.toFixed(2)}${unit}`
    process.stdout.write(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${figure}, at most ${limit}${unit}\n`)
  }
}
/** @param {string} name */
function load(name) {
  const read = cases[name]
  if (!read) throw new Error(`There is no case ${name}`)
  return read()
}

if (isMissed && args.includes('--assert')) process.exitCode = 1
