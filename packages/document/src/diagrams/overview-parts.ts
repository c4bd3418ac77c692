import type { Box, DiagramStyle, Point } from './drawing.ts'
import { strandColours } from './drawing.ts'
import { ellipsize, fitText, wrapText } from './fit-text.ts'
import { strandMark } from './strand-mark.ts'
import { anchorLink, element, pathThrough, rectangle, textLine } from './svg.ts'

export interface GridLook {
  readonly style: DiagramStyle
  /** Phases run down the page. */
  readonly down: boolean
  readonly titleSize: number
  readonly phaseSize: number
  readonly strandSize: number
}

/** Where the title stands in a cell, a heading of a phase (an arrow down or to the right) and a heading of a strand. */
export const titlePlace = {
  cell: ({ x, y, width, height }: Box): Box => {
    const side = width < 64 ? 4 : 7
    return { x: x + side, y: y + 21, width: width - side * 2, height: height - 25 }
  },
  phase: ({ x, y, width, height }: Box, down: boolean): Box => {
    const side = width < 80 ? 5 : 9
    return down
      ? { x: x + side, y: y + 35, width: width - side * 2, height: height - 55 }
      : { x: x + side + 7, y: y + 27, width: width - side * 2 - 11, height: height - 42 }
  },
  strand: ({ x, y, width, height }: Box): Box =>
    isNarrow(width)
      ? { x: x + 4, y: y + 17, width: width - 8, height: height - 20 }
      : { x: x + 22, y: y + 3, width: width - 26, height: height - 6 },
}

/** Then the shape of a strand stands above its title instead of beside it. */
const isNarrow = (width: number) => width < 70

/** A cell: the shape of its strand, its id, and its title, linked. */
export function titleCell(
  cell: { readonly id: string; readonly title: string },
  strandIndex: number,
  box: Box,
  { style, titleSize }: GridLook,
): string {
  const colours = strandColours(style, strandIndex)
  const look = { family: style.fontFamily, fill: colours.ink }
  const id = ellipsize(cell.id, box.width - 19, (text) => style.measure(text, { sizePt: 8, bold: true }))
  const title = titlePlace.cell(box)
  const parts = [
    rectangle(box, { rx: 4, fill: colours.fill, stroke: colours.line, 'stroke-width': 0.9 }),
    strandMark(strandIndex, { x: title.x + 4, y: box.y + 11.5 }, 3.8, colours.line),
    textLine({ x: title.x + 11, y: box.y + 14.1 }, id, { ...look, fill: colours.line, sizePt: 8, bold: true }),
    titleLines(cell.title, title, style, { sizePt: titleSize, fill: colours.ink }),
  ]
  return anchorLink(`cell-${cell.id}`, parts.join(''))
}

/** A phase: its numeral and title on an arrow that points to the next one, linked. */
export function phaseHeading(
  phase: {
    readonly id: string
    readonly numeral: string
    readonly title: string
    readonly levels: readonly { readonly title: string }[]
  },
  index: number,
  box: Box,
  look: GridLook,
): string {
  const { style, phaseSize } = look
  const { fill, ink, line } = style.phase
  // The point of an arrow fills the gap and enters the notch of the next; the text keeps clear of both.
  const title = titlePlace.phase(box, look.down)
  const { x, width } = title
  const level = phase.levels.map(({ title: name }) => name).join(', ')
  const levelWidth = (line: string) => style.measure(line, { sizePt: levelPt })
  const wrapped = wrapText(level, width, levelWidth).lines
  const levels = wrapped.length > 2 ? [ellipsize(level, width, levelWidth)] : wrapped
  const parts = [
    element('path', {
      d: pathThrough(arrowOutline(box, index === 0, look.down), true),
      fill,
      stroke: line,
      'stroke-width': 0.6,
    }),
    textLine(
      { x, y: title.y - 5 },
      ellipsize(phase.numeral, width, (text) => style.measure(text, { sizePt: 19, bold: true })),
      { family: style.fontFamily, sizePt: 19, bold: true, fill: ink },
    ),
    titleLines(phase.title, title, style, { sizePt: phaseSize, fill: ink, bold: true }),
    ...levels.map((line, place) =>
      textLine({ x, y: box.y + box.height - 8 - (levels.length - 1 - place) * levelPt * 1.12 }, line, {
        family: style.fontFamily,
        sizePt: levelPt,
        fill: ink,
      }),
    ),
  ]
  return anchorLink(`phase-${phase.id}`, parts.join(''))
}

const levelPt = 8

/** A strand: its shape and title on its colour. */
export function strandHeading(strand: { readonly title: string }, index: number, box: Box, look: GridLook): string {
  const { style, strandSize } = look
  const { line } = strandColours(style, index)
  const narrow = isNarrow(box.width)
  const mark = narrow ? { x: box.x + 9, y: box.y + 10 } : { x: box.x + 12, y: box.y + box.height / 2 }
  const titleLook = { sizePt: strandSize, fill: style.paper, bold: true }
  return [
    rectangle(box, { rx: 4, fill: line }),
    strandMark(index, mark, narrow ? 4.4 : 5, style.paper),
    titleLines(strand.title, titlePlace.strand(box), style, titleLook, !narrow),
  ].join('')
}

interface TitleLook {
  readonly sizePt: number
  readonly fill: string
  readonly bold?: boolean
}

/** A title in lines from the top of a box, or in its middle. */
function titleLines(title: string, box: Box, style: DiagramStyle, look: TitleLook, middle = false): string {
  const { sizePt, bold = false } = look
  const { measure, fontFamily: family } = style
  const fitted = fitText(title, { measure, width: box.width, height: box.height, sizes: [sizePt], bold })
  const spare = middle ? (box.height - fitted.lines.length * fitted.leadingPt) / 2 : 0
  return fitted.lines
    .map((line, index) => {
      const y = box.y + spare + fitted.leadingPt * index + sizePt * 0.9
      return textLine({ x: box.x, y }, line, { family, sizePt, bold, fill: look.fill })
    })
    .join('')
}

function arrowOutline({ x, y, width, height }: Box, first: boolean, down: boolean): readonly Point[] {
  const tip = 8
  const across: readonly (readonly [number, number])[] = down
    ? [
        [0, 0],
        ...(first ? [] : [[width / 2, tip] as const]),
        [width, 0],
        [width, height],
        [width / 2, height + tip],
        [0, height],
      ]
    : [
        [0, 0],
        [width, 0],
        [width + tip, height / 2],
        [width, height],
        [0, height],
        ...(first ? [] : [[tip, height / 2] as const]),
      ]
  return across.map(([dx, dy]) => ({ x: x + dx, y: y + dy }))
}
