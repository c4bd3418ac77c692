import type { PdfNode, PdfStyle, TableLayout } from './node.ts'

/**
 * A whole document: pdfmake's definition, with the metadata that an accessible file must have made compulsory.
 * `createPdf` works on a copy, so a definition may be used again.
 */
export interface PdfDefinition {
  readonly content: PdfNode | readonly PdfNode[]
  /** The title that viewers show, also written to the metadata. */
  readonly title: string
  /** The document's language, a BCP 47 tag such as `en-GB`. */
  readonly language: string
  /** Creation and modification date. Fixed here so that the same definition always gives the same bytes. */
  readonly date: Date
  readonly fonts: Readonly<Record<string, FontFamily>>
  /** A name such as `A4` or `LETTER`, or a size in points; `A4` unless told. */
  readonly pageSize?: string | { readonly width: number; readonly height: number }
  readonly pageOrientation?: 'portrait' | 'landscape'
  /** In points: one for all, `[horizontal, vertical]` or `[left, top, right, bottom]`; 40 unless told. */
  readonly pageMargins?: number | readonly number[]
  /** For a bound book: `pageMargins` are those of right-hand (odd) pages; on even pages left and right change places. */
  readonly mirrorMargins?: boolean
  /** Distance of the lines, counted from the top margin, on which nodes with `onGrid` start; in points. None unless told. */
  readonly baselineGrid?: number
  readonly styles?: Readonly<Record<string, PdfStyle>>
  readonly defaultStyle?: PdfStyle
  /** Pictures by name: paths or `data:` URLs, for `image` nodes. */
  readonly images?: Readonly<Record<string, string>>
  readonly tableLayouts?: Readonly<Record<string, TableLayout>>
  readonly author?: string
  readonly subject?: string
  readonly keywords?: readonly string[]
  /** The program that made the content, for the metadata. */
  readonly creator?: string
  /** Drawn in the top margin of every page once the layout is known. Always an artifact, so its links are left out. */
  readonly header?: PageContent
  /** Drawn in the bottom margin, like `header`. */
  readonly footer?: PageContent
  /** Drawn under the whole page, like `header`. */
  readonly background?: PageContent
}

/** What a header, footer or background puts on a page; nothing when it returns `undefined`. */
export type PageContent = (page: PageInfo) => PdfNode | undefined

/** A page as headers, footers and backgrounds see it: the layout is finished by then. */
export interface PageInfo {
  /** From 1. */
  readonly number: number
  readonly count: number
  /** In points. */
  readonly width: number
  readonly height: number
  /** Nothing of the content stands on it: a page left blank so that the next one is odd or even. */
  readonly blank: boolean
  /** The page on which the node with that id starts. */
  readonly sectionStarts: (id: string) => number | undefined
}

/** The four faces of a family: each a font file's bytes or its path. Faces that no text uses may be left out. */
export interface FontFamily {
  readonly normal: Buffer | string
  readonly bold?: Buffer | string
  readonly italics?: Buffer | string
  readonly bolditalics?: Buffer | string
}

/** How the file is written. There to be measured: what tags and object streams cost shows against a file without them. */
export interface PdfWriting {
  /** `false` writes the same pages without tags: neither accessible nor PDF/A. */
  readonly tagged?: boolean
  /** `false` writes every object by itself (for programs that know PDF 1.4 only): two to three times as many bytes. */
  readonly objectStreams?: boolean
}

export interface PdfResult {
  readonly bytes: Uint8Array
  readonly pages: number
  /** The page, from 1, on which each node with an id starts. */
  readonly positions: ReadonlyMap<string, number>
}
