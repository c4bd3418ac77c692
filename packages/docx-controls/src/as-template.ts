import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/**
 * The Word template (.dotx) of a document that `packDocument` made: the same package but for the type of its main part
 * (ISO/IEC 29500-1 §11.3.10), which `[Content_Types].xml`, the first entry, says. The other entries are copied as they
 * are, compressed, so it costs a hundredth of packing anew.
 */
export function asTemplate(docx: Uint8Array): Uint8Array {
  const view = viewOf(docx)
  const end = endRecord(docx)
  const directory = view.getUint32(end + directoryOffsetAt, true)
  const first = readFirst(docx)
  const types = strToU8(templateTypes(strFromU8(inflateSync(first.data))))
  const data = deflateSync(types, { level: 6 })
  const head = docx.slice(0, first.dataAt)
  writeSizes(viewOf(head), localSizes, types, data)
  const shift = data.length - first.data.length
  const directories = docx.slice(directory, end)
  moveEntries(directories, shift, types, data)
  const tail = docx.slice(end)
  viewOf(tail).setUint32(directoryOffsetAt, directory + shift, true)
  return joined([head, data, docx.subarray(first.dataAt + first.data.length, directory), directories, tail])
}

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const templateType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'

/** Offsets within the records of a zip file, APPNOTE 6.3.10 §4.3: the checksum, which both sizes follow. */
const localSizes = 14
const directorySizes = 16
const directoryOffsetAt = 16
const signatures = { local: 0x04_03_4b_50, directory: 0x02_01_4b_50, end: 0x06_05_4b_50 } as const

function templateTypes(xml: string): string {
  if (!xml.includes(documentType)) throw new Error('the package is not a Word document')
  return xml.replace(documentType, templateType)
}

/** The first entry, whose sizes stand before its data because `packDocument` knows them. */
function readFirst(zip: Uint8Array): { readonly dataAt: number; readonly data: Uint8Array } {
  const view = viewOf(zip)
  const name = strFromU8(zip.subarray(30, 30 + view.getUint16(26, true)))
  if (view.getUint32(0, true) !== signatures.local || name !== '[Content_Types].xml' || view.getUint16(8, true) !== 8) {
    throw new Error('the package does not start with a compressed [Content_Types].xml')
  }
  const dataAt = 30 + view.getUint16(26, true) + view.getUint16(28, true)
  return { dataAt, data: zip.subarray(dataAt, dataAt + view.getUint32(18, true)) }
}

/** Where the last record starts; without a comment, as `packDocument` writes it, it is 22 bytes long. */
function endRecord(zip: Uint8Array): number {
  const at = zip.length - 22
  if (at < 0 || viewOf(zip).getUint32(at, true) !== signatures.end) throw new Error('the package has no plain end')
  return at
}

/** The directory with the new sizes of the first entry, and with all others `shift` bytes later. */
function moveEntries(directory: Uint8Array, shift: number, types: Uint8Array, data: Uint8Array): void {
  const view = viewOf(directory)
  writeSizes(view, directorySizes, types, data)
  for (let at = 0; at < directory.length; ) {
    if (view.getUint32(at, true) !== signatures.directory) throw new Error('the directory of the package is damaged')
    const offset = view.getUint32(at + 42, true)
    if (offset > 0) view.setUint32(at + 42, offset + shift, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function writeSizes(view: DataView, at: number, plain: Uint8Array, compressed: Uint8Array): void {
  view.setUint32(at, crc32(plain), true)
  view.setUint32(at + 4, compressed.length, true)
  view.setUint32(at + 8, plain.length, true)
}

/** ISO 3309, as zip files want it; the text is short, so a table would cost more than it saves. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return ~crc >>> 0
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
