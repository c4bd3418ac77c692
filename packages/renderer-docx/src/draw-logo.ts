import type { DocumentNode } from '@roadmap/document/nodes'
import { ImageRun } from 'docx-controls'
import { drawParagraph } from './draw-paragraph.ts'
import type { Blocks, State } from './state.ts'

/** Largest height of a logo on the page, in pixels of 1/96 inch: 16 mm. */
const tallestPx = 60
const widestPx = 240

/** The publisher's logo above the title, in the line of text, with its alternative text. */
export function drawLogo({ logo }: DocumentNode, state: State): Blocks {
  if (!logo) return []
  const { alt, bytes, widthPx, heightPx } = logo
  const scale = Math.min(1, tallestPx / heightPx, widestPx / widthPx)
  const common = {
    data: Buffer.from(bytes),
    transformation: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
    altText: { name: alt, title: alt, description: alt },
  }
  const image =
    logo.type === 'svg'
      ? new ImageRun({ ...common, type: 'svg', fallback: { type: 'png', data: clearPixel } })
      : new ImageRun({ ...common, type: logo.type === 'jpeg' ? 'jpg' : 'png' })
  return drawParagraph('Logo', [image], state)
}

/** Word before 2016 and LibreOffice 7.4 know no SVG in a Word file and show this instead: nothing, in the logo's place. */
const clearPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR4nGNgYAAAAAMAAbitOmMAAAAASUVORK5CYII=',
  'base64',
)
