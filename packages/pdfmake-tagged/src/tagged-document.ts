import { tagDrawingLink } from './annotations.ts'
import { finishLine, type LinePainter, startInline } from './line-painter.ts'
import { xmpMetadata } from './metadata.ts'
import { collectContent } from './page-content.ts'
import { type FontInstance, PdfmakeDocument, type Picture, type Reference } from './pdfmake.ts'
import { quickenShapes } from './quick-shapes.ts'
import type { Artifact, Owner, Slot, StructureElement } from './structure.ts'
import { elementReference } from './structure-tree.ts'

/** pdfkit's document, writing marked content: everything painted stands inside an element's content or an artifact. */
export class TaggedDocument extends PdfmakeDocument {
  /** For the metadata. */
  language = ''
  /** The ids that links lead to. */
  readonly linkedIds = new Set<string>()
  /** The line being painted, if any. */
  painting: LinePainter | undefined
  /** The drawing being painted, if any. */
  drawing: Picture | undefined
  private open: { owner: Owner; slot: Slot | undefined; page: unknown } | undefined

  /** What is painted from now on belongs to `owner`; consecutive calls for the same one share one sequence. */
  mark(owner: Owner, slot?: Slot): void {
    const { open, page } = this
    if (open?.owner === owner && open.slot === slot && open.page === page) return
    this.unmark()
    this.addContent(owner.kind === 'artifact' ? artifactMark(owner) : this.contentMark(owner, slot))
    this.open = { owner, slot, page }
  }

  unmark(): void {
    if (this.open) this.addContent('EMC')
    this.open = undefined
  }

  override provideFont(family: string, bold: boolean, italics: boolean): FontInstance {
    return quickenShapes(super.provideFont(family, bold, italics))
  }

  override addPage(options?: unknown): this {
    this.unmark()
    super.addPage(options)
    collectContent(this.page)
    return this
  }

  /** pdfmake sets each word's colour with `fill(color)`, which also paints an empty path. */
  override fill(color?: unknown, rule?: unknown): this {
    return this.painting && color !== undefined ? this.fillColor(color) : super.fill(color, rule)
  }

  override text(text: string, x: number, y: number, options: Record<string, unknown>): this {
    const { painting } = this
    if (!painting) return super.text(text, x, y, options)
    startInline(this, painting, x, y)
    super.text(text, x, y, options)
    if (painting.index === painting.line.inlines.length) finishLine(this, painting)
    return this
  }

  /** svg-to-pdfkit makes its link annotations by hand. */
  override ref(data?: Record<string, unknown>): Reference {
    const link = this.drawing && data?.Subtype === 'Link' ? this.drawing : undefined
    const reference = super.ref(data)
    if (link) tagDrawingLink(this, link, reference)
    return reference
  }

  /** pdfkit does not escape its XMP, and knows PDF/A or PDF/UA but not both. */
  override _addInfo(): void {
    this.appendXML(xmpMetadata(this.info, this.language))
  }

  private contentMark(element: StructureElement, slot: Slot | undefined): string {
    const content = this.getStructParentTree().get(this.page.structParentTreeKey)
    const id = content.length
    content.push(elementReference(this, element))
    const kids = slot ?? element
    kids.kids.push({ kind: 'content', page: this.page.dictionary, id })
    return `/${element.role} <</MCID ${id}>> BDC`
  }
}

function artifactMark({ properties }: Artifact): string {
  return `/Artifact <<${properties}>> BDC`
}
