import { readFileSync } from 'node:fs'
import { renderPdf } from '../../packages/renderer-pdf/dist/index.js'
import { readFonts } from './build-tree.mjs'

/**
 * Draws a tree, kept as JSON with its theme, several times in one process, with or without tags, and says for each time but
 * the first (which warms up) the seconds, and once the bytes: `node draw-tagged.mjs TREE.json yes|no RUNS`.
 */
const [, , path = '', tagged = 'yes', runs = '5'] = process.argv
const { document, theme } = JSON.parse(readFileSync(path, 'utf8'))
const fonts = await readFonts()
const seconds = []
let bytes = 0
for (let run = 0; run <= Number(runs); run++) {
  const start = performance.now()
  bytes = (await renderPdf(document, { theme, fonts, writing: { tagged: tagged === 'yes' } })).bytes.length
  if (run > 0) seconds.push((performance.now() - start) / 1000)
}
process.stdout.write(JSON.stringify({ seconds, bytes, megabytes: process.resourceUsage().maxRSS / 1024 }))
