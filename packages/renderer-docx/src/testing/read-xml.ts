import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Well-formed XML as a tree; throws with the parser's message otherwise. */
export function readXml(xml: string): Element {
  const parser = new SaxesParser()
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const top = () => open.at(-1) ?? root
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [] }
    top().children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => top().children.push(text))
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [element] = elementsOf(root)
  if (!element) throw new Error('no root element')
  return element
}

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string')

/** Descendants of that name, in the order of the document. */
export const all = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsOf(element).find((candidate) => candidate.name === name)

export const val = (element: Element | undefined): string | undefined => element?.attributes['w:val']

/** The words of the runs in it. */
export const textOf = (element: Element): string =>
  all(element, 'w:t')
    .flatMap(({ children }) => children)
    .join('')

/** One element a line, indented, without the declarations of namespaces: for goldens that a person reads. */
export function prettyXml(element: Element, indent = ''): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xmlns') && name !== 'mc:Ignorable')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
  const head = `${indent}<${element.name}${attributes}`
  if (element.children.length === 0) return `${head}/>\n`
  const inside = elementsOf(element)
  if (inside.length === 0) return `${head}>${element.children.join('')}</${element.name}>\n`
  return `${head}>\n${inside.map((part) => prettyXml(part, `${indent}  `)).join('')}${indent}</${element.name}>\n`
}
