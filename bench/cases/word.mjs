import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureNode, megabytes, repeat, root, seconds } from '../support/measure.mjs'

export const title = 'All Word templates, and as many files by other programs'

const bin = join(root, 'packages/cli/bin/roadmap.js')
const scriptOf = (name) => fileURLToPath(new URL(name, import.meta.url))

/**
 * Ours is the whole command: it reads and checks the content, too. docxtemplater fills one template with the words of each
 * activity; pandoc is one process a file, as it is used.
 *
 * @param {number} runs
 */
export async function measure(runs) {
  const dir = mkdtempSync(join(tmpdir(), 'roadmap-word-'))
  try {
    const out = join(dir, 'output')
    const ours = repeat(runs, () =>
      measureNode([bin, 'build', '--no-cache', '--only', 'activities,documents', '--out', out]),
    )
    const count = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.dot?x$|\.docx$|\.dotx$/.test(name),
    ).length
    const entries = writeEntries(dir, count)
    const filled = repeat(runs, () => measureNode([scriptOf('../word/fill-docxtemplater.mjs'), dir], scriptOf('..')))
    const rows = [
      row('roadmap', count, ours),
      row('docxtemplater', count, filled),
      ...(hasPandoc()
        ? [
            row(
              'pandoc',
              count,
              repeat(1, () => runPandoc(dir, entries)),
            ),
          ]
        : []),
    ]
    if (!hasPandoc()) process.stderr.write('pandoc is not on this machine, so it is not measured\n')
    return {
      rows: [['program', 'files', 'wall', 'processor', 'memory'], ...rows],
      targets: [
        { what: 'all templates', value: ours.wall, limit: 4, unit: ' s' },
        { what: 'all templates', value: ours.megabytes, limit: 400, unit: ' MB' },
      ],
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function row(name, files, { wall, cpu, megabytes: mb }) {
  return [
    name,
    String(files),
    seconds(wall),
    ...[Number.isNaN(cpu) ? '-' : seconds(cpu), Number.isNaN(mb) ? '-' : megabytes(mb)],
  ]
}

/** The Markdown of the activities, over and over until there is one for each file. */
function writeEntries(dir, count) {
  const folder = join(root, 'content/activities')
  const sources = readdirSync(folder).map((name) =>
    readFileSync(join(folder, name), 'utf8').replace(/^---.*?\n---\n/s, ''),
  )
  mkdirSync(join(dir, 'entries'))
  return Array.from({ length: count }, (_, index) => {
    const path = join(dir, 'entries', `${index}.md`)
    writeFileSync(path, sources[index % sources.length])
    return path
  })
}

function hasPandoc() {
  return spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0
}

/** Node is not told what its children used, so only the wall clock is known. */
function runPandoc(dir, entries) {
  const start = performance.now()
  for (const [index, path] of entries.entries()) execFileSync('pandoc', [path, '-o', join(dir, `${index}.docx`)])
  return { wall: (performance.now() - start) / 1000, cpu: Number.NaN, megabytes: Number.NaN }
}
