import type { PageInfo, PdfNode } from 'pdfmake-tagged'
import type { Theme } from './theme.ts'

const lineWidthPt = 9
const lineGapPt = 22
const bendPt = 60

/** The cover's colour, and below its words one line of each tone of the theme's first family, as on a map of routes. */
export function coverArt({ width, height }: PageInfo, theme: Theme): PdfNode {
  const { cover } = theme.colours
  const tones = Object.values(theme.tones)[0] ?? []
  const lines = tones.map((tone, index) => {
    const start = height - 250 + index * lineGapPt
    const end = height - 130 + index * lineGapPt
    const turn = width * 0.34 - index * lineGapPt * 0.42
    const path = `M -10 ${start} H ${turn} q ${bendPt / 2} 0 ${bendPt} ${bendPt} L ${turn + bendPt} ${end}`
    return `<path d="${path}" stroke="${tone.line}" stroke-width="${lineWidthPt}" fill="none"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${cover.fill}"/>${lines.join('')}</svg>`
  return { svg, width, height, absolutePosition: { x: 0, y: 0 }, artifact: true }
}
