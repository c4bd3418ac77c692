import { createRequire } from 'node:module'
import type { FontFamily } from './definition.ts'
import type {
  ColumnWidth,
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
export const Renderer: RendererClass = load('pdfmake/js/Renderer.js').default
export const PdfmakeDocument: DocumentClass = load('pdfmake/js/PDFDocument.js').default
/** pdfkit keeps the class of its references to itself. */
export const PdfReference: ReferenceClass = Object.getPrototypeOf(
  PdfmakeDocument.prototype.ref.call({ _offsets: [], _waiting: 0 }),
).constructor
export const StyleContextStack: StyleContextStackClass = load('pdfmake/js/StyleContextStack.js').default
export const SvgMeasure: new () => object = load('pdfmake/js/SVGMeasure.js').default
export const columnCalculator: ColumnCalculator = load('pdfmake/js/columnCalculator.js').default
export const pageGeometry: PageGeometry = load('pdfmake/js/PageSize.js')
export const standardTableLayouts: Record<string, TableLayout> = load('pdfmake/js/tableLayouts.js').tableLayouts
export const installedVersions: Readonly<Record<'pdfmake' | 'pdfkit', string>> = {
  pdfmake: load('pdfmake/package.json').version,
  pdfkit: load('pdfkit/package.json').version,
}

export interface StyleContextStack {
  readonly styleDictionary: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly defaultStyle: Readonly<Record<string, unknown>>
  styleOverrides: (string | object)[]
  push(style: string | object): void
  pop(howMany?: number): void
  clone(): StyleContextStack
  getProperty(property: string): unknown
}
type StyleContextStackClass = new (
  styles: StyleContextStack['styleDictionary'],
  defaultStyle: StyleContextStack['defaultStyle'],
) => StyleContextStack

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
}

export interface Writer {
  readonly transactionLevel: number
  context(): Context
  moveToNextPage(orientation?: unknown): void
}

type Repeatable = (page: number, count: number, size: PageSize) => LayoutNode | undefined

export interface LayoutBuilderInstance {
  readonly writer: Writer
  readonly docMeasure: { styleStack: StyleContextStack }
  tryLayoutDocument(content: LayoutNode, ...others: readonly unknown[]): unknown
  registerTableLayouts(layouts: Readonly<Record<string, TableLayout>>): void
  layoutDocument(content: LayoutNode, document: DocumentInstance, styles: object, defaultStyle: object): LayoutPage[]
  addHeadersAndFooters(header: unknown, footer: unknown): void
  addDynamicRepeatable(content: Repeatable, size: () => PageSize & { x: number; y: number }, name: string): void
  processNode(node: LayoutNode, verticalAlignment?: boolean): void
  processVerticalContainer(node: LayoutNode): void
  processColumns(node: LayoutNode): void
  processTable(node: LayoutNode): void
  processList(ordered: boolean, node: LayoutNode): void
  processLeaf(node: LayoutNode): void
  processImage(node: LayoutNode): void
  processSVG(node: LayoutNode): void
  processCanvas(node: LayoutNode): void
  buildNextLine(node: Pick<LayoutNode, '_inlines'>): Line | null
}
type LayoutBuilderClass = new (size: PageSize, margins: PageMargins, svgMeasure: object) => LayoutBuilderInstance

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
  end(): void
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

/** pdfkit's font, with fontkit's inside. */
export interface EmbeddedFont {
  readonly font: { hasGlyphForCodePoint(code: number): boolean }
  widthOfString(text: string, size: number, features?: unknown): number
}

interface DocumentPage {
  readonly dictionary: Reference
  readonly height: number
  readonly annotations: Reference[]
  readonly structParentTreeKey: number
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
  readonly _root: { readonly data: { readonly Names: { readonly data: { readonly Dests: NameTree } } } }
  on(event: string, listener: (value: Uint8Array) => void): unknown
  end(): void
  addPage(options?: unknown): this
  addContent(operators: string): this
  addNamedDestination(name: string, ...place: unknown[]): void
  appendXML(xml: string): void
  registerFont(name: string, source: Buffer | string): this
  currentLineHeight(): number
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  getFontType(bold: boolean, italics: boolean): string
  fill(color?: unknown, rule?: unknown): this
  fillColor(color: unknown): this
  text(text: string, x: number, y: number, options: Record<string, unknown>): this
  ref(data?: Record<string, unknown>): Reference
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
