import type { Area, DiagramStyle, Drawing } from './drawing.ts'
import { fitText } from './fit-text.ts'
import { element, pathThrough, rectangle, svgRoot, textLine } from './svg.ts'

/** A figure to compare; each kind has its own look, which a print in grey keeps. */
export interface Figure {
  readonly kind: 'baseline' | 'target' | 'result'
  /** What it is, in words: "Baseline". */
  readonly label: string
  /** Its period, if it has one. */
  readonly detail?: string | undefined
  readonly value: number
  /** The value in the way of the language, with its unit. */
  readonly shown: string
}

export interface FigureBarsOptions {
  readonly style: DiagramStyle
  readonly words: { readonly alt: string }
  readonly area?: Pick<Area, 'width'>
}

const sizePt = 8.5
const smallPt = 8
const bar = { height: 10, gap: 5 } as const
const labelShare = 0.34

/** Figures as bars from a common zero, one below the other, each with its value beside it. */
export function figureBars(
  figures: readonly Figure[],
  { style, words, area = style.area }: FigureBarsOptions,
): Drawing {
  const labelWidth = area.width * labelShare
  const low = Math.min(0, ...figures.map(({ value }) => value))
  const high = Math.max(0, ...figures.map(({ value }) => value))
  const valueWidth = Math.max(...figures.map(({ shown }) => style.measure(shown, { sizePt, bold: true }))) + 5
  // Values stand at the ends of their bars, so there is room on each side to which bars go.
  const left = labelWidth + 6 + (low < 0 ? valueWidth : 0)
  const scale = Math.max(20, area.width - left - (high > 0 || low === 0 ? valueWidth : 0) - 1) / (high - low || 1)
  const zero = left - low * scale
  const hasDetails = figures.some(({ detail }) => detail !== undefined)
  const rowHeight = hasDetails ? 23 : bar.height + bar.gap
  const height = figures.length * rowHeight + 2
  const rows = figures.map((figure, index) => {
    const top = 1 + index * rowHeight
    const middle = top + rowHeight / 2
    const end = zero + figure.value * scale
    const box = { x: Math.min(zero, end), y: middle - bar.height / 2, width: Math.abs(end - zero), height: bar.height }
    const isBelow = figure.value < 0
    return [
      ...labelLines(figure, { top: middle - (figure.detail ? 2 : -3), width: labelWidth }, style),
      box.width > 0 ? rectangle(box, lookOf(figure.kind, style)) : '',
      textLine({ x: end + (isBelow ? -4 : 4), y: middle + 3 }, figure.shown, {
        family: style.fontFamily,
        sizePt,
        fill: style.ink,
        bold: figure.kind === 'result',
        anchor: isBelow ? 'end' : 'start',
      }),
    ].join('')
  })
  const axis = [
    { x: zero, y: 1 },
    { x: zero, y: height - 1 },
  ]
  const line = element('path', { d: pathThrough(axis), stroke: style.ink, 'stroke-width': 0.8, fill: 'none' })
  return {
    svg: svgRoot(area.width, height, rows.join('') + line),
    width: area.width,
    height,
    alt: words.alt,
    links: [],
  }
}

function labelLines(
  { label, detail }: Figure,
  { top, width }: { readonly top: number; readonly width: number },
  style: DiagramStyle,
): readonly string[] {
  const look = { family: style.fontFamily, fill: style.ink }
  const name = textLine({ x: 0, y: top }, label, { ...look, sizePt, bold: true })
  if (detail === undefined) return [name]
  const { lines } = fitText(detail, { measure: style.measure, width, height: smallPt * 1.2, sizes: [smallPt] })
  return [name, textLine({ x: 0, y: top + 9.5 }, lines[0] ?? '', { ...look, sizePt: smallPt, fill: style.muted })]
}

/** Outline, dashes, full: told apart without any colour. */
function lookOf(kind: Figure['kind'], { phase, paper, ink }: DiagramStyle) {
  if (kind === 'result') return { fill: phase.line, stroke: phase.line, 'stroke-width': 0.8 }
  if (kind === 'target') return { fill: paper, stroke: ink, 'stroke-width': 0.9, 'stroke-dasharray': '3 2' }
  return { fill: phase.fill, stroke: ink, 'stroke-width': 0.8 }
}
