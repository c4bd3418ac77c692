import type { Document } from 'docx'
import { type Parts, readPart, writePart } from './parts.ts'

/**
 * Ties a list of the document's `numbering` to paragraph styles, one for each level from the outermost, so that the
 * style alone makes a list item: `{reference: 'bullets', styles: ['ListBullet', 'ListBullet2']}`.
 */
export interface ListStyles {
  readonly reference: string
  /** Style ids; each stands in the document's styles with a `w:pPr`. */
  readonly styles: readonly string[]
}

/** Gives each list the number that its styles name. Before packing, so that the numbers come first. */
export function numberListStyles(document: Document, lists: readonly ListStyles[]): readonly NumberedListStyles[] {
  return lists.map(({ reference, styles }) => {
    document.Numbering.createConcreteNumberingInstance(reference, 0)
    const numbering = document.Numbering.ConcreteNumbering.find(
      (candidate) => candidate.reference === reference && candidate.instance === 0,
    )
    if (!numbering) throw new Error(`the document has no numbering named ${reference}`)
    return { styles, numId: numbering.numId }
  })
}

export interface NumberedListStyles {
  readonly styles: readonly string[]
  readonly numId: number
}

/**
 * Writes the tie at both ends: `w:numPr` in the style and `w:pStyle` in the level (ISO/IEC 29500-1 §17.9.23). Word
 * needs both: a style's own `w:ilvl` is ignored, the level is the one that names the style.
 */
export function linkListStyles(parts: Parts, lists: readonly NumberedListStyles[]): void {
  if (lists.length === 0) return
  writePart(parts, 'word/styles.xml', numberStyles(readPart(parts, 'word/styles.xml'), lists))
  writePart(parts, 'word/numbering.xml', lists.reduce(styleLevels, readPart(parts, 'word/numbering.xml')))
}

/** Files of one look share their styles, so the last answer is nearly always asked for again. */
let last = { styles: '', key: '', numbered: '' }

function numberStyles(styles: string, lists: readonly NumberedListStyles[]): string {
  const key = JSON.stringify(lists)
  if (last.styles === styles && last.key === key) return last.numbered
  let numbered = styles
  for (const { styles: ids, numId } of lists) {
    for (const [level, styleId] of ids.entries()) numbered = numberStyle(numbered, styleId, numId, level)
  }
  last = { styles, key, numbered }
  return numbered
}

function numberStyle(xml: string, styleId: string, numId: number, level: number): string {
  const end = '</w:style>'
  const start = xml.search(new RegExp(`<w:style\\b[^>]*\\bw:styleId="${styleId}"`))
  const stop = xml.indexOf(end, start)
  const style = start < 0 ? '' : xml.slice(start, stop)
  // CT_PPrBase: numPr follows these.
  const before = /<w:pPr>(?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)\b[^>]*\/>)*/
  if (!before.test(style)) throw new Error(`the styles have no ${styleId} with paragraph properties`)
  const numPr = `<w:numPr>${level === 0 ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr>`
  return xml.slice(0, start) + style.replace(before, (head) => head + numPr) + xml.slice(stop)
}

function styleLevels(xml: string, { styles, numId }: NumberedListStyles): string {
  const abstractId = new RegExp(`<w:num\\b[^>]*\\bw:numId="${numId}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(
    xml,
  )?.[1]
  const start = xml.search(new RegExp(`<w:abstractNum\\b[^>]*\\bw:abstractNumId="${abstractId}"`))
  const stop = xml.indexOf('</w:abstractNum>', start)
  if (abstractId === undefined || start < 0) throw new Error(`docx wrote no definition of numbering ${numId}`)
  let level = -1
  const definition = xml.slice(start, stop).replace(/<w:numFmt\b[^>]*\/>/g, (format) => {
    level += 1
    const styleId = styles[level]
    return styleId === undefined ? format : `${format}<w:pStyle w:val="${styleId}"/>`
  })
  return xml.slice(0, start) + definition + xml.slice(stop)
}
