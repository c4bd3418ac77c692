import { escapeXml } from '../parts.ts'
import { childOrder } from './child-order.ts'
import type { StrangersElement } from './read-strangers-xml.ts'

/** WordprocessingML, transitional and strict: ISO/IEC 29500-4 and -1. */
const wordNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/**
 * Writes an element of a style in the prefix `w`, its children as the schema wants them. What other namespaces add is left
 * out, for a styles part of ours does not declare them; so is numbering, which lives in another part.
 */
export function styleXml({ local, attributes, children }: StrangersElement): string {
  const said = attributes
    .filter(({ uri }) => wordNamespaces.has(uri))
    .map((attribute) => ` w:${attribute.local}="${escapeXml(attribute.value)}"`)
    .join('')
  const order = childOrder.get(local) ?? []
  const inside = children
    .filter((child) => wordNamespaces.has(child.uri) && order.includes(child.local))
    .sort((one, other) => order.indexOf(one.local) - order.indexOf(other.local))
    .map(styleXml)
    .join('')
  return `<w:${local}${said}>${inside}</w:${local}>`
}
