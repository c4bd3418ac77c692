import { createRequire } from 'node:module'
import type { FontFamily } from './definition.ts'
import type {
  ColumnWidth,
  FontInstance,
  Inline,
  LayoutNode,
  LayoutPage,
  Line,
  PageMargins,
  PageSize,
  Picture,
  Vector,
} from './layout-node.ts'
import type { TableLayout } from './node.ts'

export type * from './layout-node.ts'

/*
 * The only contact with pdfmake 0.3.11 and pdfkit 0.19.1, which have no types for their insides. Everything below
 * describes what this package uses of them, as read in their source; `versions.test.ts` fails when they change.
 */

const load = createRequire(import.meta.url)

export const LayoutBuilder: LayoutBuilderClass = load('pdfmake/js/LayoutBuilder.js').default
export const PdfmakeLine: LineClass = load('pdfmake/js/Line.js').default
export const Renderer: RendererClass = load('pdfmake/js/Renderer.js').default
export const PdfmakeDocument: DocumentClass = load('pdfmake/js/PDFDocument.js').default
export const TextInlines: TextInlinesClass = load('pdfmake/js/TextInlines.js').default
/** pdfkit keeps the class of its references to itself. */
export const PdfReference: ReferenceClass = Object.getPrototypeOf(
  PdfmakeDocument.prototype.ref.call({ _offsets: [], _waiting: 0 }),
).constructor
export const SvgMeasure: new () => object = load('pdfmake/js/SVGMeasure.js').default
export const columnCalculator: ColumnCalculator = load('pdfmake/js/columnCalculator.js').default
export const pageGeometry: PageGeometry = load('pdfmake/js/PageSize.js')
export const StyleStack: StyleStackClass = load('pdfmake/js/StyleContextStack.js').default
export const standardTableLayouts: Record<string, TableLayout> = load('pdfmake/js/tableLayouts.js').tableLayouts
export const installedVersions: Readonly<Record<'pdfmake' | 'pdfkit', string>> = {
  pdfmake: load('pdfmake/package.json').version,
  pdfkit: load('pdfkit/package.json').version,
}

interface ColumnCalculator {
  buildColumnWidths(columns: ColumnWidth[], available: number, offsets?: number, table?: LayoutNode): void
}

interface PageGeometry {
  normalizePageSize(size: unknown, orientation?: string): PageSize
  normalizePageMargin(margin: unknown): PageMargins
}

export interface Context {
  readonly pages: LayoutPage[]
  readonly pageMargins: PageMargins
  page: number
  y: number
  availableWidth: number
  availableHeight: number
  readonly snapshots: readonly unknown[]
  getCurrentPage(): LayoutPage
  moveDown(points: number): void
}

export interface Writer {
  readonly transactionLevel: number
  context(): Context
  moveToNextPage(orientation?: unknown): void
  beginUnbreakableBlock(): void
  commitUnbreakableBlock(): void
}

/** Of a row of a table; `tableNode` and `rowIndex` are missing where columns are laid out. */
export interface RowOptions {
  readonly tableNode?: LayoutNode
  readonly rowIndex?: number
}

type Repeatable = (page: number, count: number, size: PageSize) => LayoutNode | undefined

/** Values by the names of properties. */
export type Styles = Readonly<Record<string, unknown>>

/** What measuring a word asks of the styles around it. */
export interface StyleSource {
  /** Runs with the styles of an item on top. */
  auto(item: object, run: () => void): void
  getProperty(name: string): unknown
}

/** The styles around a node: names in the dictionary, and nodes that have styles of their own. */
export interface StyleStackInstance extends StyleSource {
  readonly styleDictionary: Readonly<Record<string, Styles>>
  readonly defaultStyle: Styles
  readonly styleOverrides: readonly (string | object)[]
  push(style: string | object): void
}
interface StyleStackClass {
  new (styles: object, defaultStyle: object): StyleStackInstance
  /** The value of a property of an item, or else of the styles around it, or else the default. */
  getStyleProperty(item: object, styles: StyleSource, name: string, byDefault: unknown): unknown
}

export interface TextInlinesInstance {
  measure(words: Inline[], styles: StyleSource): Inline[]
  widthOfText(text: string, inline: Inline): number
}
type TextInlinesClass = new (document: DocumentInstance) => TextInlinesInstance

export interface LayoutBuilderInstance {
  readonly writer: Writer
  readonly docPreprocessor: { preprocessBlock(node: LayoutNode): LayoutNode }
  readonly docMeasure: { textInlines: TextInlinesInstance; measureBlock(node: LayoutNode): LayoutNode }
  registerTableLayouts(layouts: Readonly<Record<string, TableLayout>>): void
  layoutDocument(content: LayoutNode, document: DocumentInstance, styles: object, defaultStyle: object): LayoutPage[]
  tryLayoutDocument(content: LayoutNode, document: DocumentInstance, ...rest: unknown[]): unknown
  addHeadersAndFooters(header: unknown, footer: unknown): void
  addDynamicRepeatable(content: Repeatable, size: () => PageSize & { x: number; y: number }, name: string): void
  processNode(node: LayoutNode, verticalAlignment?: boolean): void
  processVerticalContainer(node: LayoutNode): void
  processColumns(node: LayoutNode): void
  processTable(node: LayoutNode): void
  processRow(row: RowOptions): unknown
  processList(ordered: boolean, node: LayoutNode): void
  processLeaf(node: LayoutNode): void
  processImage(node: LayoutNode): void
  processSVG(node: LayoutNode): void
  processCanvas(node: LayoutNode): void
  buildNextLine(node: Pick<LayoutNode, '_inlines'>): Line | null
}
type LineClass = new (widthPt: number) => Line & { addInline(inline: Inline): void }
type LayoutBuilderClass = { readonly prototype: LayoutBuilderInstance } & (new (
  size: PageSize,
  margins: PageMargins,
  svgMeasure: object,
) => LayoutBuilderInstance)

export interface RendererInstance {
  renderPages(pages: readonly LayoutPage[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: Vector): void
  renderImage(image: Picture): void
  renderSVG(svg: Picture): void
}
type RendererClass = new (document: DocumentInstance, progress: null) => RendererInstance

/** An object of the file. pdfkit writes a `String` object as a PDF string and a plain string as a name. */
export interface Reference {
  readonly id: number
  readonly data: Record<string, unknown>
  /** Writes the object; with content it is a stream. */
  end(content?: Uint8Array): void
}

/** pdfkit's own references. Those with a buffer are streams. */
export interface ReferenceInstance extends Reference {
  readonly document: DocumentInstance
  readonly buffer: readonly unknown[]
  finalize(): void
}
type ReferenceClass = new (document: DocumentInstance, id: number, data?: Record<string, unknown>) => ReferenceInstance

export interface Outline {
  readonly outlineData: Record<string, unknown>
  addItem(title: string, options: { readonly expanded: boolean }): Outline
}

export interface DocumentPage {
  readonly dictionary: Reference
  readonly resources: Reference
  readonly height: number
  readonly annotations: Reference[]
  readonly structParentTreeKey: number
  write: (operators: string) => void
  end: () => void
}

export interface DocumentInfo {
  readonly Title: string
  readonly Author?: string
  readonly Subject?: string
  readonly Keywords?: string
  readonly Creator: string
  readonly Producer: string
  readonly CreationDate: Date
  readonly ModDate: Date
}

export interface DocumentInstance {
  readonly page: DocumentPage
  readonly info: DocumentInfo
  readonly outline: Outline
  readonly _root: {
    readonly data: { readonly Names: { readonly data: { readonly Dests: NameTree } }; AcroForm?: Reference }
  }
  on(event: string, listener: (value: Uint8Array) => void): unknown
  end(): void
  addPage(options?: unknown): this
  addContent(operators: string): this
  save(): this
  restore(): this
  translate(x: number, y: number): this
  addNamedDestination(name: string, ...place: unknown[]): void
  appendXML(xml: string): void
  registerFont(name: string, source: Buffer | string): this
  currentLineHeight(): number
  getFontType(bold: boolean, italics: boolean): string
  fill(color?: unknown, rule?: unknown): this
  provideFont(family: string, bold: boolean, italics: boolean): FontInstance
  fillColor(color: unknown): this
  text(text: string, x: number, y: number, options: Record<string, unknown>): this
  ref(data?: Record<string, unknown>): Reference
  endAcroForm(): void
  getStructTreeRoot(): Reference
  createStructParentTreeNextKey(): number
  push(chunk: null): unknown
  _addInfo(): void
  /** Where each object from 1 on starts in the file: `null` while it is not written. */
  readonly _offsets: (number | null)[]
  /** Bytes written so far. */
  readonly _offset: number
  /** Objects that are not written yet. */
  _waiting: number
  readonly _info: Reference
  readonly _id: Buffer
  _write(data: string | Buffer): void
  _refEnd(reference: { readonly id: number; readonly offset: number }): void
  _finalize(): void
}

export interface NameTree {
  readonly _items: Readonly<Record<string, unknown>>
  _compareKeys: (left: string, right: string) => number
}
type DocumentClass = { readonly prototype: DocumentInstance } & (new (
  fonts: Readonly<Record<string, FontFamily>>,
  images: Record<string, string>,
  patterns: object,
  attachments: object,
  options: object,
) => DocumentInstance)
