import { type Document, Packer } from 'docx'
import { strToU8 } from 'fflate'
import type { Parts } from './parts.ts'

/**
 * The parts of the package as docx 9.15.2 writes them, without its zip: zipping them only to unzip them again took a
 * third of the time. `given` replaces parts; those that docx would write are not even looked at.
 */
export function compileDocument(document: Document, given: Readonly<Record<string, string>>): Parts {
  const parts: Parts = new Map()
  for (const [path, data] of compilerOf(Packer).compile(document)) {
    parts.set(path, typeof data === 'string' ? strToU8(data) : data)
  }
  for (const [path, xml] of Object.entries(given)) parts.set(path, strToU8(xml))
  return parts
}

interface Compiler {
  readonly compile: (document: Document) => ReadonlyMap<string, string | Uint8Array>
}

/** It is private to TypeScript only; the version of docx is pinned, and another one is told at once. */
function compilerOf(packer: unknown): Compiler {
  const { compiler } = packer as { readonly compiler?: Compiler }
  if (typeof compiler?.compile !== 'function') throw new Error('docx-controls needs docx 9.15.2')
  return compiler
}
