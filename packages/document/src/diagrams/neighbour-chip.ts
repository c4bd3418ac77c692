import type { PlacedChip } from './activity-card.ts'
import type { DiagramStyle, Point } from './drawing.ts'
import { ellipsize } from './fit-text.ts'
import { anchorLink, element, pathThrough, rectangle, textLine } from './svg.ts'

const sizePt = 8
const paddingX = 2
const height = 10.4

/** Width of the sign before chips, with the space after it. */
export const glyphWidth = 9

/** A chip names an activity of another phase by its id, in as much room as that takes. */
export function chipSize(id: string, most: number, style: DiagramStyle) {
  const widthOf = (text: string) => style.measure(text, { sizePt })
  const label = ellipsize(id, most - paddingX * 2, widthOf)
  return { label, width: widthOf(label) + paddingX * 2, height }
}

/** Dashed if what passes is used on a later journey. */
export function drawChip(chip: PlacedChip, style: DiagramStyle): string {
  const dashes = chip.neighbour.cycle ? '1.6 1.3' : undefined
  const parts = [
    rectangle(chip, {
      rx: 2.2,
      fill: style.paper,
      stroke: style.muted,
      'stroke-width': 0.5,
      'stroke-dasharray': dashes,
    }),
    textLine({ x: chip.x + paddingX, y: chip.y + height / 2 + sizePt * 0.34 }, chip.label, {
      family: style.fontFamily,
      sizePt,
      fill: style.ink,
    }),
  ]
  return anchorLink(`activity-${chip.neighbour.id}`, parts.join(''))
}

/** An arrow up to a bar (taken from there) or away from one (goes there); `at` is the left end, halfway up. */
export function directionGlyph({ x, y }: Point, kind: 'from' | 'to', ink: string): string {
  const bar = kind === 'from' ? x + 6.6 : x + 0.4
  const tip = kind === 'from' ? x + 5.8 : x + 7
  const head = [
    { x: tip, y },
    { x: tip - 2.6, y: y - 1.9 },
    { x: tip - 2.6, y: y + 1.9 },
  ]
  const start = kind === 'from' ? x : bar
  return [
    element('line', { x1: start, y1: y, x2: tip - 2, y2: y, stroke: ink, 'stroke-width': 0.8 }),
    element('path', { d: pathThrough(head, true), fill: ink }),
    element('line', { x1: bar, y1: y - 2.8, x2: bar, y2: y + 2.8, stroke: ink, 'stroke-width': 0.8 }),
  ].join('')
}
