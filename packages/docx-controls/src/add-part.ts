import { escapeXml, type Parts, readPart, replaceOnce, writePart } from './parts.ts'

export interface NewPart {
  readonly path: string
  readonly xml: string
  /** For `[Content_Types].xml`; left out for a part that is plain XML. */
  readonly contentType?: string
}

/** Adds a part to the package, or replaces it. */
export function addPart(parts: Parts, { path, xml, contentType }: NewPart): void {
  if (contentType !== undefined && !parts.has(path)) {
    const override = `<Override ContentType="${contentType}" PartName="/${path}"/></Types>`
    writePart(parts, '[Content_Types].xml', replaceOnce(readPart(parts, '[Content_Types].xml'), '</Types>', override))
  }
  writePart(parts, path, xml)
}

/** Says that the document needs another part: `type` is the last word of the relationship's type. */
export function relateToDocument(parts: Parts, type: string, target: string): void {
  const path = 'word/_rels/document.xml.rels'
  const xml = readPart(parts, path)
  const number = (xml.match(/<Relationship /g) ?? []).length + 1
  writePart(parts, path, replaceOnce(xml, '</Relationships>', `${relationship(number, type, target)}</Relationships>`))
}

/** A part's own relationships, numbered from 1. */
export function relationshipsXml(...relations: readonly (readonly [type: string, target: string])[]): string {
  const entries = relations.map(([type, target], index) => relationship(index + 1, type, target))
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function relationship(number: number, type: string, target: string): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return `<Relationship Id="rId${number}" Type="${types}/${type}" Target="${escapeXml(target)}"/>`
}
