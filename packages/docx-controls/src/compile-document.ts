import { type Document, Packer } from 'docx'
import type { Parts } from './parts.ts'

/**
 * The parts of the package as docx 9.15.2 writes them, without its zip: zipping them only to unzip them again took a
 * third of the time. `given` replaces parts.
 */
export function compileDocument(document: Document, given: Readonly<Record<string, string>>): Parts {
  return new Map([...compilerOf(Packer).compile(document), ...Object.entries(given)])
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
