import { linkAction } from './inline-runs.ts'
import type { Picture, Reference } from './pdfmake.ts'
import { createElement, type StructureElement } from './structure.ts'
import type { TaggedDocument } from './tagged-document.ts'

/** Left, top, right and bottom in points from the page's top left corner. */
export type Rectangle = readonly [left: number, top: number, right: number, bottom: number]

export interface LinkAnnotation {
  readonly rectangle: Rectangle
  readonly action: Record<string, unknown>
  /** What is announced. */
  readonly words: string
}

/** Adds a link that belongs to an element: with its description, its place in the tree and the way back. */
export function addLink(document: TaggedDocument, element: StructureElement, link: LinkAnnotation): void {
  const { page } = document
  const [left, top, right, bottom] = link.rectangle
  const target = String(link.action.URI ?? link.action.D)
  if (link.action.S === 'GoTo') document.linkedIds.add(target)
  const reference = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [left, page.height - bottom, right, page.height - top],
    Border: [0, 0, 0],
    F: printed,
    Contents: new String(link.words || target),
    A: link.action,
    P: page.dictionary,
  })
  attach(document, element, reference)
  page.annotations.push(reference)
  reference.end()
}

/**
 * Completes a link annotation that svg-to-pdfkit is about to write: `#id` becomes a link within the document, and the
 * link becomes part of the drawing's figure.
 */
export function tagDrawingLink(document: TaggedDocument, drawing: Picture, reference: Reference): void {
  const { data } = reference
  // svg-to-pdfkit always writes a URI action.
  const address = String((data.A as { URI: unknown }).URI)
  const words = drawing.linkTitles?.[address] ?? address
  const id = address.startsWith('#') ? decodeURIComponent(address.slice(1)) : undefined
  if (id !== undefined) document.linkedIds.add(id)
  data.F = printed
  data.P = document.page.dictionary
  data.Contents = new String(words)
  data.A = linkAction(id === undefined ? address : undefined, id)
  const tagging = drawing.tagging
  if (tagging?.owner.kind !== 'element') return
  attach(document, createElement('Link', {}, tagging.slot ?? tagging.owner), reference)
}

/** Makes an annotation of the current page part of an element. */
export function attach(document: TaggedDocument, element: StructureElement, annotation: Reference): void {
  if (!document.tagged) return
  annotation.data.StructParent = document.parentTree.push(element) - 1
  element.kids.push({ kind: 'object', page: document.page.dictionary, object: annotation })
}

/** The annotation flag Print, which PDF/A demands. */
const printed = 4
