import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { type PackageLimits, packageLimits } from './limits.ts'
import { PackageFault } from './package-fault.ts'

/** The parts of a zip archive that holds a document: names as they stand there, content on request. */
export interface Package {
  /** In lower case and without a leading slash, as parts are compared (ISO 29500-2 §6.2.2.3). */
  readonly names: ReadonlySet<string>
  /** The bytes of a part; `undefined` if there is none of that name. Throws a `PackageFault` when it is too large or damaged. */
  readonly read: (name: string) => Promise<Buffer | undefined>
}

/**
 * Opens a zip archive from a stranger, and throws a `PackageFault` when it cannot be taken. What the archive says of itself is
 * checked at once, and what comes out is counted while it is inflated, for an archive may lie. Archives within it are not
 * opened, and nothing is written anywhere. (yauzl inflates in streams; fflate, which writes our own, can be sent round for
 * ever by 56 bytes.)
 */
export async function openPackage(bytes: Buffer, limits: PackageLimits = packageLimits): Promise<Package> {
  const zip = await open(bytes)
  const entries = await listEntries(zip, limits)
  let total = 0
  const read = async (name: string) => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return undefined
    const part = await inflate(zip, entry, limits, Math.min(limits.partBytes, limits.totalBytes - total))
    total += part.length
    return part
  }
  return { names: new Set(entries.keys()), read }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false }
    fromBuffer(bytes, options, (error, zip) => (error ? reject(toFault(error)) : resolve(zip)))
  })
}

async function listEntries(zip: ZipFile, limits: PackageLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.parts) throw new PackageFault('tooManyParts')
  const entries = new Map<string, Entry>()
  let total = 0
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) => reject(toFault(error)))
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.toLowerCase()
      total += entry.uncompressedSize
      const fault = faultOf(entry, total, limits) ?? (entries.has(name) ? 'damaged' : undefined)
      if (fault) {
        reject(new PackageFault(fault))
        return
      }
      if (!name.endsWith('/')) entries.set(name, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
  return entries
}

function faultOf(entry: Entry, total: number, limits: PackageLimits): 'password' | 'inflates' | undefined {
  const { uncompressedSize, compressedSize } = entry
  if (entry.isEncrypted()) return 'password'
  const isTooLarge = uncompressedSize > limits.partBytes || total > limits.totalBytes
  return isTooLarge || isBomb(uncompressedSize, compressedSize, limits) ? 'inflates' : undefined
}

function isBomb(unpacked: number, packed: number, limits: PackageLimits): boolean {
  return unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio
}

function inflate(zip: ZipFile, entry: Entry, limits: PackageLimits, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(toFault(error))
        return
      }
      const chunks: Buffer[] = []
      let length = 0
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length
        chunks.push(chunk)
        if (length > most || isBomb(length, entry.compressedSize, limits)) {
          reject(new PackageFault('inflates'))
          stream.destroy()
        }
      })
      stream.on('error', (fault: Error) => reject(toFault(fault)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

/** What yauzl says, by a code. It tells its errors apart by their words alone (seen in 3.4.0). */
function toFault(error: Error): PackageFault {
  const isPath = /invalid relative path|absolute path|invalid characters in fileName/.test(error.message)
  return new PackageFault(isPath ? 'path' : 'damaged')
}
