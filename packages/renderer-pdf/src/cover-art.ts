import type { PageInfo, PdfNode } from 'pdfmake-tagged'
import type { Theme, Tone } from './theme.ts'

/** Lines of a map of routes, in points. */
const widthPt = 8
const gapPt = 20
const cornerPt = 34
const risePt = 150
/** tan 22.5°: how much later the next parallel line turns; and the share of a slope at 45° along each axis. */
const lag = Math.SQRT2 - 1
const slope = Math.SQRT1_2

export type CoverSide = 'front' | 'back'

/**
 * The cover's colour and, below its words, a route for each tone of the theme's first family that the document uses. The
 * routes set out on the back and climb on the front, so that they meet at the spine of an open book. Decoration only.
 */
export function coverArt(page: PageInfo, theme: Theme, used: ReadonlySet<string>, side: CoverSide): PdfNode {
  const { width, height } = page
  const { cover } = theme.colours
  const tones = tonesUsed(theme, used)
  const routes = tones.map((tone, index) => {
    const y = height - 70 - (tones.length - 1 - index) * gapPt
    const path = side === 'front' ? climb(index, y, page) : start(index, y, page)
    const stop = side === 'front' ? width * 0.1 + ((index * 97) % 120) : startOf(index, page)
    return `<path d="${path}" stroke="${tone.line}" stroke-width="${widthPt}" stroke-linecap="round" fill="none"/><circle cx="${stop}" cy="${y}" r="5" fill="${cover.ink}"/>`
  })
  const paper = `<rect width="${width}" height="${height}" fill="${cover.fill}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paper}${routes.join('')}</svg>`
  return { svg, width, height, absolutePosition: { x: 0, y: 0 }, artifact: true }
}

/** All of the family when the document names none. */
function tonesUsed(theme: Theme, used: ReadonlySet<string>): readonly Tone[] {
  const [family = '', tones = []] = Object.entries(theme.tones)[0] ?? []
  const count = tones.findLastIndex((_, index) => used.has(`${family}-${index}`)) + 1
  return tones.slice(0, count || tones.length)
}

/** From the left edge, up a slope, to the right edge, beside its neighbours all the way. */
function climb(index: number, y: number, { width }: PageInfo): string {
  const high = y - risePt
  const turn = width * 0.4 + index * gapPt * lag
  const end = turn + risePt
  const s = cornerPt * slope
  return [
    `M -10 ${y} H ${turn - cornerPt} Q ${turn} ${y} ${turn + s} ${y - s}`,
    `L ${end - s} ${high + s} Q ${end} ${high} ${end + cornerPt} ${high} H ${width + 10}`,
  ].join(' ')
}

/** From its own first stop straight to the right edge. */
function start(index: number, y: number, page: PageInfo): string {
  return `M ${startOf(index, page)} ${y} H ${page.width + 10}`
}

function startOf(index: number, { width }: PageInfo): number {
  return width * (0.3 + ((index * 3) % 5) * 0.09)
}
