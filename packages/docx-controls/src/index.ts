/** Everything of docx, so that one import and one copy of docx serve a whole document, and what docx lacks. */
export * from 'docx'
export { AccessibleTable, type AccessibleTableOptions } from './accessible-table.ts'
export { asTemplate } from './as-template.ts'
export type { ListStyles } from './list-styles.ts'
export { type PackOptions, packDocument } from './pack-document.ts'
