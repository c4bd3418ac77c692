import { identityNamespace } from '@roadmap/document/form-identity'
import { visitXml as visitStrangersXml } from 'docx-controls/strangers'
import { limits } from '../../limits.ts'

/** An element as it is met: its name with the usual prefix of its namespace, whatever prefix the file uses. */
export interface Element {
  readonly name: string
  /** By local name with the prefix of the namespace, if it has one: `w:val`, `TargetMode`. */
  readonly attributes: Readonly<Record<string, string>>
}

export interface XmlVisitor {
  readonly open?: (element: Element, depth: number) => void
  readonly close?: (name: string, depth: number) => void
  readonly text?: (text: string) => void
}

/**
 * Goes through the XML of a part from a stranger, within our limits. Namespaces of Strict OOXML count as the usual ones.
 * Throws a `PackageFault`.
 */
export function visitXml(bytes: Uint8Array, { open, close, text }: XmlVisitor): void {
  visitStrangersXml(
    bytes,
    {
      open: (element, attributes, depth) => {
        const named: Record<string, string> = Object.create(null)
        for (const { uri, local, value } of attributes) named[prefixed(uri, local)] = value
        open?.({ name: prefixed(element.uri, element.local), attributes: named }, depth)
      },
      ...(close && { close: ({ uri, local }, depth) => close(prefixed(uri, local), depth) }),
      ...(text && { text }),
    },
    limits.word,
  )
}

const main = 'w'
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': main,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': main,
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  [identityNamespace]: 'form',
}
/** Namespaces whose elements are met alone in a part, so that they need no prefix. */
const unprefixed = new Set([
  '',
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties',
])

function prefixed(uri: string, local: string): string {
  if (unprefixed.has(uri)) return local
  return `${prefixes[uri] ?? uri}:${local}`
}
