/** A value as it stands in a PDF (ISO 32000-1 §7.3). Names are JavaScript strings, without their slash. */
export type PdfValue = number | boolean | null | string | PdfText | PdfReference | PdfArray | PdfDictionary | PdfStream

/** A string of bytes, one character for each. */
export interface PdfText {
  readonly kind: 'text'
  readonly bytes: string
}

export interface PdfReference {
  readonly kind: 'reference'
  readonly id: number
}

export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfValue[]
}

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, PdfValue>
  /** As they stand in the file, still compressed. */
  readonly bytes: Uint8Array
}

/** The text of a string: UTF-16 after a byte order mark, otherwise what is ASCII in PDFDocEncoding. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'object' || value?.kind !== 'text') return undefined
  const { bytes } = value
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}
