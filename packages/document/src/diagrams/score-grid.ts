import type { Area, Box, DiagramStyle, Drawing } from './drawing.ts'
import { strandColours } from './drawing.ts'
import { fitText } from './fit-text.ts'
import { strandMark } from './strand-mark.ts'
import { rectangle, svgRoot, textLine } from './svg.ts'

export interface ScoredBox {
  /** The number and what it means, in words; the words alone where there is no score. */
  readonly score: string | undefined
  readonly words: string
  /** From 0 to 1, on the scale; how deep the colour is. */
  readonly share: number
  readonly isLowest: boolean
}

export interface ScoreGridSource {
  readonly phases: readonly { readonly numeral: string }[]
  readonly strands: readonly { readonly title: string }[]
  /** By phase, then by strand. */
  readonly boxes: readonly (readonly (ScoredBox | undefined)[])[]
}

export interface ScoreGridOptions {
  readonly style: DiagramStyle
  readonly words: { readonly alt: string }
  readonly area?: Pick<Area, 'width'>
}

const gap = 5
const head = { width: 30, height: 40 } as const
const rowHeight = 42
/** As deep as a tint may be for words in `ink` on it to be read. */
const deepest = 0.42

/** Scores on the grid, phases downwards: number, words, a tint and a bar, so that nothing hangs on colour alone. */
export function scoreGrid(
  { phases, strands, boxes }: ScoreGridSource,
  { style, words, area = style.area }: ScoreGridOptions,
): Drawing {
  const width = (area.width - head.width - gap * strands.length - 1) / Math.max(1, strands.length)
  const left = (strand: number) => head.width + gap + strand * (width + gap)
  const top = (phase: number) => head.height + gap + phase * (rowHeight + gap)
  const drawn = [
    ...strands.map(({ title }, index) =>
      strandHead(title, index, { x: left(index), y: 0, width, height: head.height }, style),
    ),
    ...phases.map(({ numeral }, index) =>
      textLine({ x: head.width / 2, y: top(index) + rowHeight / 2 + 4 }, numeral, {
        family: style.fontFamily,
        sizePt: 11,
        fill: style.ink,
        bold: true,
        anchor: 'middle',
      }),
    ),
    ...boxes.flatMap((row, phase) =>
      row.map((box, strand) =>
        box ? scoreBox(box, { x: left(strand), y: top(phase), width, height: rowHeight }, style) : '',
      ),
    ),
  ]
  const height = top(phases.length)
  return { svg: svgRoot(area.width, height, drawn.join('')), width: area.width, height, alt: words.alt, links: [] }
}

function strandHead(title: string, index: number, box: Box, style: DiagramStyle): string {
  const { lines, sizePt, leadingPt } = fitText(title, {
    measure: style.measure,
    // Web pages set it in a font of their own, which may be wider.
    width: box.width * 0.8,
    height: box.height - 12,
    sizes: [9, 8.5, 8],
    bold: true,
  })
  const middle = box.x + box.width / 2
  const look = { family: style.fontFamily, sizePt, fill: style.ink, bold: true, anchor: 'middle' } as const
  return [
    strandMark(index, { x: middle, y: 6 }, 4.5, strandColours(style, index).line),
    ...lines.map((line, at) => textLine({ x: middle, y: 12 + sizePt + at * leadingPt }, line, look)),
  ].join('')
}

function scoreBox({ score, words, share, isLowest }: ScoredBox, box: Box, style: DiagramStyle): string {
  const { ink, paper, muted, phase, fontFamily: family } = style
  const fill = score === undefined ? paper : tint(phase.line, paper, share * deepest)
  const text = fitText(words, { measure: style.measure, width: box.width - 12, height: 22, sizes: [8.5, 8] })
  const dashes = score === undefined ? { 'stroke-dasharray': '3 2' } : {}
  const edge = isLowest ? { stroke: ink, 'stroke-width': 2 } : { stroke: muted, 'stroke-width': 0.6 }
  const inset = isLowest ? 1 : 0.3
  const frame = { x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset }
  const wordsTop = score === undefined ? box.y + box.height / 2 + 3 : box.y + 27
  const parts = [
    rectangle(frame, { rx: 3, fill, ...edge, ...dashes }),
    ...text.lines
      .slice(0, 1)
      .map((line) => textLine({ x: box.x + 7, y: wordsTop }, line, { family, sizePt: text.sizePt, fill: ink })),
  ]
  if (score === undefined) return parts.join('')
  const track = { x: box.x + 7, y: box.y + box.height - 9, width: box.width - 14, height: 4 }
  return [
    ...parts,
    textLine({ x: box.x + 7, y: box.y + 16 }, score, { family, sizePt: 14, fill: ink, bold: true }),
    rectangle(track, { fill: paper, stroke: ink, 'stroke-width': 0.5 }),
    share > 0 ? rectangle({ ...track, width: track.width * share }, { fill: ink }) : '',
  ].join('')
}

/** A colour laid thinly on another; a colour that is not written as `#rrggbb` stays away. */
function tint(colour: string, on: string, amount: number): string {
  const [above, below] = [channels(colour), channels(on)]
  if (!above || !below) return on
  const mixed = above.map((value, index) => Math.round((below[index] ?? 0) * (1 - amount) + value * amount))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): readonly number[] | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  return found?.slice(1).map((part) => Number.parseInt(part, 16))
}
