import type { Node } from 'unist'
import type { Flow } from '../nodes.ts'
import type { FormIdentity } from './form.ts'

/** A whole deliverable. */
export interface DocumentNode extends Node {
  readonly type: 'document'
  readonly title: string
  readonly subject: string
  /** BCP 47 */
  readonly language: string
  readonly edition: EditionInfo
  /** Words that a renderer itself puts on the page. */
  readonly words: RendererWords
  /** The form that this document is: written into the file, so that it is recognised when it comes back. */
  readonly form?: FormIdentity
  /**
   * Headings with a `code` are numbered by the format's own numbering, so that one more takes the next number; where the
   * format has none, the codes are printed. The codes are those numbers.
   */
  readonly numberedHeadings?: boolean
  /** A sheet to work on, mostly tables: smaller headings and lower rows, so that it takes fewer pages. */
  readonly compact?: true
  /** Of the publisher; drawn once, on the first page. */
  readonly logo?: Logo
  readonly children: readonly Flow[]
}

/** A picture file that was checked, and the size at which it is 96 pixels to the inch. */
export interface Logo {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpeg' | 'svg'
  readonly widthPx: number
  readonly heightPx: number
  readonly alt: string
}

/** What a renderer may say about the edition on the page and in the file's properties. */
export interface EditionInfo {
  readonly id: string
  readonly title: string
  readonly version: string
  /** `YYYY-MM-DD`; written into the file instead of the clock. */
  readonly date: string
  readonly publisher: string
  /** Short name of the roadmap, for running headers. */
  readonly roadmap: string
}

/** `{page}` and `{total}` stand for numbers. */
export interface RendererWords {
  readonly pageOfTotal: string
  /** How a page is named in running text: `page {page}`. */
  readonly page: string
  /** Marks a choice that is still to be made. */
  readonly choose: string
  readonly yes: string
  /** Stands before the name of the form, at the end of a form to fill in. */
  readonly formIdentity: string
}
