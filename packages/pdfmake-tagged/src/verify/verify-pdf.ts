import { checkAnnotations } from './check-annotations.ts'
import { checkCatalog } from './check-catalog.ts'
import { checkContent } from './check-content.ts'
import { checkFigures } from './check-figures.ts'
import { checkHeadings } from './check-headings.ts'
import { checkTables } from './check-tables.ts'
import { checkTypes } from './check-types.ts'
import { describeElement, pageOf } from './element-words.ts'
import { openFile } from './open-file.ts'
import { readPages } from './read-pages.ts'
import { readStructure } from './read-structure.ts'
import type { Subject } from './subject.ts'
import type { Violation } from './violation.ts'

/**
 * Checks what a machine can check of a PDF/UA-1 file as `createPdf` makes it. Not a validator for the files of others:
 * it is strict where this package has no choice to make, and knows only what this package writes. A file that cannot be
 * read is a violation too. Gives the first 100 violations.
 */
export function verifyPdf(bytes: Uint8Array): readonly Violation[] {
  const violations: Violation[] = []
  try {
    check(bytes, violations)
  } catch (error) {
    // The reader and zlib throw plain errors; a `TypeError` and its like is a fault of the checks themselves.
    if (!(error instanceof Error) || error.constructor !== Error) throw error
    violations.push({ rule: 'readable', clause: 'ISO 32000-1 §7.5', what: `the file cannot be read: ${error.message}` })
  }
  return violations
}

/** One mistake in a template can break a rule on every page. */
const most = 100

function check(bytes: Uint8Array, violations: Violation[]): void {
  const file = openFile(bytes)
  const catalog = file.dictionary(file.trailer.entries.get('Root'))
  if (!catalog) throw new Error('There is no catalog')
  const pages = readPages(file, catalog.entries.get('Pages'))
  const structure = readStructure(file, file.dictionary(catalog.entries.get('StructTreeRoot')))
  const facts = { file, catalog, pages, structure }
  const report: Subject['report'] = (violation, node) => {
    if (violations.length === most) return
    const page = violation.page ?? (node && pageOf(facts, node))
    violations.push({ ...violation, page, element: node && describeElement(facts, node) })
  }
  const subject: Subject = { ...facts, report }
  checkCatalog(subject)
  checkTypes(subject)
  checkHeadings(subject)
  checkFigures(subject)
  checkTables(subject)
  checkContent(subject)
  checkAnnotations(subject)
}
