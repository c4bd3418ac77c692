import { escapeXml } from 'docx-controls'
import type { WordTheme } from '../theme.ts'

/**
 * `word/fontTable.xml`, ISO/IEC 29500-1 §17.8: which font stands in for one that the reader does not have
 * (`w:altName`, §17.8.3.1). Word and LibreOffice both go by it; a theme can name one font only.
 */
export function fontTableXml({ fonts }: WordTheme): string {
  const names = [...new Set([fonts.body, fonts.headings, fonts.fallback])]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...names.map((name) => {
      const other = name === fonts.fallback ? '' : `<w:altName w:val="${escapeXml(fonts.fallback)}"/>`
      return `<w:font w:name="${escapeXml(name)}">${other}<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`
    }),
    '</w:fonts>',
  ].join('')
}
