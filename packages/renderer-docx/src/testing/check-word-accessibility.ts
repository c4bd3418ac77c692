import { strFromU8, unzipSync } from 'fflate'
import { all, child, type Element, elementsOf, readXml, textOf, val } from './read-xml.ts'

/**
 * What keeps a Word file from being usable with a screen reader, or from being restyled: one sentence for each fault,
 * none for a good file. Covers what a machine can see; what a text means is for people.
 */
export function checkWordAccessibility(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes)
  const part = (path: string) => readXml(strFromU8(parts[path] ?? new Uint8Array()))
  const body = part('word/document.xml')
  const stories = [body, part('word/header1.xml'), part('word/footer1.xml')]
  const styles = stylesOf(part('word/styles.xml'))
  return [
    ...propertyFaults(part('docProps/core.xml'), part('word/styles.xml')),
    ...headingFaults(body, styles),
    ...stories.flatMap((story) => [...styleFaults(story, styles), ...emptyParagraphs(story)]),
    ...all(body, 'w:tbl').flatMap(tableFaults),
    ...drawingFaults(body),
    ...linkFaults(body),
    ...contrastFaults(part('word/theme/theme1.xml')),
  ]
}

type Styles = ReadonlyMap<string, Element>

const stylesOf = (styles: Element): Styles =>
  new Map(all(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))

function propertyFaults(core: Element, styles: Element): string[] {
  const language = child(core, 'dc:language')?.children.join('')
  const text = all(styles, 'w:lang')[0]?.attributes['w:val']
  return [
    ...(child(core, 'dc:title')?.children.join('').trim() ? [] : ['the file has no title']),
    ...(language ? [] : ['the file names no language']),
    ...(text === language ? [] : [`the text is marked ${text}, the file ${language}`]),
  ]
}

function headingFaults(body: Element, styles: Styles): string[] {
  let last = 0
  return all(body, 'w:p').flatMap((paragraph) => {
    const depth = depthOf(val(child(child(paragraph, 'w:pPr'), 'w:pStyle')), styles)
    if (depth === undefined) return []
    const gap = depth > last + 1 ? [`heading "${textOf(paragraph)}" goes from level ${last} to ${depth}`] : []
    last = depth
    return gap
  })
}

/** Outline level of a style, its own or that of the style it is based on, from 1. */
function depthOf(styleId: string | undefined, styles: Styles): number | undefined {
  const style = styles.get(styleId ?? '')
  if (!style) return undefined
  const level = val(child(child(style, 'w:pPr'), 'w:outlineLvl'))
  return level === undefined ? depthOf(val(child(style, 'w:basedOn')), styles) : Number(level) + 1
}

const structural = new Set(['w:pStyle', 'w:numPr', 'w:pageBreakBefore', 'w:rStyle'])

function styleFaults(story: Element, styles: Styles): string[] {
  const named = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => all(story, name))
  const unknown = named.filter((style) => !styles.has(val(style) ?? '')).map((style) => `no style ${val(style)}`)
  const direct = ['w:pPr', 'w:rPr']
    .flatMap((name) => all(story, name))
    .flatMap(elementsOf)
    .filter(({ name }) => !structural.has(name) && name !== 'w:sectPr')
    .map(({ name }) => `direct formatting ${name}`)
  return [...new Set([...unknown, ...direct])]
}

/** The only paragraph of a cell may be empty: it is the room to write in. */
function emptyParagraphs(story: Element): string[] {
  const rooms = new Set(all(story, 'w:tc').flatMap((cell) => (all(cell, 'w:p').length === 1 ? all(cell, 'w:p') : [])))
  const isEmpty = (paragraph: Element) =>
    textOf(paragraph).trim() === '' && all(paragraph, 'w:drawing').length === 0 && !rooms.has(paragraph)
  return all(story, 'w:p')
    .filter(isEmpty)
    .map(() => 'an empty paragraph')
}

function tableFaults(table: Element): string[] {
  const properties = child(table, 'w:tblPr')
  const caption = val(child(properties, 'w:tblCaption'))
  const rows = elementsOf(table).filter(({ name }) => name === 'w:tr')
  const columns = all(table, 'w:gridCol').length
  const fault = (is: boolean, what: string) => (is ? [`table "${caption}" ${what}`] : [])
  return [
    ...fault(!caption, 'has no caption'),
    ...fault(!val(child(properties, 'w:tblDescription')), 'has no description'),
    ...fault(!val(child(properties, 'w:tblLook')), 'has no tblLook value'),
    ...fault(!isOn(child(child(rows[0], 'w:trPr'), 'w:tblHeader')), 'has no header row'),
    ...fault(all(table, 'w:gridSpan').length + all(table, 'w:vMerge').length > 0, 'has merged cells'),
    ...fault(
      rows.some((row) => all(row, 'w:tc').length !== columns),
      'has rows of different length',
    ),
    ...fault(all(table, 'w:tbl').length > 0, 'has a table in it'),
  ]
}

/** A switch of ISO/IEC 29500-1 §17.17.4: on where it stands without a value. */
const isOn = (element: Element | undefined) =>
  element !== undefined && !['false', '0', 'off'].includes(val(element) ?? '')

function drawingFaults(body: Element): string[] {
  return [
    ...all(body, 'wp:docPr')
      .filter((drawing) => !drawing.attributes.descr)
      .map(() => 'a drawing without alternative text'),
    ...all(body, 'wp:anchor').map(() => 'a floating drawing'),
  ]
}

function linkFaults(body: Element): string[] {
  const bookmarks = new Set(all(body, 'w:bookmarkStart').map((bookmark) => bookmark.attributes['w:name']))
  return all(body, 'w:hyperlink').flatMap((link) => {
    const text = textOf(link).trim()
    const anchor = link.attributes['w:anchor']
    return [
      ...(text === '' || /^(?:https?:|here$|click here$)/i.test(text) ? [`a link that says only "${text}"`] : []),
      ...(anchor === undefined || bookmarks.has(anchor) ? [] : [`a link to ${anchor}, which is not there`]),
    ]
  })
}

/** Text colours on white and on the ground of panels, WCAG 2.2 §1.4.3: at least 4.5 to 1. */
function contrastFaults(theme: Element): string[] {
  const colour = (slot: string) => all(theme, 'a:srgbClr').find((rgb) => isIn(theme, slot, rgb))?.attributes.val ?? ''
  const pairs = [
    ...['dk1', 'dk2', 'accent1', 'hlink', 'folHlink'].map((slot) => [slot, 'lt1'] as const),
    ...['dk1', 'dk2', 'hlink'].map((slot) => [slot, 'lt2'] as const),
  ]
  return pairs
    .filter(([text, ground]) => contrast(colour(text), colour(ground)) < 4.5)
    .map(([text, ground]) => `theme colour ${text} on ${ground} is below 4.5 to 1`)
}

const isIn = (theme: Element, slot: string, rgb: Element) =>
  all(theme, `a:${slot}`).some((element) => elementsOf(element).includes(rgb))

function contrast(one: string, other: string): number {
  const [lighter = 1, darker = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
