import { Document, type IPropertiesOptions } from 'docx'
import { compileDocument } from './compile-document.ts'
import { readPart } from './parts.ts'

/**
 * `word/theme/theme1.xml` as docx writes it, to be given as one of the `parts` of many documents: docx makes its two
 * hundred elements anew for each otherwise.
 */
export function themeXml(theme: NonNullable<IPropertiesOptions['theme']>): string {
  return readPart(compileDocument(new Document({ theme, sections: [] }), {}), 'word/theme/theme1.xml')
}
