/** A finished picture: plain SVG, and what it says to those who do not see it. Sizes are points. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Where the boxes lead, in reading order, each anchor once; labels carry the full titles. */
  readonly links: readonly DrawingLink[]
}

export interface DrawingLink {
  /** An anchor, `<kind>-<id>`. */
  readonly to: string
  readonly label: string
}

/** The width of a line of text in points, exact for the font that will be used. */
export type Measure = (text: string, style: { readonly sizePt: number; readonly bold?: boolean }) => number

/** How the diagrams look; comes from a theme. Colours are SVG colours. */
export interface DiagramStyle {
  readonly fontFamily: string
  readonly measure: Measure
  /** What a page has room for, so that nothing is made smaller when it is printed. */
  readonly area: Area
  /** One for each strand, used again from the start if there are more strands. */
  readonly strands: readonly ToneColours[]
  /** The headings of phases. */
  readonly phase: ToneColours
  readonly ink: string
  readonly muted: string
  readonly paper: string
}

export interface ToneColours {
  /** A tint that text in `ink` can be read on. */
  readonly fill: string
  readonly ink: string
  /** Strong enough for a line on paper, and for text in the colour of paper on it. */
  readonly line: string
}

/** The largest size a diagram may take, in points. */
export interface Area {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** The colours of a strand by its place in the order of strands. */
export function strandColours(style: DiagramStyle, index: number): ToneColours {
  return style.strands[index % Math.max(1, style.strands.length)] ?? style.phase
}

/** Links without those that lead to a place already named. */
export function uniqueLinks(links: readonly DrawingLink[]): readonly DrawingLink[] {
  const seen = new Set<string>()
  return links.filter(({ to }) => !seen.has(to) && seen.add(to))
}
