import type { Area, DiagramStyle, Drawing } from './drawing.ts'
import { strandColours } from './drawing.ts'
import { phasesRunDown } from './grid-shape.ts'
import { rectangle, svgRoot } from './svg.ts'

export interface LocatorPlace {
  readonly phases: number
  readonly strands: number
  /** From 0; the cell we are in. */
  readonly phase: number
  readonly strand: number
}

export interface GridLocatorOptions {
  readonly style: DiagramStyle
  readonly words: { readonly alt: string }
  readonly area?: Area
}

/** A tiny picture of the grid with one cell filled: where on the roadmap a page belongs. No text, no links. */
export function gridLocator(place: LocatorPlace, options: GridLocatorOptions): Drawing {
  const { style, words, area = { width: 70, height: 44 } } = options
  const down = phasesRunDown(place.phases, place.strands)
  const [rows, columns] = down ? [place.phases, place.strands] : [place.strands, place.phases]
  const gap = Math.min(2, area.width / columns / 5, area.height / rows / 5)
  // Half a point on each side keeps the outline of the cell we are in inside the picture.
  const width = (area.width - 1 - gap * (columns - 1)) / columns
  const height = (area.height - 1 - gap * (rows - 1)) / rows
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const [phase, strand] = down ? [row, column] : [column, row]
    const here = phase === place.phase && strand === place.strand
    const { fill, line } = strandColours(style, strand)
    return rectangle(
      { x: 0.5 + column * (width + gap), y: 0.5 + row * (height + gap), width, height },
      { rx: 0.8, fill: here ? line : fill, stroke: here ? style.ink : line, 'stroke-width': here ? 1 : 0.3 },
    )
  })
  return { svg: svgRoot(area.width, area.height, cells.join('')), ...area, alt: words.alt, links: [] }
}
