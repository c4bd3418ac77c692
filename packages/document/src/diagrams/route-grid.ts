import type { Area, Box, DiagramStyle, Drawing } from './drawing.ts'
import { strandColours } from './drawing.ts'
import { strandMark } from './strand-mark.ts'
import { anchorLink, rectangle, svgRoot, textLine } from './svg.ts'

export interface RouteSource {
  readonly phases: readonly { readonly id: string; readonly numeral: string }[]
  readonly strands: readonly { readonly id: string; readonly title: string }[]
  /** In the order of the route. */
  readonly steps: readonly RouteStep[]
}

export interface RouteStep {
  /** Of an activity. */
  readonly id: string
  readonly title: string
  /** From 0: where it stands on the grid. */
  readonly phase: number
  readonly strand: number
  /** The step to start at. */
  readonly isStart: boolean
}

export interface RouteGridOptions {
  readonly style: DiagramStyle
  readonly words: { readonly alt: string }
  readonly area?: Pick<Area, 'width'>
}

const gap = 4
const headWidth = 26
const headHeight = 16
const sizePt = 8
const leastChip = { width: 46, height: 13, gap: 3 } as const

/**
 * A route on the grid: the cells that it passes through, each with its steps as small links, numbered in the order of
 * the route. The step to start at is filled. Phases run down, whatever their number, since the route does.
 */
export function routeGrid(route: RouteSource, { style, words, area = { width: 469 } }: RouteGridOptions): Drawing {
  const { phases, strands, steps } = route
  const width = (area.width - headWidth - gap * strands.length) / strands.length
  const widest = Math.max(
    0,
    ...steps.map((step, index) => style.measure(labelOf(step, index + 1), { sizePt, bold: true })),
  )
  const chip = { ...leastChip, width: Math.min(Math.max(leastChip.width, widest + 5), width - 6) }
  const perLine = Math.max(1, Math.floor((width - 6 + chip.gap) / (chip.width + chip.gap)))
  const stepsAt = (phase: number, strand: number) =>
    steps.flatMap((step, index) =>
      step.phase === phase && step.strand === strand ? [{ step, number: index + 1 }] : [],
    )
  const rows = phases.map((_, phase) => {
    const lines = strands.map((_, strand) => Math.ceil(stepsAt(phase, strand).length / perLine))
    return Math.max(1, ...lines) * (chip.height + chip.gap) + 5
  })
  const topOf = (phase: number) => headHeight + rows.slice(0, phase).reduce((sum, height) => sum + height + gap, gap)
  const drawn = [
    ...strands.map((_, index) => {
      const x = headWidth + gap + index * (width + gap) + width / 2
      return strandMark(index, { x, y: headHeight / 2 }, 5, strandColours(style, index).line)
    }),
    ...phases.flatMap(({ numeral }, phase) => [
      textLine({ x: headWidth / 2, y: topOf(phase) + (rows[phase] ?? 0) / 2 + 3.5 }, numeral, {
        family: style.fontFamily,
        sizePt: 10,
        fill: style.ink,
        bold: true,
        anchor: 'middle',
      }),
      ...strands.map((_, strand) => {
        const box = { x: headWidth + gap + strand * (width + gap), y: topOf(phase), width, height: rows[phase] ?? 0 }
        return routeCell(box, strand, stepsAt(phase, strand), { ...chip, perLine }, style)
      }),
    ]),
  ]
  const height = topOf(phases.length)
  const links = steps.map(({ id, title }) => ({ to: `activity-${id}`, label: `${id} ${title}` }))
  return { svg: svgRoot(area.width, height, drawn.join('')), width: area.width, height, alt: words.alt, links }
}

interface ChipLook {
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly perLine: number
}

function routeCell(
  box: Box,
  strand: number,
  steps: readonly { readonly step: RouteStep; readonly number: number }[],
  chip: ChipLook,
  style: DiagramStyle,
): string {
  const { fill, line } = strandColours(style, strand)
  const visited = steps.length > 0
  const frame = rectangle(box, {
    rx: 3,
    fill: visited ? fill : style.paper,
    stroke: visited ? line : style.muted,
    'stroke-width': visited ? 0.8 : 0.3,
  })
  const chips = steps.map(({ step, number }, index) => {
    const x = box.x + 3 + (index % chip.perLine) * (chip.width + chip.gap)
    const y = box.y + 4 + Math.floor(index / chip.perLine) * (chip.height + chip.gap)
    return stepChip({ x, y, width: chip.width, height: chip.height }, step, number, strand, style)
  })
  return frame + chips.join('')
}

function stepChip(box: Box, step: RouteStep, number: number, strand: number, style: DiagramStyle): string {
  const { id, isStart } = step
  const { line, ink } = strandColours(style, strand)
  const label = labelOf(step, number)
  const widthOf = style.measure(label, { sizePt, bold: isStart })
  // A long id is set smaller rather than cut: the number alone would say too little.
  const size = widthOf > box.width - 4 ? Math.max(5, (sizePt * (box.width - 4)) / widthOf) : sizePt
  const parts = [
    rectangle(box, { rx: 2, fill: isStart ? line : style.paper, stroke: line, 'stroke-width': 0.6 }),
    textLine({ x: box.x + box.width / 2, y: box.y + box.height / 2 + size * 0.34 }, label, {
      family: style.fontFamily,
      sizePt: size,
      fill: isStart ? style.paper : ink,
      bold: isStart,
      anchor: 'middle',
    }),
  ]
  return anchorLink(`activity-${id}`, parts.join(''))
}

function labelOf({ id }: RouteStep, number: number): string {
  return `${number} · ${id}`
}
