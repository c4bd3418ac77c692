import type { Look } from './check-look.ts'
import { checkTable } from './check-table.ts'
import type { Fault } from './fault.ts'
import { allOf, attributeOf, childOf, elementsOf, valOf, wordsOf, type XmlElement } from './parse-xml.ts'

/** Goes through a story (the body, a header, a footer) once, in the order of reading; adds its controls to `controls`. */
export function checkStory(story: XmlElement, { depths }: Look, controls: XmlElement[]): readonly Fault[] {
  const faults: Fault[] = []
  const anchors = new Set(allOf(story, 'w:bookmarkStart').map((mark) => attributeOf(mark, 'w:name')))
  let under: string | undefined
  let depth = 0
  const add = (what: string) => void faults.push({ what, under })
  const visit = (element: XmlElement, isOnlyInCell: boolean) => {
    const { name } = element
    if (name === 'w:t') return
    if (name === 'w:p') {
      const found = depths.get(valOf(childOf(childOf(element, 'w:pPr'), 'w:pStyle')) ?? '')
      if (found !== undefined) {
        const title = wordsOf(element)
        if (found > depth + 1) add(`The heading \`${title}\` has level ${found}, expected at most ${depth + 1}`)
        under = title
        depth = found
      }
      if (!isOnlyInCell && wordsOf(element) === '' && allOf(element, 'w:drawing').length === 0) {
        add('There is an empty paragraph, expected space from a style')
      }
    }
    if (styled.has(name) && !depths.has(valOf(element) ?? '')) {
      add(`The style \`${valOf(element)}\` is not in the file, expected a style of the file`)
    }
    if (name === 'w:pPr' || name === 'w:rPr') for (const what of directFormatting(element)) add(what)
    if (name === 'w:sdtPr') {
      controls.push(element)
      return
    }
    if (name === 'w:tbl') for (const what of checkTable(element)) add(what)
    if (name === 'wp:docPr' && !attributeOf(element, 'descr')) add('A drawing has no alternative text, expected some')
    if (name === 'wp:anchor') add('A drawing floats, expected one in the line of text')
    if (name === 'w:hyperlink') for (const what of checkLink(element, anchors)) add(what)
    // The only paragraph of a cell may be empty: it is the room to write in.
    const cell = name === 'w:tc' && allOf(element, 'w:p').length === 1
    for (const child of elementsOf(element)) visit(child, cell || (isOnlyInCell && name !== 'w:p'))
  }
  visit(story, false)
  return faults
}

const styled: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle'])

/** What says how the text is built and not how it looks: its style, its list, its page, its direction. */
const structural: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:numPr',
  'w:pageBreakBefore',
  'w:bidi',
  'w:sectPr',
  'w:rStyle',
  'w:rtl',
])

function directFormatting(properties: XmlElement): readonly string[] {
  return elementsOf(properties)
    .filter(({ name }) => !structural.has(name))
    .map(({ name }) => `The text is formatted by \`${name}\`, expected a style alone`)
}

function checkLink(link: XmlElement, anchors: ReadonlySet<string | undefined>): readonly string[] {
  const text = wordsOf(link)
  // With a relationship, the anchor is a place in the other file (ISO/IEC 29500-1 §17.16.22).
  const anchor = attributeOf(link, 'r:id') === undefined ? attributeOf(link, 'w:anchor') : undefined
  return [
    ...(text === '' || /^(?:https?:\S*|(?:click |read )?(?:here|more))$/i.test(text)
      ? [`A link says only \`${text}\`, expected words that say where it goes`]
      : []),
    ...(anchor === undefined || anchors.has(anchor)
      ? []
      : [`A link goes to \`${anchor}\`, expected a place in the file`]),
  ]
}
