import type { FormField } from './form/form-field.ts'
import type { OncePerPageLink, TableLayout } from './node.ts'
import type { Reference } from './pdfmake.ts'
import type { LinkRun, Tagging } from './structure.ts'

/* What pdfmake 0.3.11 passes around while it lays a document out; see `pdfmake.ts`. */

export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface PageMargins {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A width of a column as pdfmake keeps it: `_calcWidth` is set by the calculator, in points. */
export interface ColumnWidth {
  /** Points, a percentage, `auto` or a star. */
  width?: unknown
  _minWidth?: number
  _maxWidth?: number
  _calcWidth?: number
}

/** A node while pdfmake lays it out: prepared by `prepareNode`, then measured by pdfmake (the names with `_`). */
export interface LayoutNode extends ColumnWidth {
  [name: string]: unknown
  text?: string | LayoutNode[]
  stack?: LayoutNode[]
  columns?: LayoutNode[]
  ul?: LayoutNode[]
  ol?: LayoutNode[]
  table?: LayoutTable
  image?: unknown
  svg?: string
  canvas?: Vector[]
  field?: FormField
  unbreakable?: boolean
  anchor?: string
  pageNumberOf?: string
  tag?: string
  onGrid?: boolean
  pageBreak?: unknown
  positions: Position[]
  listMarker?: { _inlines?: Inline[]; canvas?: Vector[] }
  tagging?: Tagging
  _span?: boolean
  _inlines?: Inline[]
  _margin?: readonly [number, number, number, number] | null
  _gap?: number
  _gapSize?: { readonly width: number }
  _height?: number
  _minHeight?: number
  _layout?: Required<TableLayout>
  _offsets?: { readonly offsets: readonly number[]; readonly total: number }
}

export interface LayoutTable {
  body: LayoutNode[][]
  widths: ColumnWidth[]
  headerRows?: number
  headerColumns?: number
  keepWithHeaderRows?: number
  dontBreakRows?: boolean
}

interface Position {
  readonly pageNumber: number
}

/** A word or a few, all in one style. */
export interface Inline {
  [name: string]: unknown
  text: string
  width: number
  height: number
  x: number
  leadingCut: number
  trailingCut: number
  alignment: string
  font: FontInstance
  fontSize: number
  fontFeatures?: unknown
  characterSpacing?: number | undefined
  justifyShift?: number
  lineEnd?: boolean
  /** Goes on with the next one without a place to break. */
  noNewLine?: boolean
  noWrap?: boolean | null | undefined
  /** The first part of a word that may be divided here; it needs a hyphen if it is. */
  softHyphen?: boolean
  /** The hyphen of a divided word. */
  isHyphen?: boolean
  link?: string | null | undefined
  linkToDestination?: string | null | undefined
  anchor?: string
  pageNumberOf?: string
  tagging?: Tagging
  linkRun?: LinkRun | undefined
  oncePerPage?: OncePerPageLink
}

/** pdfkit's font of one face. */
export interface FontInstance {
  readonly font: Fontkit
  readonly id: string
  /** Above and below the base line, in thousandths of the size; the latter is negative. */
  readonly ascender: number
  readonly descender: number
  widthOfString(text: string, size: number, features?: unknown): number
  layout(text: string, features?: unknown, onlyWidth?: boolean): FontLayout
  layoutCached(text: string): GlyphRun
  layoutRun(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun
  /** Adds the glyphs to the subset: their codes in hexadecimal, and their positions. */
  encode(text: string): readonly [readonly string[], unknown]
  ref(): Reference
}

/** fontkit's font. */
export interface Fontkit {
  /** The table of Apple's fonts, which fontkit prefers. */
  readonly morx?: unknown
  /** What substitutes glyphs. */
  readonly GSUB?: FeatureTable
  /** What moves glyphs. */
  readonly GPOS?: FeatureTable
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { readonly id: number }
}

/** A table of lookups and of the features that use them (OpenType 1.9, chapter 2). */
export interface FeatureTable {
  readonly featureVariations?: unknown
  readonly scriptList: readonly {
    readonly script: { readonly defaultLangSys?: { readonly featureIndexes: readonly number[] } | null }
  }[]
  readonly featureList: readonly { readonly tag: string; readonly feature: { readonly lookupListIndexes: number[] } }[]
  readonly lookupList: {
    get(index: number): { readonly lookupType: number; readonly subTables: Iterable<LookupTable> }
  }
}

export interface LookupTable {
  readonly coverage?: {
    readonly glyphs?: readonly number[]
    readonly rangeRecords?: readonly { readonly start: number; readonly end: number }[]
  }
  /** For each glyph covered, the ligatures that it begins: the glyphs after it. */
  readonly ligatureSets?: { get(index: number): Iterable<{ readonly components: readonly number[] }> | undefined }
  /** Of a lookup that only says where its table is. */
  readonly extension?: LookupTable
  readonly lookupType?: number
}

/** Shaped text; positions and advances in thousandths of the font size. */
export interface GlyphRun {
  readonly glyphs: readonly unknown[]
  readonly positions: readonly GlyphPosition[]
  readonly advanceWidth: number
}

/** The same of a text of several words; without glyphs if only the width is asked for. */
export type FontLayout = GlyphRun | { readonly glyphs: null; readonly positions: null; readonly advanceWidth: number }

export interface GlyphPosition {
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  /** Of the glyph by itself. */
  readonly advanceWidth: number
}

export interface Line {
  x: number
  y: number
  id?: string
  inlines: Inline[]
  inlineWidths: number
  leadingCut: number
  trailingCut: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  tagging?: Tagging
  outlineNode?: LayoutNode
  getHeight(): number
}

export interface Vector {
  [name: string]: unknown
  readonly type: string
  /** The form field whose frame this is. */
  readonly field?: FormField
  tagging?: Tagging
}

/** An image or drawing at its place on the page. */
export interface Picture {
  x: number
  y: number
  link?: string | undefined
  linkToDestination?: string | undefined
  readonly linkTitle?: string
  readonly alt?: string
  /** Of a drawing. */
  readonly svg?: unknown
  readonly linkTitles?: Readonly<Record<string, string>>
  readonly tagging?: Tagging
  readonly _width: number
  readonly _height: number
}

export interface PageItem {
  readonly type: string
  readonly item: Line | Picture | Vector
}

export interface LayoutPage {
  items: PageItem[]
  readonly pageSize: PageSize
}
