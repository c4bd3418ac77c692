import { contentsOf } from './check-content.ts'
import { streamBytes } from './open-file.ts'
import { parseValue } from './parse-value.ts'
import { readContent } from './read-content.ts'
import type { ContentItem, StructureNode } from './read-structure.ts'
import type { Subject } from './subject.ts'

/** What an element is called in a message: types around it, and its first words. */
export function describeElement(subject: Omit<Subject, 'report'>, node: StructureNode): string {
  const path: string[] = []
  for (let at: StructureNode | undefined = node; at && !sections.has(at.role); at = at.parent) path.unshift(at.role)
  const words = wordsOf(subject, node)
  return `${path.slice(-4).join(' > ') || node.role}${words ? ` "${words}"` : ''}`
}

/** The number of the first page on which an element has content. */
export function pageOf({ pages }: Pick<Subject, 'pages'>, node: StructureNode): number | undefined {
  const item = firstContent(node)
  return pages.find(({ id }) => id === item?.page)?.number
}

const sections = new Set(['Document', 'Part', 'Art', 'Sect', 'Div'])
const longest = 40

function firstContent(node: StructureNode): ContentItem | undefined {
  return node.content[0] ?? node.children.map(firstContent).find((item) => item !== undefined)
}

function wordsOf({ file, pages }: Omit<Subject, 'report'>, node: StructureNode): string {
  if (node.alt || node.actualText) return shorten(node.alt ?? node.actualText ?? '')
  const item = firstContent(node)
  const page = pages.find(({ id }) => id === item?.page)
  if (!item || !page) return ''
  const fonts = file.dictionary(file.dictionary(page.entries.get('Resources'))?.entries.get('Font'))?.entries
  let inside = false
  let codes: ReadonlyMap<string, string> = new Map()
  let words = ''
  for (const bytes of contentsOf(file, page)) {
    readContent(bytes, {
      begin(_, mcid) {
        inside = mcid === item.mcid
      },
      end() {
        inside = false
      },
      paint() {},
      font(name) {
        const map = file.follow(file.dictionary(fonts?.get(name))?.entries.get('ToUnicode'))
        codes = typeof map === 'object' && map?.kind === 'stream' ? readUnicodeMap(streamBytes(map)) : new Map()
      },
      show(start) {
        if (!inside) return
        const value = parseValue({ bytes, at: start })
        const text = typeof value === 'object' && value?.kind === 'text' ? value.bytes : ''
        for (let at = 0; at < text.length; at += 2) words += codes.get(text.slice(at, at + 2)) ?? ''
      },
    })
  }
  return shorten(words)
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words
}

/** Text by code, from the ranges that pdfkit writes: `<0000> <00ff> [<0041> <0042> …]` (ISO 32000-1 §9.10.3). */
function readUnicodeMap(bytes: Uint8Array): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const map = Buffer.from(bytes).toString('latin1')
  for (const [, first = '', texts = ''] of map.matchAll(/<([0-9a-f]{4})>\s*<[0-9a-f]{4}>\s*\[([^\]]*)\]/gi)) {
    const start = Number.parseInt(first, 16)
    for (const [index, [, hex = '']] of [...texts.matchAll(/<([0-9a-f]*)>/gi)].entries()) {
      const code = start + index
      codes.set(String.fromCharCode(code >> 8, code & 255), Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    }
  }
  return codes
}
