import { escapeXml } from './parts.ts'

/** An element in the shape that docx's serialiser takes: `{name: [{_attr: {…}}, child, 'text']}`. */
export type Xmlable = Readonly<Record<string, unknown>>

/** An element as XML, with its attributes in their order and its children, which are XML already. */
export function element(name: string, attributes: Xmlable, children: readonly string[] = []): string {
  const head = `<${name}${attributesText(attributes)}`
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`
}

/** An element that says one thing: `<w:tag w:val="…"/>`. */
export function valued(name: string, value: string): string {
  return `<${name} w:val="${escapeXml(value)}"/>`
}

/**
 * XML for docx to write as it stands. docx makes an object of every element before it writes it, which is most of its
 * time; its serialiser (9.15.2) writes what is neither text nor object by its `toString`, and an element without a name
 * as its content alone. `run-text.test.ts` tells when it no longer does.
 */
export function rawXml(xml: string): Xmlable {
  const writer = () => xml
  writer.toString = writer
  return { '': writer }
}

/** What docx made ready to be written, as XML. */
export function xmlOf(xmlable: Xmlable | undefined): string {
  const [name, value] = Object.entries(xmlable ?? {})[0] ?? []
  if (name === undefined) return ''
  if (name === '') return String(value)
  const said = Array.isArray(value) ? value : [value]
  let attributes = ''
  let content = ''
  for (const part of said as readonly unknown[]) {
    if (typeof part !== 'object' || part === null) content += part === undefined ? '' : escapeXml(String(part))
    else if ('_attr' in part) attributes += attributesText(part._attr as Xmlable)
    else if (Object.keys(part).length > 0) content += xmlOf(part as Xmlable)
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`
}

function attributesText(attributes: Xmlable): string {
  let text = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) text += ` ${name}="${escapeXml(String(value))}"`
  }
  return text
}
