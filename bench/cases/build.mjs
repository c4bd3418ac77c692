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

/** @type {import('../support/case.d.ts').Case['measure']} */
export function measure(runs) {
  const measured = commands.map((command) => ({ ...command, found: repeat(runs, () => run(command.args)) }))
  return {
    rows: [
      ['command', 'wall', 'processor', 'memory'],
      ...measured.map(({ args, found }) => [
        args.join(' '),
        seconds(found.wall),
        seconds(found.cpu),
        megabytes(found.megabytes),
      ]),
    ],
    targets: measured.flatMap(({ args, found, wall, memory }) => {
      const what = args.join(' ')
      const time = { what, value: found.wall, limit: wall, unit: ' s' }
      return memory ? [time, { what, value: found.megabytes, limit: memory, unit: ' MB' }] : [time]
    }),
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
