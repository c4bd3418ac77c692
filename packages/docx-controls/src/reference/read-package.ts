import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type Refusal, refusals } from './refusal.ts'

/** What a stranger's Word file may cost. Sizes are in bytes, counted while inflating. */
const limits = { file: 20 << 20, entries: 2_000, part: 20 << 20, total: 60 << 20, ratio: 200, ratioFrom: 1 << 20 }

/** The parts of a package that were asked for, by their path in lower case. */
export interface StrangersPackage {
  readonly kind: 'package'
  /** Every path in it, in lower case. */
  readonly paths: readonly string[]
  readonly parts: ReadonlyMap<string, string>
}

/**
 * Reads a package that may be anything. yauzl inflates in streams, so that the limits hold however much a part claims to
 * be; fflate, which writes our own, can be sent round for ever by 56 bytes.
 */
export async function readPackage(
  bytes: Uint8Array,
  wants: (path: string) => boolean,
): Promise<StrangersPackage | Refusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length > limits.file) return refusals.tooLarge
  if (file.length >= 4 && file.readUInt32BE(0) === oleSignature) return refusals.locked
  if (file.length < 4 || file.readUInt32LE(0) !== zipSignature) return refusals.notZip
  try {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true } as const
    return await readEntries(await fromBufferPromise(file, options), wants)
  } catch {
    // Only yauzl and zlib throw in there, and only for what is wrong with the zip.
    return refusals.damaged
  }
}

const oleSignature = 0xd0cf_11e0
const zipSignature = 0x0403_4b50

async function readEntries(zip: ZipFile, wants: (path: string) => boolean): Promise<StrangersPackage | Refusal> {
  const paths = new Set<string>()
  const parts = new Map<string, string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.toLowerCase()
    if (paths.has(path) || paths.size >= limits.entries) return refusals.damaged
    paths.add(path)
    if (entry.isEncrypted()) return refusals.locked
    if (inflatesTooMuch(entry)) return refusals.inflates
    if (!wants(path)) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      // A stream of yauzl gives buffers; its type says less.
      chunks.push(chunk as Buffer)
      total += (chunk as Buffer).length
      if (total > limits.total) return refusals.inflates
    }
    parts.set(path, textOf(Buffer.concat(chunks)))
  }
  return { kind: 'package', paths: [...paths], parts }
}

function inflatesTooMuch({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize > limits.part) return true
  return uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio
}

/** XML is UTF-8 or, with its mark, UTF-16. */
function textOf(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'
  return bytes.toString(encoding).replace(/^\uFEFF/, '')
}
