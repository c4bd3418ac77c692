/** The few parts of pdfkit (which has no types) that the tests draw their small PDFs with. */
declare module 'pdfkit' {
  export interface StructureContent {
    readonly refs: readonly unknown[]
  }
  export interface StructureElement {
    add(child: StructureElement | StructureContent): StructureElement
    end(): void
  }
  export default class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>)
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
    addPage(): this
    link(x: number, y: number, width: number, height: number, url: string): this
    font(file: string): this
    fontSize(size: number): this
    fillColor(colour: string): this
    fillOpacity(share: number): this
    strokeColor(colour: string): this
    text(text: string, x: number, y: number, options?: Readonly<Record<string, unknown>>): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(): this
    fill(colour?: string): this
    fillAndStroke(fill: string, stroke: string): this
    save(): this
    restore(): this
    rotate(degrees: number, options?: Readonly<Record<string, unknown>>): this
    markContent(tag: string, options?: Readonly<Record<string, unknown>>): this
    endMarkedContent(): this
    markStructureContent(tag: string): StructureContent
    struct(tag: string, children?: readonly (StructureElement | StructureContent | (() => void))[]): StructureElement
    addStructure(element: StructureElement): this
  }
}
