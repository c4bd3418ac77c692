import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildTree } from '../support/build-tree.mjs'
import { measureNode, megabytes, repeat, seconds } from '../support/measure.mjs'
import { writeTypst } from '../typst/write-typst.mjs'

export const title = 'The handbook from its tree to a PDF/UA-1 file, each in a fresh process'

const scriptOf = (name) => fileURLToPath(new URL(name, import.meta.url))

/** @param {number} runs */
export async function measure(runs) {
  const dir = mkdtempSync(join(tmpdir(), 'roadmap-typst-'))
  try {
    const { document, theme, fonts } = await buildTree()
    const json = JSON.stringify({ document, theme }, (name, value) => (name === 'position' ? undefined : value))
    writeFileSync(join(dir, 'tree.json'), json)
    prepareTypst(dir, { document, theme, fonts })
    const ours = repeat(runs, () => measureNode([scriptOf('../support/render-pdf.mjs'), join(dir, 'tree.json')]))
    const typst = repeat(runs, () => measureNode([scriptOf('../typst/compile-typst.mjs'), dir], scriptOf('..')))
    return {
      rows: [
        ['program', 'wall', 'processor', 'memory'],
        ...[
          { name: 'roadmap', ...ours },
          { name: 'Typst', ...typst },
        ].map(({ name, wall, cpu, megabytes: mb }) => [name, seconds(wall), seconds(cpu), megabytes(mb)]),
      ],
      targets: [{ what: "our time, in Typst's", value: ours.wall / typst.wall, limit: 1.6 }],
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Writes what Typst reads: markup, pictures and fonts. */
function prepareTypst(dir, { document, theme, fonts }) {
  const { markup, pictures } = writeTypst(document, theme)
  for (const name of ['pictures', 'fonts']) mkdirSync(join(dir, name))
  writeFileSync(join(dir, 'main.typ'), markup)
  for (const { name, svg } of pictures) {
    writeFileSync(join(dir, name), svg.replaceAll('font-family="body"', 'font-family="Source Sans 3"'))
  }
  for (const [face, bytes] of Object.entries(fonts.body)) writeFileSync(join(dir, 'fonts', `${face}.ttf`), bytes)
}
