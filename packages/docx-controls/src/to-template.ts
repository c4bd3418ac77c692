import { inflateRawSync } from 'node:zlib'
import { replaceOnce } from './parts.ts'
import { compress } from './write-zip.ts'
import { readZipEntries, writeZipEntries } from './zip-entries.ts'

/**
 * The template (.dotx) of a file that `packDocument` made: Word opens it as a new document. Only `[Content_Types].xml`
 * differs; every other part is taken over as it is, compressed.
 */
export function toTemplate(docx: Uint8Array): Uint8Array {
  return writeZipEntries(
    readZipEntries(docx).map((entry) => {
      if (entry.path !== '[Content_Types].xml') return entry
      const xml = replaceOnce(
        inflateRawSync(entry.deflated).toString('utf8'),
        `${main}.document.main+xml`,
        `${main}.template.main+xml`,
      )
      return { path: entry.path, ...compress('.dotx/[Content_Types].xml', xml) }
    }),
  )
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
