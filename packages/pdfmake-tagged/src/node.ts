import type { FormField } from './form/form-field.ts'

/** Anything that can stand in the content. A bare string is a paragraph; a bare array is a stack. */
export type PdfNode =
  | string
  | readonly PdfNode[]
  | TextNode
  | PageReferenceNode
  | StackNode
  | ColumnsNode
  | TableNode
  | ListNode
  | SvgNode
  | ImageNode
  | CanvasNode
  | DeferredNode
  | FieldNode

export interface TextNode extends NodeOptions {
  readonly text: PdfText
}

/** The page number of the node with that id, as a link to it unless `linked` is `false`. Stands alone or inside a text. */
export interface PageReferenceNode extends NodeOptions {
  readonly pageReference: string
  readonly linked?: boolean
}

export interface StackNode extends NodeOptions {
  readonly stack: readonly PdfNode[]
}

export interface ColumnsNode extends NodeOptions {
  readonly columns: readonly PdfNode[]
  /** In points. */
  readonly columnGap?: number
}

export interface TableNode extends NodeOptions {
  readonly table: {
    readonly body: readonly (readonly TableCell[])[]
    readonly widths?: string | readonly (number | string)[]
    readonly heights?: number | 'auto' | readonly (number | 'auto')[] | ((row: number) => number | 'auto')
    /** Rows at the top that are headings; they are repeated on every page. */
    readonly headerRows?: number
    /** Columns at the left that are headings. */
    readonly headerColumns?: number
    /** Rows that stay with the heading rows on the first page; 1 unless told. */
    readonly keepWithHeaderRows?: number
    /** Whether a row may be divided between pages. Unless told: kept whole when all are under a third of a page. */
    readonly dontBreakRows?: boolean
  }
  readonly layout?: string | TableLayout
  /** A table that only arranges things on the page: its cells are read as ordinary content. */
  readonly layoutOnly?: boolean
  /** What the table holds and how it is arranged, for readers who cannot see it. */
  readonly summary?: string
}

/** A cell: any node, with spans. Cells that a span covers are `''` or `{}`. */
export type TableCell = PdfNode | Readonly<Record<string, never>>

export interface ListNode extends NodeOptions {
  readonly ul?: readonly PdfNode[]
  readonly ol?: readonly PdfNode[]
  /** `disc`, `square`, `circle` or `none`; `decimal`, `lower-alpha`, `upper-alpha`, `lower-roman` or `upper-roman`. */
  readonly type?: string
  readonly start?: number
  readonly reversed?: boolean
  readonly separator?: string | readonly string[]
  readonly markerColor?: string
}

export interface SvgNode extends PictureOptions {
  /** SVG source. `<a xlink:href="#id">` links to the node with that id, any other address to the web. */
  readonly svg: string
  /** Names of the links in the drawing, by address; without one the address itself is announced. */
  readonly linkTitles?: Readonly<Record<string, string>>
}

export interface ImageNode extends PictureOptions {
  /** A name from `images`, a path or a `data:` URL. */
  readonly image: string
}

export interface CanvasNode extends NodeOptions {
  /** pdfmake's vectors: `rect`, `line`, `polyline`, `ellipse`, `path`. */
  readonly canvas: readonly Readonly<Record<string, unknown>>[]
}

/**
 * Content that depends on where things landed, such as an index: made once, when the layout reaches it. It inherits no
 * styles but the document's default, and what stands before it cannot refer to its ids.
 */
export interface DeferredNode extends NodeOptions {
  readonly deferred: (place: DeferredPlace) => PdfNode
}

export interface DeferredPlace {
  /** The page, from 1, of an id that stands before; `undefined` for one that does not. */
  readonly pageOf: (id: string) => number | undefined
  /** Room from here to the side and to the foot of the page, in points. */
  readonly width: number
  readonly height: number
}

/** A place to fill in on a screen. Its label is announced, not printed. */
export interface FieldNode extends NodeOptions {
  readonly field: FormField
  /** Of the frame, in points. */
  readonly width: number
  readonly height: number
}

interface PictureOptions extends NodeOptions {
  readonly width?: number
  readonly height?: number
  readonly fit?: readonly [number, number]
}

/** Running text: a string, or pieces with styles of their own; pieces nest, and inner ones inherit. */
export type PdfText =
  | string
  | number
  | TextNode
  | PageReferenceNode
  | readonly (string | TextNode | PageReferenceNode)[]

/** What any node may carry. Styles are inherited as in pdfmake. */
export interface NodeOptions extends PdfStyle {
  readonly style?: string | readonly string[]
  /** Unique in the document; the target of links and page references. Plain ASCII is safest. */
  readonly id?: string
  readonly pageBreak?: 'before' | 'after' | 'beforeOdd' | 'beforeEven' | 'afterOdd' | 'afterEven'
  /** Where a page break `before` would leave a page nearly empty, it is left out. */
  readonly runOn?: RunOn
  readonly pageOrientation?: 'portrait' | 'landscape'
  /** Moves to the next page as a whole when it does not fit; ignored when it is taller than a page. */
  readonly unbreakable?: boolean
  readonly absolutePosition?: { readonly x: number; readonly y: number }
  readonly relativePosition?: { readonly x: number; readonly y: number }
  readonly width?: number | string
  readonly border?: readonly boolean[]
  readonly borderColor?: readonly string[]
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom'
  readonly colSpan?: number
  readonly rowSpan?: number
  /** Makes a table cell a heading, outside the heading rows and columns. */
  readonly scope?: 'Row' | 'Column' | 'Both'
  /** The structure type, such as `H1`, `P`, `Sect`, `Caption`, `Note` or `BlockQuote` (ISO 32000-1 §14.8.4). */
  readonly tag?: string
  /** Words for a picture. A picture without them is decoration. */
  readonly alt?: string
  /** What to read instead of what is printed. */
  readonly actualText?: string
  readonly lang?: string
  /** Decoration: drawn, but not part of the document. */
  readonly artifact?: boolean
  /** Starts on a line of the grid that `baselineGrid` sets, unless it stands in columns, a table or a list. */
  readonly onGrid?: boolean
  /** Stays on the page where what follows it starts. Headings do so unless this is `false`. */
  readonly keepWithNext?: boolean
  /** A heading of that level: the tag, unless there is one, and `keepWithNext`. */
  readonly headlineLevel?: number
  /** A bookmark for this text. */
  readonly outline?: boolean
  readonly outlineText?: string
  /** The id of the bookmarked node that this one stands under. */
  readonly outlineParentId?: string
  readonly outlineExpanded?: boolean
}

/** What a style may set (pdfmake's names). Sizes are in points; `lineHeight` is a factor. */
export interface PdfStyle {
  readonly font?: string
  readonly fontSize?: number
  readonly fontFeatures?: readonly string[]
  readonly lineHeight?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly alignment?: 'left' | 'right' | 'center' | 'justify'
  readonly color?: string
  readonly background?: string
  readonly fillColor?: string
  readonly fillOpacity?: number
  readonly opacity?: number
  readonly decoration?: 'underline' | 'lineThrough' | 'overline'
  readonly decorationStyle?: 'dashed' | 'dotted' | 'double' | 'wavy'
  readonly decorationColor?: string
  readonly decorationThickness?: number
  readonly margin?: number | readonly number[]
  readonly marginLeft?: number
  readonly marginTop?: number
  readonly marginRight?: number
  readonly marginBottom?: number
  readonly characterSpacing?: number
  readonly leadingIndent?: number
  readonly noWrap?: boolean
  readonly wordBreak?: 'normal' | 'break-all'
  readonly preserveLeadingSpaces?: boolean
  readonly preserveTrailingSpaces?: boolean
  readonly columnGap?: number
  readonly sup?: boolean
  readonly sub?: boolean
  readonly extends?: string | readonly string[]
  /** A web address. */
  readonly link?: string
  /** The id of a node. */
  readonly linkToDestination?: string
  /** How the link is announced, instead of its words. */
  readonly linkTitle?: string
  /** How wide the link is at least, in points from its left edge: it then takes in what stands beside its words. */
  readonly linkWidth?: number
  /**
   * Of a piece of text that is a link: only the first with that key on each page is one, and has this style; the others
   * are plain text.
   */
  readonly oncePerPage?: OncePerPageLink
}

export interface RunOn {
  /** The part of a page, from 0 to 1, up to which it counts as nearly empty. */
  readonly share: number
  /** The space that then stands above the node, in points. */
  readonly gap: number
}

export interface OncePerPageLink {
  readonly key: string
  /** What does not change the width of a word. */
  readonly style: Pick<PdfStyle, 'color' | 'decoration' | 'decorationColor' | 'decorationStyle' | 'decorationThickness'>
}

/** pdfmake's table layout; the table that the functions receive is pdfmake's own. */
export interface TableLayout {
  readonly hLineWidth?: (row: number, node: unknown) => number
  readonly vLineWidth?: (column: number, node: unknown) => number
  readonly hLineColor?: string | ((row: number, node: unknown, column: number) => string)
  readonly vLineColor?: string | ((column: number, node: unknown, row: number) => string)
  readonly hLineStyle?: (row: number, node: unknown) => unknown
  readonly vLineStyle?: (column: number, node: unknown) => unknown
  readonly paddingLeft?: (column: number, node: unknown) => number
  readonly paddingRight?: (column: number, node: unknown) => number
  readonly paddingTop?: (row: number, node: unknown) => number
  readonly paddingBottom?: (row: number, node: unknown) => number
  readonly fillColor?: string | ((row: number, node: unknown, column: number) => string | null | undefined)
  readonly fillOpacity?: number | ((row: number, node: unknown, column: number) => number)
  readonly hLineWhenBroken?: boolean
  readonly defaultBorder?: boolean
}
