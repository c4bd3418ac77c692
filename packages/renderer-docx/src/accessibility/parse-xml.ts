/** An element of XML that this program wrote. Attributes stay as they are written until somebody asks. */
export interface XmlElement {
  readonly name: string
  readonly attributes: string
  readonly children: (XmlElement | string)[]
}

/**
 * XML of our own as a tree, in a small part of the time that a reader of strangers' XML takes: no comments, no CDATA, no
 * entities but those of characters, double quotes only. Throws where elements do not nest and where a tag does not end.
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: '', children: [] }
  const open = [root]
  for (let at = 0; at < xml.length; ) {
    const parent = open.at(-1) ?? root
    const start = xml.indexOf('<', at)
    if (start !== at) parent.children.push(xml.slice(at, start < 0 ? undefined : start))
    if (start < 0) break
    const end = endOfTag(xml, start)
    at = end + 1
    const first = xml[start + 1]
    if (first === '?') continue
    if (first === '/') {
      const name = xml.slice(start + 2, end).trim()
      if (parent.name !== name || open.length === 1) throw new Error(`the XML closes ${name} where it is not open`)
      open.pop()
      continue
    }
    const isEmpty = xml[end - 1] === '/'
    const element = elementOf(xml, start + 1, isEmpty ? end - 1 : end)
    parent.children.push(element)
    if (!isEmpty) open.push(element)
  }
  const [element] = elementsOf(root)
  if (!element || open.length > 1) throw new Error('the XML does not end')
  return element
}

/** Where its `>` stands: the first one outside quotes. */
function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf('>', start)
  for (let quote = xml.indexOf('"', start); 0 <= quote && quote < end; ) {
    const closing = xml.indexOf('"', quote + 1)
    if (closing < 0) end = -1
    else if (closing > end) end = xml.indexOf('>', closing)
    quote = xml.indexOf('"', closing + 1)
  }
  if (end < 0) throw new Error(`the XML has a tag that does not end: ${xml.slice(start, start + 40)}`)
  return end
}

function elementOf(xml: string, start: number, end: number): XmlElement {
  let nameEnd = start
  while (nameEnd < end && xml.charCodeAt(nameEnd) > space) nameEnd++
  return { name: xml.slice(start, nameEnd), attributes: xml.slice(nameEnd, end), children: [] }
}

/** The last of the characters that XML takes for space. */
const space = 0x20

export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element ? element.children.filter((child): child is XmlElement => typeof child !== 'string') : []
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name)
}

/** Descendants of that name, in the order of the document. */
export function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const search = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      search(child)
    }
  }
  search(element)
  return found
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const head = ` ${name}="`
  const start = element?.attributes.indexOf(head) ?? -1
  if (!element || start < 0) return undefined
  const from = start + head.length
  return plain(element.attributes.slice(from, element.attributes.indexOf('"', from)))
}

/** `w:val`, by which most elements of Word say what they say. */
export function valOf(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, 'w:val')
}

/** The words in it, without the spaces around them. */
export function wordsOf(element: XmlElement | undefined, name = 'w:t'): string {
  if (!element) return ''
  const words = allOf(element, name).flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
  return plain(words.join('')).trim()
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name = '') =>
    code === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number(code)),
  )
}
