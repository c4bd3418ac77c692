import { Refused } from '../refused.ts'

export type Format = 'docx' | 'json' | 'pdf'

/**
 * The format of a file, by what stands in it; the ending of its name only decides when the content does not. Throws a
 * `Refused` for what is none of ours: each kind that people send by mistake has its own sentence.
 */
export function recognise(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) throw new Refused('empty')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new Refused(insideOle(bytes))
  if (head.startsWith('{\\rtf')) throw new Refused('rtf')
  if (head.startsWith('PK')) return 'docx'
  if (head.includes('%PDF-')) return 'pdf'
  if (compressed.some((magic) => head.startsWith(magic))) throw new Refused('compressed')
  if (ending === 'json') return 'json'
  if (zipEndings.includes(ending)) throw new Refused('not-zip')
  if (ending === 'pdf') throw new Refused('damaged-pdf')
  if (/^(?:\xef\xbb\xbf)?\s*[{[]/.test(head)) return 'json'
  throw new Refused(endings[ending] ?? 'unknown-kind')
}

/** gzip, bzip2, xz, 7-Zip, RAR. */
const compressed = ['\x1f\x8b', 'BZh', '\xfd7zXZ', '7z\xbc\xaf', 'Rar!']
const zipEndings = ['docx', 'dotx', 'docm', 'dotm', 'zip']
const endings: Readonly<Record<string, Refused['code']>> = {
  doc: 'legacy-doc',
  rtf: 'rtf',
  odt: 'odt',
  pages: 'pages',
  xlsx: 'xlsx',
  pptx: 'pptx',
}

/** What an OLE file holds (MS-CFB): the names of its streams stand in its directory as UTF-16. */
function insideOle(bytes: Uint8Array): Refused['code'] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'password'
  if (holds('WordDocument')) return 'legacy-doc'
  return 'legacy-office'
}
