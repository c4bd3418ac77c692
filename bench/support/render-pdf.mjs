import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderPdf } from '../../packages/renderer-pdf/dist/index.js'
import { readFonts } from './build-tree.mjs'

/** Draws a tree, kept as JSON with its theme, as `ours.pdf` beside it: `node render-pdf.mjs TREE.json`. */
const [, , path = ''] = process.argv
const { document, theme } = JSON.parse(readFileSync(path, 'utf8'))
const { bytes } = await renderPdf(document, { theme, fonts: await readFonts() })
writeFileSync(join(dirname(path), 'ours.pdf'), bytes)
