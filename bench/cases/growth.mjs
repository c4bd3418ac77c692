import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildTree } from '../support/build-tree.mjs'
import { measureNode, megabytes, repeat, seconds } from '../support/measure.mjs'
import { repeatTree } from '../support/repeat-tree.mjs'

export const title = 'Drawing the handbook, and four of it in one document, each in a fresh process'

const script = fileURLToPath(new URL('../support/render-pdf.mjs', import.meta.url))

/** @param {number} runs */
export async function measure(runs) {
  const dir = mkdtempSync(join(tmpdir(), 'roadmap-growth-'))
  try {
    const { document, theme } = await buildTree()
    const measured = [1, 4].map((times) => {
      const path = join(dir, `${times}.json`)
      const json = JSON.stringify({ document: repeatTree(document, times), theme }, (name, value) =>
        name === 'position' ? undefined : value,
      )
      writeFileSync(path, json)
      return { times, ...repeat(runs, () => measureNode([script, path])) }
    })
    const [once, four] = measured
    return {
      rows: [
        ['content', 'wall', 'processor', 'memory'],
        ...measured.map(({ times, wall, cpu, megabytes: mb }) => [
          `${times} ×`,
          seconds(wall),
          seconds(cpu),
          megabytes(mb),
        ]),
      ],
      targets: [{ what: 'four times the content, in times of one', value: four.wall / once.wall, limit: 4.6 }],
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
