import { tagDrawingLink } from './annotations.ts'
import { crossReferenceStream } from './file/cross-references.ts'
import { createObjectStreams, type ObjectStreams } from './file/object-streams.ts'
import { writeObject } from './file/write-object.ts'
import { type AcroForm, createAcroForm } from './form/acro-form.ts'
import { finishLink, type LinePainter, startInline } from './line-painter.ts'
import { xmpMetadata } from './metadata.ts'
import { createMissingGlyphs } from './missing-glyphs.ts'
import { collectContent } from './page-content.ts'
import { type FontInstance, PdfmakeDocument, PdfReference, type Picture, type Reference } from './pdfmake.ts'
import { quickenShapes } from './quick-shapes.ts'
import { artifactProperties, type Owner, type Slot, type StructureElement } from './structure.ts'

/** pdfkit's document, writing marked content: everything painted stands inside an element's content or an artifact. */
export class TaggedDocument extends PdfmakeDocument {
  /** For the metadata. */
  language = ''
  /** Whether what is painted is marked, and has its place in the structure tree. */
  tagged = true
  /** Where objects gather; without it each is written by itself. */
  objectStreams: ObjectStreams | undefined
  /** What pages' content (in the order of their marks) and annotations belong to, by their key. */
  readonly parentTree: (StructureElement | StructureElement[])[] = []
  /** The ids that links lead to. */
  readonly linkedIds = new Set<string>()
  readonly missingGlyphs = createMissingGlyphs()
  /** The line being painted, if any. */
  painting: LinePainter | undefined
  /** The drawing being painted, if any. */
  drawing: Picture | undefined
  /** The family in which the first values of form fields are set. */
  formFont = ''
  readonly form: AcroForm = createAcroForm(this)
  private artifacts: Reference | undefined
  private open: { owner: Owner; slot: Slot | undefined; page: unknown } | undefined

  packObjects(): void {
    this.objectStreams = createObjectStreams((dictionary, bytes) => this.writeStream(dictionary, bytes))
  }

  /** What is painted from now on belongs to `owner`; consecutive calls for the same one share one sequence. */
  mark(owner: Owner, slot?: Slot): void {
    const { open, page } = this
    if (!this.tagged || (open?.owner === owner && open.slot === slot && open.page === page)) return
    this.unmark()
    this.addContent(owner.kind === 'artifact' ? `/Artifact/${owner.name} BDC` : this.contentMark(owner, slot))
    this.open = { owner, slot, page }
  }

  unmark(): void {
    if (this.open) this.addContent('EMC')
    this.open = undefined
  }

  override addPage(options?: unknown): this {
    this.unmark()
    super.addPage(options)
    collectContent(this.page)
    if (this.tagged) this.page.resources.data.Properties = this.artifactProperties()
    return this
  }

  /** pdfmake sets each word's colour with `fill(color)`, which also paints an empty path. */
  override fill(color?: unknown, rule?: unknown): this {
    return this.painting && color !== undefined ? this.fillColor(color) : super.fill(color, rule)
  }

  override text(text: string, x: number, y: number, options: Record<string, unknown>): this {
    const { painting } = this
    if (!painting) return super.text(text, x, y, options)
    const inline = startInline(this, painting, x, y)
    // ISO 32000-1 §14.8.2.2.3: so that the word is whole when it is read or copied.
    if (inline?.isHyphen) this.addContent('/Span <</ActualText <feff00ad>>> BDC')
    super.text(text, x, y, options)
    if (inline?.isHyphen) this.addContent('EMC')
    if (painting.index === painting.line.inlines.length) finishLink(this, painting)
    return this
  }

  override provideFont(family: string, bold: boolean, italics: boolean): FontInstance {
    const font = quickenShapes(super.provideFont(family, bold, italics))
    this.missingGlyphs.watch(font, `${family} (${this.getFontType(bold, italics)})`)
    return font
  }

  /** svg-to-pdfkit makes its link annotations by hand. */
  override ref(data?: Record<string, unknown>): Reference {
    const link = this.drawing && data?.Subtype === 'Link' ? this.drawing : undefined
    const reference = new CompactReference(this, this.nextId(), data)
    if (link) tagDrawingLink(this, link, reference)
    return reference
  }

  /** A number for an object, which must be written in the end. */
  nextId(): number {
    this._waiting++
    return this._offsets.push(null)
  }

  /** Writes an object without a stream, given in PDF syntax. */
  writeObject(id: number, object: string): void {
    const offset = this._offset
    if (this.objectStreams) this.objectStreams.add(id, object)
    else this._write(`${id} 0 obj\n${object}\nendobj`)
    this._refEnd({ id, offset })
  }

  /** Writes a stream that nothing refers to, at once; gives its number. */
  writeStream(dictionary: Readonly<Record<string, unknown>>, bytes: Buffer): number {
    const id = this._offsets.push(this._offset)
    this._write(`${id} 0 obj\n${writeObject(dictionary)}\nstream`)
    this._write(bytes)
    this._write('\nendstream\nendobj')
    return id
  }

  override createStructParentTreeNextKey(): number {
    return this.parentTree.push([]) - 1
  }
  override end(): void {
    this.form.write()
    super.end()
  }

  /** Would end pdfkit's own form, of which nothing is used. */
  override endAcroForm(): void {}

  /** pdfkit does not escape its XMP, and knows PDF/A or PDF/UA but not both. */
  override _addInfo(): void {
    this.appendXML(xmpMetadata(this.info, this.language, this.tagged))
  }

  override _finalize(): void {
    const { objectStreams, _root: Root, _info: Info, _id } = this
    if (!objectStreams) {
      super._finalize()
      return
    }
    objectStreams.flush()
    const start = this._offset
    const { dictionary, bytes } = crossReferenceStream([...this._offsets, start], objectStreams.written)
    this.writeStream({ ...dictionary, Root, Info, ID: [_id, _id] }, bytes)
    this._write(`startxref\n${start}\n%%EOF`)
    this.push(null)
  }

  private contentMark(element: StructureElement, slot: Slot | undefined): string {
    // The key of a page always has a list.
    const content = this.parentTree[this.page.structParentTreeKey] as StructureElement[]
    const id = content.push(element) - 1
    const kids = slot ?? element
    kids.kids.push({ kind: 'content', page: this.page.dictionary, id })
    // One tag for all: what the content is, its element says, and a page of equal operators is the smaller for it.
    return `/P<</MCID ${id}>>BDC`
  }

  private artifactProperties(): Reference {
    if (!this.artifacts) {
      this.artifacts = this.ref(artifactProperties)
      this.artifacts.end()
    }
    return this.artifacts
  }
}

/** pdfkit's reference, written compactly. */
class CompactReference extends PdfReference {
  override finalize(): void {
    // Only a `TaggedDocument` makes them.
    if (this.buffer.length === 0) (this.document as TaggedDocument).writeObject(this.id, writeObject(this.data))
    else super.finalize()
  }
}
