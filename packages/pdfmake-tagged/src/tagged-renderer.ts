import { addLink } from './annotations.ts'
import type { FormField } from './form/form-field.ts'
import { linkAction } from './inline-runs.ts'
import { createOncePerPage } from './once-per-page.ts'
import { type LayoutNode, type Line, type Outline, type Picture, Renderer, type Vector } from './pdfmake.ts'
import { RepeatedDrawings } from './repeated-drawings.ts'
import { createElement, decoration, type Owner, repeatedContent, type Tagging } from './structure.ts'
import type { TaggedDocument } from './tagged-document.ts'
import { vectorBox } from './vector-box.ts'

/** pdfmake's renderer, telling the document what each thing belongs to before it is painted. */
export class TaggedRenderer extends Renderer {
  private readonly document: TaggedDocument
  private readonly once = createOncePerPage()
  private readonly bookmarks = new Map<string, Outline>()
  private readonly drawings: RepeatedDrawings

  constructor(document: TaggedDocument) {
    super(document, null)
    this.document = document
    this.drawings = new RepeatedDrawings(document)
  }

  override renderLine(line: Line, x: number, y: number): void {
    const { document } = this
    const tagging = line.tagging ?? line.inlines[0]?.tagging
    const owner = this.begin(tagging, y)
    if (line.outlineNode) this.addBookmark(line.outlineNode, y)
    if (line.inlines.some((inline) => inline.background)) document.mark(decoration)
    this.once.settle(line, owner, document.page.dictionary)
    document.painting = { line, owner, slot: tagging?.slot, index: 0 }
    super.renderLine(line, x, y)
    document.painting = undefined
  }

  override renderVector(vector: Vector): void {
    const owner = this.begin(vector.tagging, vectorBox(vector)?.[1] ?? 0)
    if (vector.field) {
      this.renderField(vector.field, vector, owner)
      return
    }
    this.document.mark(owner, vector.tagging?.slot)
    this.grow(owner, vectorBox(vector))
    super.renderVector(vector)
  }

  /** The frame is decoration, the field content. On the page of a repeated table heading only the frame is drawn again. */
  private renderField(field: FormField, vector: Vector, owner: Owner): void {
    this.document.mark(decoration)
    super.renderVector(vector)
    const box = vectorBox(vector)
    if (owner === repeatedContent || !box) return
    if (owner.kind === 'artifact') throw new Error(`The form field "${field.name}" stands in decoration`)
    this.document.form.add(field, box, vector.tagging?.slot ?? owner)
  }

  override renderImage(image: Picture): void {
    this.renderPicture(image, (picture) => super.renderImage(picture))
  }

  override renderSVG(svg: Picture): void {
    this.renderPicture(svg, (picture) => {
      this.document.drawing = svg
      this.drawings.draw(picture, () => super.renderSVG(picture))
      this.document.drawing = undefined
    })
  }

  private renderPicture(picture: Picture, render: (picture: Picture) => void): void {
    const { document } = this
    const { x, y, _width, _height, tagging, link, linkToDestination, linkTitle, alt } = picture
    const owner = this.begin(tagging, y)
    const box = [x, y, x + _width, y + _height] as const
    document.mark(owner, tagging?.slot)
    this.grow(owner, box)
    picture.link = undefined
    picture.linkToDestination = undefined
    render(picture)
    if (owner.kind !== 'element' || !(link || linkToDestination)) return
    const words = linkTitle ?? alt ?? ''
    const element = createElement('Link', {}, tagging?.slot ?? owner)
    addLink(document, element, { rectangle: box, action: linkAction(link, linkToDestination), words })
  }

  /** Sets down the ids that start here. What has been drawn on an earlier page is a repeated table heading. */
  private begin(tagging: Tagging | undefined, top: number): Owner {
    if (!tagging) return decoration
    const page = this.document.page.dictionary
    if (!tagging.drawnOn) {
      tagging.drawnOn = page
      for (const id of tagging.anchors) this.document.addNamedDestination(id, 'XYZ', null, top, null)
    }
    return tagging.drawnOn === page || tagging.owner.kind === 'artifact' ? tagging.owner : repeatedContent
  }

  /** pdfmake's bookmarks lead to the top of the page, and lose their text when it has pieces. */
  private addBookmark(node: LayoutNode, y: number): void {
    const { outlineText, outlineParentId, outlineExpanded, anchor } = node
    const { document } = this
    const parent = this.bookmarks.get(String(outlineParentId)) ?? document.outline
    const bookmark = parent.addItem(String(outlineText), { expanded: outlineExpanded === true })
    bookmark.outlineData.Dest = [document.page.dictionary, 'XYZ', null, document.page.height - y, null]
    if (anchor) this.bookmarks.set(anchor, bookmark)
  }

  private grow(owner: Owner, box: readonly [number, number, number, number] | undefined): void {
    if (owner.kind === 'artifact' || owner.role !== 'Figure' || !box) return
    const { height } = this.document.page
    const [left, top, right, bottom] = box
    const old = owner.attributes.box ?? [Infinity, Infinity, -Infinity, -Infinity]
    owner.attributes.box = [
      Math.min(old[0], left),
      Math.min(old[1], height - bottom),
      Math.max(old[2], right),
      Math.max(old[3], height - top),
    ]
  }
}
