import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** What a Word file is made of, but for its words. */
export interface WordParts {
  /** Each part with its kinds of elements and the names of their attributes, and how often each stands there. */
  readonly elements: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Kind, target and mode of every relationship. */
  readonly relationships: readonly string[]
  /** The instructions of fields, and where links within the file lead; numbers aside. */
  readonly fields: readonly string[]
  readonly contentTypes: string
}

/** Not counted: a text is divided into runs by the direction of its writing. */
const runs = /^w:(?:r|rPr|rtl|t xml:space)$/

/** Reads a Word file. Throws when one of its parts is not well-formed. */
export function wordPartsOf(docx: Uint8Array): WordParts {
  const parts = Object.entries(unzipSync(docx)).map(([name, content]) => [name, strFromU8(content)] as const)
  const [relationships, fields]: [string[], string[]] = [[], []]
  const elements = parts.map(([part, xml]) => {
    const found = new Map<string, number>()
    let instruction: string | undefined
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw new Error(`${part}: ${error.message}`)
    })
    parser.on('opentag', ({ name, attributes }) => {
      const element = [name, ...Object.keys(attributes).sort()].join(' ')
      found.set(element, runs.test(element) ? 1 : (found.get(element) ?? 0) + 1)
      if (name === 'Relationship')
        relationships.push([attributes.Type, attributes.Target, attributes.TargetMode].join(' '))
      if (name === 'w:fldSimple') fields.push(String(attributes['w:instr']))
      if (name === 'w:instrText') instruction = ''
    })
    parser.on('text', (text) => {
      if (instruction !== undefined) instruction += text
    })
    parser.on('closetag', ({ name }) => {
      if (name === 'w:instrText') fields.push(instruction ?? '')
      if (name === 'w:instrText') instruction = undefined
    })
    parser.write(xml).close()
    return [part, found] as const
  })
  return {
    elements: new Map(elements.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    relationships: relationships.sort(),
    fields: fields.map((one) => one.replace(/\b_Toc\w+|\d+/g, 'n')).sort(),
    contentTypes: parts.find(([name]) => name === '[Content_Types].xml')?.[1] ?? '',
  }
}
