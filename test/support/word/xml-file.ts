import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Element, readXml } from '../../../packages/renderer-docx/src/testing/read-xml.ts'

const path = 'word/document.xml'

/** The body of a Word file as a tree. */
export function readDocument(docx: Uint8Array): Element {
  const part = unzipSync(docx, { filter: ({ name }) => name === path })[path]
  if (!part) throw new Error(`no ${path}`)
  return readXml(strFromU8(part))
}

/** The Word file with another body. */
export function withDocument(docx: Uint8Array, document: Element): Uint8Array {
  return zipSync({ ...unzipSync(docx), [path]: strToU8(stringifyXml(document)) }, { level: 1 })
}

/** A tree as XML, without anything added: spaces in Word files mean something. */
function stringifyXml({ name, attributes, children }: Element): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ')
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : stringifyXml(child))).join('')
  return `<${head}>${inside}</${name}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
