import { SaxesParser } from 'saxes'
import { type PackageLimits, packageLimits } from './limits.ts'
import { PackageFault } from './package-fault.ts'

/** By its namespace and its name without a prefix: prefixes are for the writer to choose. */
export interface StrangersName {
  readonly uri: string
  readonly local: string
}

export interface StrangersAttribute extends StrangersName {
  readonly value: string
}

export interface XmlVisitor {
  readonly open?: (element: StrangersName, attributes: readonly StrangersAttribute[], depth: number) => void
  readonly close?: (element: StrangersName, depth: number) => void
  readonly text?: (text: string) => void
}

/**
 * Goes through the XML of a part from a stranger, without building a tree of it. Throws a `PackageFault` for a DOCTYPE, so
 * there are no entities; for malformed XML or a wrong encoding; and for more depth or nodes than the limits give.
 */
export function visitXml(bytes: Uint8Array, visitor: XmlVisitor, limits: PackageLimits = packageLimits): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let [nodes, depth] = [0, 0]
  const count = (more: number) => {
    nodes += more
    if (nodes > limits.nodes) throw new PackageFault('tooMuchXml')
  }
  parser.on('error', () => {
    throw new PackageFault('malformedXml')
  })
  parser.on('doctype', () => {
    throw new PackageFault('doctype')
  })
  parser.on('opentag', (element) => {
    const attributes = Object.values(element.attributes)
    count(1 + attributes.length)
    depth += 1
    if (depth > limits.depth) throw new PackageFault('tooMuchXml')
    visitor.open?.(element, attributes, depth)
  })
  parser.on('closetag', (element) => {
    visitor.close?.(element, depth)
    depth -= 1
  })
  const text = (value: string) => {
    count(1)
    visitor.text?.(value)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(decode(bytes)).close()
}

/** XML is UTF-8 or, with its mark, UTF-16. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new PackageFault('malformedXml') // a fatal decoder throws about the encoding and about nothing else
  }
}
