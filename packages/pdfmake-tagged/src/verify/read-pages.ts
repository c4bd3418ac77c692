import type { PdfFile } from './open-file.ts'
import type { PdfValue } from './pdf-value.ts'
import type { Page } from './subject.ts'

/** The pages in their order (ISO 32000-1 §7.7.3). */
export function readPages(file: PdfFile, root: PdfValue | undefined): readonly Page[] {
  const pages: Page[] = []
  const visit = (value: PdfValue | undefined) => {
    const node = file.dictionary(value)
    if (typeof value !== 'object' || value?.kind !== 'reference' || !node) throw new Error('The page tree is broken')
    if (node.entries.get('Type') === 'Pages') for (const kid of file.array(node.entries.get('Kids'))) visit(kid)
    else pages.push({ number: pages.length + 1, id: value.id, entries: node.entries })
  }
  visit(root)
  return pages
}
