import type { Cell, Phase, Strand } from '@roadmap/model'
import type { Area, Box, DiagramStyle, Drawing, DrawingLink } from './drawing.ts'
import { fitText } from './fit-text.ts'
import { phasesRunDown } from './grid-shape.ts'
import { type GridLook, phaseHeading, strandHeading, titleCell, titlePlace } from './overview-parts.ts'
import { svgRoot } from './svg.ts'

export interface OverviewGridOptions {
  readonly style: DiagramStyle
  readonly words: { readonly alt: string }
  /** The text area of a page by default. */
  readonly area?: Area
}

/** What the overview reads of a roadmap. */
export interface OverviewSource {
  readonly strands: readonly Pick<Strand, 'id' | 'title'>[]
  readonly phases: readonly Pick<Phase, 'id' | 'index' | 'numeral' | 'title' | 'levels'>[]
  readonly cells: readonly (Pick<Cell, 'id' | 'title'> & {
    readonly phase: { readonly id: string }
    readonly strand: { readonly id: string }
  })[]
}

/**
 * The whole roadmap on a page: phases by strands, each phase and each cell a link. The headings of phases are arrows
 * that follow one another; a strand has a colour and a shape. Any numbers of both.
 */
export function overviewGrid(roadmap: OverviewSource, options: OverviewGridOptions): Drawing {
  const { style, words, area = { width: 469, height: 595 } } = options
  const { phases, strands } = roadmap
  const down = phasesRunDown(phases.length, strands.length)
  const place = gridPlaces(down, phases.length, strands.length, area)
  const cells = roadmap.cells.map((cell) => ({
    ...cell,
    phaseIndex: phases.findIndex(({ id }) => id === cell.phase.id),
    strandIndex: strands.findIndex(({ id }) => id === cell.strand.id),
  }))
  const look: GridLook = {
    style,
    down,
    titleSize: commonSize(cells, titlePlace.cell(place.at(0, 0)), false, style),
    phaseSize: commonSize(phases, titlePlace.phase(place.phase(0), down), true, style),
    strandSize: commonSize(strands, titlePlace.strand(place.strand(0)), true, style),
  }
  const drawn = [
    ...strands.map((strand, index) => strandHeading(strand, index, place.strand(index), look)),
    ...phases.map((phase, index) => phaseHeading(phase, index, place.phase(index), look)),
    ...cells.map((cell) => titleCell(cell, cell.strandIndex, place.at(cell.phaseIndex, cell.strandIndex), look)),
  ]
  const links: readonly DrawingLink[] = [
    ...phases.map(({ id, numeral, title }) => ({ to: `phase-${id}`, label: `${numeral} ${title}` })),
    ...cells.map(({ id, title }) => ({ to: `cell-${id}`, label: `${id} ${title}` })),
  ]
  return {
    svg: svgRoot(area.width, place.height, drawn.join('')),
    width: area.width,
    height: place.height,
    alt: words.alt,
    links,
  }
}

/** Where everything stands. Headings take the first column and the first row; the rest is shared out evenly. */
function gridPlaces(down: boolean, phases: number, strands: number, area: Area) {
  const [rows, columns] = down ? [phases, strands] : [strands, phases]
  const gap = Math.max(3, 7 - Math.max(rows, columns) * 0.3)
  const side = Math.min(104, Math.max(62, area.width / (columns + 1.2)))
  // Half a point of every outline lies outside its box, and the arrow of the last phase points out of the grid.
  const width = (area.width - (down ? 1 : 9) - side - gap * columns) / columns
  const top = down ? (width < 70 ? 56 : 46) : 92
  const height = Math.min((area.height - 10 - top - gap * rows) / rows, Math.max(94, width * 1.08))
  const row = (index: number) => ({ y: 0.5 + top + gap + index * (height + gap), height })
  const column = (index: number) => ({ x: 0.5 + side + gap + index * (width + gap), width })
  const rowHead = (index: number): Box => ({ x: 0.5, width: side, ...row(index) })
  const columnHead = (index: number): Box => ({ y: 0.5, height: top, ...column(index) })
  return {
    height: 1 + top + rows * (height + gap) + (down ? 9 : 0),
    phase: down ? rowHead : columnHead,
    strand: down ? columnHead : rowHead,
    at: (phase: number, strand: number): Box => ({ ...row(down ? phase : strand), ...column(down ? strand : phase) }),
  }
}

/** One size for all titles of a kind, in points: that of the one which needs the smallest. */
export function commonSize(
  titled: readonly { readonly title: string }[],
  space: Area,
  bold: boolean,
  style: DiagramStyle,
): number {
  const { measure } = style
  const { width, height } = space
  const needed = titled.map(({ title }) => fitText(title, { measure, width, height, sizes, bold }).sizePt)
  return Math.min(sizes[0], ...needed)
}

const sizes = [11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8] as const
