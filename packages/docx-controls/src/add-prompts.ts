import { addPart, relateToDocument, relationshipsXml, xmlHead } from './add-part.ts'
import type { Prompt } from './document-controls.ts'
import { guidOf } from './guid-of.ts'
import { escapeXml, type Parts, readPart, replaceOnce, writePart } from './parts.ts'

/**
 * Writes the prompts as building blocks, ISO/IEC 29500-1 §17.12: where a prompt stands in the document alone, Word shows
 * its own words once an answer is cleared. They come with the document's styles, which the prompts are written in.
 */
export function addPrompts(parts: Parts, prompts: readonly Prompt[]): void {
  if (prompts.length === 0) return
  addPromptStyle(parts)
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  addPart(parts, {
    path: 'word/glossary/document.xml',
    contentType: `${word}.document.glossary+xml`,
    xml: [
      `${xmlHead}<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts>`,
      ...prompts.map(promptXml),
      '</w:docParts></w:glossaryDocument>',
    ].join(''),
  })
  addPart(parts, {
    path: 'word/glossary/styles.xml',
    contentType: `${word}.styles+xml`,
    // Numbering is a part of its own, which building blocks have no use for.
    xml: readPart(parts, 'word/styles.xml').replace(/<w:numPr>.*?<\/w:numPr>/g, ''),
  })
  addPart(parts, { path: 'word/glossary/_rels/document.xml.rels', xml: relationshipsXml(['styles', 'styles.xml']) })
  relateToDocument(parts, 'glossaryDocument', 'glossary/document.xml')
}

/** The prompts stand in it, in the document and here. */
function addPromptStyle(parts: Parts): void {
  const styles = readPart(parts, 'word/styles.xml')
  if (styles.includes('w:styleId="PlaceholderText"')) return
  const style = [
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>',
    '<w:uiPriority w:val="99"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style></w:styles>',
  ]
  writePart(parts, 'word/styles.xml', replaceOnce(styles, '</w:styles>', style.join('')))
}

function promptXml({ name, text }: Prompt): string {
  const label = escapeXml(name)
  return [
    `<w:docPart><w:docPartPr><w:name w:val="${label}"/>`,
    '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>',
    '<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>',
    `<w:guid w:val="${guidOf(name)}"/></w:docPartPr><w:docPartBody><w:p><w:r>`,
    `<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t>`,
    '</w:r></w:p></w:docPartBody></w:docPart>',
  ].join('')
}
