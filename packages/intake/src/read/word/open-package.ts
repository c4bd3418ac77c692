import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { limits } from '../../limits.ts'
import { Refused } from '../../refused.ts'

/** The parts of a zip archive that holds a document: names as they stand there, content on request. */
export interface Package {
  /** In lower case and without a leading slash, as parts are compared (ISO 29500-2 §6.2.2.3). */
  readonly names: ReadonlySet<string>
  /** The bytes of a part; `undefined` if there is none of that name. Throws a `Refused` when it is too large or damaged. */
  readonly read: (name: string) => Promise<Buffer | undefined>
}

/**
 * Opens a zip archive from a stranger. What the archive says of itself is checked at once, and what comes out is counted
 * while it is inflated, for an archive may lie. Archives within it are not opened, and nothing is written anywhere.
 */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const zip = await open(bytes)
  const entries = await listEntries(zip)
  let total = 0
  const read = async (name: string) => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return undefined
    const part = await inflate(zip, entry, limits.zipTotalBytes - total)
    total += part.length
    return part
  }
  return { names: new Set(entries.keys()), read }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false }
    fromBuffer(bytes, options, (error, zip) => (error ? reject(toRefused(error)) : resolve(zip)))
  })
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) throw new Refused('too-complex')
  const entries = new Map<string, Entry>()
  let total = 0
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) => reject(toRefused(error)))
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.toLowerCase()
      total += entry.uncompressedSize
      try {
        checkEntry(entry, total)
        if (entries.has(name)) throw new Refused('damaged')
      } catch (error) {
        reject(error)
        return
      }
      if (!name.endsWith('/')) entries.set(name, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
  return entries
}

function checkEntry(entry: Entry, total: number): void {
  const { uncompressedSize, compressedSize } = entry
  if (entry.isEncrypted()) throw new Refused('password')
  const isBomb = uncompressedSize > limits.zipRatioFromBytes && uncompressedSize > compressedSize * limits.zipRatio
  if (isBomb || uncompressedSize > limits.zipPartBytes || total > limits.zipTotalBytes) throw new Refused('zip-bomb')
}

function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const most = Math.min(limits.zipPartBytes, left)
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(toRefused(error))
        return
      }
      const chunks: Buffer[] = []
      let length = 0
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length
        chunks.push(chunk)
        const isBomb = length > limits.zipRatioFromBytes && length > entry.compressedSize * limits.zipRatio
        if (length > most || isBomb) {
          reject(new Refused('zip-bomb'))
          stream.destroy()
        }
      })
      stream.on('error', (fault: Error) => reject(toRefused(fault)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

/** What yauzl says, as one of our sentences. It tells its errors apart by their words alone (seen in 3.4.0). */
function toRefused(error: Error): Refused {
  if (error instanceof Refused) return error
  return new Refused(
    /invalid relative path|absolute path|invalid characters in fileName/.test(error.message) ? 'zip-path' : 'damaged',
  )
}
