import type { ActivityNode, Neighbour } from './activity-graph.ts'
import type { Box, DiagramStyle } from './drawing.ts'
import { strandColours } from './drawing.ts'
import { ellipsize, wrapText } from './fit-text.ts'
import { chipSize, directionGlyph, drawChip, glyphWidth } from './neighbour-chip.ts'
import { anchorLink, rectangle, textLine } from './svg.ts'

export interface Card {
  readonly node: ActivityNode
  readonly width: number
  /** What it needs; it may be drawn higher. */
  readonly height: number
  readonly id: string
  readonly lines: readonly string[]
  /** Whether the title is longer than the lines. */
  readonly isCut: boolean
  readonly sizePt: number
  readonly chips: readonly PlacedChip[]
  readonly glyphs: readonly { readonly x: number; readonly y: number; readonly kind: 'from' | 'to' }[]
  readonly titleY: number
}

export interface PlacedChip extends Box {
  readonly neighbour: Neighbour
  readonly label: string
}

const padding = { left: 7, right: 4, top: 4, bottom: 4.5 }

/**
 * What stands in the box of an activity and where: its id, beside it the activities of other phases that it takes
 * something from, its title, and below it those that take something from it. `mostLines` cuts a title that is longer.
 */
export function layoutCard(
  node: ActivityNode,
  width: number,
  sizePt: number,
  mostLines: number,
  style: DiagramStyle,
): Card {
  const inner = width - padding.left - padding.right
  const bold = (text: string) => style.measure(text, { sizePt, bold: true })
  const plain = (text: string) => style.measure(text, { sizePt })
  const id = ellipsize(node.id, inner, bold)
  const head = flowChips(node.from, bold(id) + 5, 0, inner, sizePt, style)
  const titleY = Math.max(sizePt * 1.25, head.height)
  const wrapped = wrapText(node.title, inner, plain).lines
  const rest = wrapped.slice(mostLines - 1).join(' ')
  const lines =
    wrapped.length > mostLines ? [...wrapped.slice(0, mostLines - 1), ellipsize(rest, inner, plain)] : wrapped
  const footY = titleY + lines.length * sizePt * leading + 1
  const foot = flowChips(node.to, 0, footY, inner, sizePt, style)
  const shift = <T extends { readonly x: number; readonly y: number }>(at: T): T => ({
    ...at,
    x: at.x + padding.left,
    y: at.y + padding.top,
  })
  return {
    node,
    width,
    height: padding.top + footY + (node.to.length > 0 ? foot.height + 1.5 : 0) + padding.bottom - 1,
    id,
    lines,
    isCut: wrapped.length > mostLines,
    sizePt,
    chips: [...head.chips, ...foot.chips].map(shift),
    glyphs: [
      ...head.glyph.map((at) => shift({ ...at, kind: 'from' as const })),
      ...foot.glyph.map((at) => shift({ ...at, kind: 'to' as const })),
    ],
    titleY: titleY + padding.top,
  }
}

/** The box at its place on the map; box and chips are links of their own. */
export function drawCard(card: Card, box: Box, style: DiagramStyle): string {
  const { node, sizePt } = card
  const colours = strandColours(style, node.column)
  const look = { family: style.fontFamily, sizePt, fill: colours.ink }
  const x = box.x + padding.left
  const body = [
    rectangle(box, { rx: 2.5, fill: colours.fill, stroke: colours.line, 'stroke-width': 0.8 }),
    rectangle({ ...box, width: 3 }, { rx: 1.2, fill: colours.line }),
    textLine({ x, y: box.y + padding.top + sizePt * 0.82 }, card.id, { ...look, fill: colours.line, bold: true }),
    ...card.lines.map((line, index) =>
      textLine({ x, y: box.y + card.titleY + sizePt * (0.86 + index * leading) }, line, look),
    ),
  ]
  const glyphs = card.glyphs.map((at) => directionGlyph({ x: box.x + at.x, y: box.y + at.y }, at.kind, style.ink))
  const chips = card.chips.map((chip) => drawChip({ ...chip, x: box.x + chip.x, y: box.y + chip.y }, style))
  return [anchorLink(`activity-${node.id}`, body.join('')), ...glyphs, ...chips].join('')
}

const leading = 1.14

/** Chips in lines from left to right, the first line beginning at `start`; a sign of their direction stands first. */
function flowChips(
  neighbours: readonly Neighbour[],
  start: number,
  top: number,
  width: number,
  sizePt: number,
  style: DiagramStyle,
) {
  const chips: PlacedChip[] = []
  if (neighbours.length === 0) return { chips, glyph: [], height: 0 }
  const sizes = neighbours.map((neighbour) => ({ neighbour, ...chipSize(neighbour.id, width - glyphWidth, style) }))
  const gap = 2
  // The first line may have no room beside the id.
  const room = start + glyphWidth + (sizes[0]?.width ?? 0) <= width
  const line = Math.max(sizes[0]?.height ?? 0, start > 0 ? sizePt * 1.2 : 0) + 1.5
  let [x, y] = room ? [start, top] : [0, top + line]
  const glyph = [{ x, y: y + (sizes[0]?.height ?? 0) / 2 }]
  x += glyphWidth
  for (const { neighbour, ...size } of sizes) {
    if (x > glyphWidth && x + size.width > width) {
      x = glyphWidth
      y += size.height + 1.5
    }
    chips.push({ neighbour, ...size, x, y })
    x += size.width + gap
  }
  return { chips, glyph, height: y - top + (sizes[0]?.height ?? 0) + 1.5 }
}
