import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureNode, megabytes, repeat, root, seconds } from '../support/measure.mjs'

export const title = 'The commands on the default content, each in a fresh process'

const bin = join(root, 'packages/cli/bin/roadmap.js')
const commands = [
  { args: ['build', '--no-cache'], wall: 12, memory: 800 },
  { args: ['check'], wall: 1.5 },
]

/** @param {number} runs */
export function measure(runs) {
  const measured = commands.map((command) => ({ ...command, ...repeat(runs, () => run(command.args)) }))
  return {
    rows: [
      ['command', 'wall', 'processor', 'memory'],
      ...measured.map(({ args, wall, cpu, megabytes: mb }) => [
        args.join(' '),
        seconds(wall),
        seconds(cpu),
        megabytes(mb),
      ]),
    ],
    targets: commands.flatMap(({ args, wall, memory }, index) => [
      { what: args.join(' '), value: measured[index].wall, limit: wall, unit: ' s' },
      ...(memory ? [{ what: args.join(' '), value: measured[index].megabytes, limit: memory, unit: ' MB' }] : []),
    ]),
  }
}

/** @param {readonly string[]} args */
function run(args) {
  const dir = mkdtempSync(join(tmpdir(), 'roadmap-bench-'))
  try {
    return measureNode([bin, ...args, '--out', join(dir, 'output')])
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
