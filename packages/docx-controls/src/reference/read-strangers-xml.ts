import { SaxesParser } from 'saxes'

/** An element by its namespace and its name without a prefix: prefixes are for the writer to choose. */
export interface StrangersElement {
  readonly uri: string
  readonly local: string
  readonly attributes: readonly { readonly uri: string; readonly local: string; readonly value: string }[]
  readonly children: StrangersElement[]
}

const limits = { depth: 256, elements: 500_000 }

/**
 * XML that may be anything, without its text, which neither styles nor themes have; `undefined` if it is not well formed,
 * has a DOCTYPE, which could make it grow without end, or is too deep or too long.
 */
export function readStrangersXml(xml: string): StrangersElement | undefined {
  const root: StrangersElement = { uri: '', local: '', attributes: [], children: [] }
  const open = [root]
  let elements = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', stop)
  parser.on('doctype', stop)
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1
    if (elements > limits.elements || open.length > limits.depth) stop()
    const element: StrangersElement = { uri, local, attributes: Object.values(attributes), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  try {
    parser.write(xml).close()
  } catch (error) {
    if (error === unreadable) return undefined
    throw error
  }
  return root.children[0]
}

const unreadable = new Error('unreadable XML')

function stop(): never {
  throw unreadable
}

export function strangersChild(element: StrangersElement | undefined, local: string): StrangersElement | undefined {
  return element?.children.find((child) => child.local === local)
}

export function strangersValue(element: StrangersElement | undefined, local: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.local === local)?.value
}
