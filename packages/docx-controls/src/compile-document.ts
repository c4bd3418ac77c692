import { type Document, Packer, type XmlComponent } from 'docx'
import type { Parts } from './parts.ts'

/**
 * The parts of the package as docx 9.15.2 writes them, without its zip: zipping them only to unzip them again took a
 * third of the time. `given` replaces parts; what docx would write for those, and for the properties that are written
 * anew in any case, is not made ready, which took another third.
 */
export function compileDocument(document: Document, given: Readonly<Record<string, string>>): Parts {
  const views: Readonly<Record<string, XmlComponent>> = {
    'word/styles.xml': document.Styles,
    'word/theme/theme1.xml': document.Theme,
    'word/fontTable.xml': document.FontTable.View,
  }
  const unused = Object.entries(views).flatMap(([path, view]) => (path in given ? [view] : []))
  for (const view of [document.CoreProperties, document.CustomProperties, ...unused]) {
    view.prepForXml = () => ({ unused: {} })
  }
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
