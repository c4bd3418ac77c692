import { SaxesParser } from 'saxes'
import { limits } from '../../limits.ts'
import { Refused } from '../../refused.ts'

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
 * Goes through the XML of a part from a stranger, without building a tree of it. No DOCTYPE, so no entities; depth and
 * number of nodes are limited; malformed XML is refused. Namespaces of Strict OOXML count as the usual ones.
 */
export function visitXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let [nodes, depth] = [0, 0]
  const count = () => {
    nodes += 1
    if (nodes > limits.xmlNodes) throw new Refused('too-complex')
  }
  parser.on('error', () => {
    throw new Refused('damaged')
  })
  parser.on('doctype', () => {
    throw new Refused('doctype')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    count()
    depth += 1
    if (depth > limits.xmlDepth) throw new Refused('too-complex')
    const named: Record<string, string> = Object.create(null)
    for (const attribute of Object.values(attributes)) {
      count()
      named[prefixed(attribute.uri, attribute.local)] = attribute.value
    }
    visitor.open?.({ name: prefixed(uri, local), attributes: named }, depth)
  })
  parser.on('closetag', ({ uri, local }) => {
    visitor.close?.(prefixed(uri, local), depth)
    depth -= 1
  })
  const text = (value: string) => {
    count()
    visitor.text?.(value)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(decode(bytes)).close()
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('damaged') // a fatal decoder throws about the encoding and about nothing else
  }
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
  'urn:roadmap:form': 'form',
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
