import type { PdfFile } from './open-file.ts'
import type { PdfDictionary, PdfStream } from './pdf-value.ts'
import type { Structure, StructureNode } from './read-structure.ts'
import type { Violation } from './violation.ts'

/** A file while it is checked. */
export interface Subject {
  readonly file: PdfFile
  readonly catalog: PdfDictionary | PdfStream
  readonly pages: readonly Page[]
  readonly structure: Structure
  readonly report: Report
}

/** Notes a violation, of an element if it is one's. */
export type Report = (violation: Omit<Violation, 'element'>, node?: StructureNode) => void

export interface Page {
  /** From 1. */
  readonly number: number
  /** Of its object. */
  readonly id: number
  readonly entries: PdfDictionary['entries']
}

/** The standard by its clause. */
export const ua = (clause: string) => `ISO 14289-1 §${clause}`
export const pdf = (clause: string) => `ISO 32000-1 §${clause}`
