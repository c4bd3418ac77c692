import { inflateSync } from 'node:zlib'
import { limits } from '../../limits.ts'
import { Refused } from '../../refused.ts'

/**
 * A look at the bytes of a PDF before anything parses them. Throws a `Refused` when it is encrypted, when a stream that a
 * parser must unpack is too large, or when there is no form in it at all: nearly every foreign file ends here.
 */
export function scanPdf(bytes: Buffer): void {
  // One letter for each byte, so that offsets in the text are offsets in the file.
  const text = bytes.toString('latin1')
  // The trailer, or the dictionary of the stream that stands in for it, is never packed (ISO 32000-1 §7.5.8).
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) throw new Refused('password-pdf')
  let hasForm = text.includes('/AcroForm')
  let total = 0
  for (const { offset, isPacked } of packedObjects(text)) {
    if (!isPacked) continue
    const unpacked = inflate(bytes.subarray(offset))
    total += unpacked?.length ?? 0
    if (total > limits.pdfTotalBytes) throw new Refused('zip-bomb')
    hasForm ||= unpacked?.includes('/AcroForm') === true
  }
  if (!hasForm) throw new Refused('unknown-form')
  // A file that was cut off may lack the last answers (its end: ISO 32000-1 §7.5.5).
  if (!text.slice(-2048).includes('%%EOF')) throw new Refused('damaged-pdf')
}

/** Where the object streams and cross-reference streams of a file begin (ISO 32000-1 §7.5.7 and §7.5.8). */
function* packedObjects(text: string): Generator<{ readonly offset: number; readonly isPacked: boolean }> {
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue
    // The dictionary stands before the word; that of these streams is short.
    const dictionary = text.slice(Math.max(0, at - 1000), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (!/\/Type\s*\/(?:ObjStm|XRef)\b/.test(own)) continue
    const offset = at + 6 + (text[at + 6] === '\r' ? 2 : 1)
    yield { offset, isPacked: /\/Fl(?:ateDecode)?\b/.test(own) }
  }
}

/** The bytes of a packed stream; `undefined` when it is damaged, which the parser will say in its own way. */
function inflate(bytes: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: limits.pdfStreamBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Refused('zip-bomb')
    return undefined
  }
}
