/** A file of a zip, compressed. */
export interface ZipEntry {
  readonly path: string
  readonly crc: number
  /** In bytes, not compressed. */
  readonly size: number
  /** Raw DEFLATE, RFC 1951. */
  readonly deflated: Uint8Array
}

/** .ZIP File Format Specification 6.3.10 (APPNOTE), §4.3: local headers with their data, then the central directory. */
export function writeZipEntries(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.path, 'utf8')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(localSignature, 0)
    local.writeUInt16LE(20, 4)
    writeCommon(local, 6, entry, name)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(centralSignature, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    writeCommon(central, 8, entry, name)
    central.writeUInt32LE(offset, 42)
    chunks.push(local, name, Buffer.from(entry.deflated.buffer, entry.deflated.byteOffset, entry.deflated.byteLength))
    directory.push(central, name)
    offset += local.length + name.length + entry.deflated.length
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]))
}

/** Reads a zip that `writeZipEntries` wrote; of any other it throws. */
export function readZipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.length - 22
  if (end < 0 || zip.readUInt32LE(end) !== endSignature) throw notOurs()
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    if (at + 46 > end || zip.readUInt32LE(at) !== centralSignature) throw notOurs()
    const nameLength = zip.readUInt16LE(at + 28)
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const data = zip.readUInt32LE(at + 42) + 30 + nameLength
    const deflated = zip.subarray(data, data + zip.readUInt32LE(at + 20))
    const entry = { path, crc: zip.readUInt32LE(at + 16), size: zip.readUInt32LE(at + 24), deflated }
    at += 46 + nameLength
    return entry
  })
}

const localSignature = 0x0403_4b50
const centralSignature = 0x0201_4b50
const endSignature = 0x0605_4b50
const namesInUtf8 = 0x0800
const deflate = 8
/** Noon on 1 January 1980, the first day that a zip knows: the same everywhere, as zips have no time zones. */
const noon = 12 << 11
const firstDay = (1 << 5) | 1

function writeCommon(header: Buffer, at: number, { crc, size, deflated }: ZipEntry, name: Buffer): void {
  header.writeUInt16LE(namesInUtf8, at)
  header.writeUInt16LE(deflate, at + 2)
  header.writeUInt16LE(noon, at + 4)
  header.writeUInt16LE(firstDay, at + 6)
  header.writeUInt32LE(crc, at + 8)
  header.writeUInt32LE(deflated.length, at + 12)
  header.writeUInt32LE(size, at + 16)
  header.writeUInt16LE(name.length, at + 20)
}

const notOurs = () => new Error('this zip was not written by packDocument')
