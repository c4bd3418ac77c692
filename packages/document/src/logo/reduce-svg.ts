import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { escapeXml } from '../escape-xml.ts'
import type { Size } from './image-size.ts'

/** A drawing that only draws, or what was found in it that does more. */
export type ReducedSvg = ({ readonly svg: string } & Size) | { readonly found: string }

/**
 * An SVG picture (SVG 2) with nothing but the elements and attributes that draw: notes of drawing programs are left
 * out. Refuses what runs, embeds or fetches, since the picture goes into files that others open.
 */
export function reduceSvg(text: string): ReducedSvg {
  const drawing: string[] = []
  let size: Size | undefined
  let depth = 0
  let skippedFrom: number | undefined
  const refuse = (found: string): never => {
    throw new Refusal(found)
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => refuse('SVG that is not well-formed XML, expected a whole drawing'))
  parser.on('doctype', () => refuse('SVG with a document type declaration, expected none'))
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth === 1) size = rootSize(tag) ?? refuse('a drawing without a size, expected `width` and `height`')
    const inSvg = tag.uri === svgNamespace
    if (inSvg && refused.has(tag.local)) refuse(`SVG with \`${tag.local}\`, expected elements that only draw`)
    if (skippedFrom !== undefined) return
    if (!inSvg || !drawn.has(tag.local)) skippedFrom = depth
    else drawing.push(openTag(tag, depth === 1, refuse))
  })
  parser.on('closetag', (tag) => {
    if (skippedFrom === undefined) drawing.push(`</${tag.local}>`)
    else if (skippedFrom === depth) skippedFrom = undefined
    depth -= 1
  })
  parser.on('text', (value) => {
    if (skippedFrom === undefined && depth > 0) drawing.push(escapeXml(value))
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof Refusal) return { found: error.message }
    throw error
  }
  return size
    ? { svg: drawing.join(''), ...size }
    : { found: 'a file that is not a picture, expected PNG, JPEG or SVG' }
}

/** Leaves the parser at the first thing that is refused. */
class Refusal extends Error {}

const svgNamespace = 'http://www.w3.org/2000/svg'

const drawn = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop clipPath mask pattern marker'
  ).split(' '),
)

const refused = new Set(
  (
    'script foreignObject image feImage iframe object embed audio video canvas a style ' +
    'animate animateMotion animateTransform set handler listener'
  ).split(' '),
)

function rootSize({ local, uri, attributes }: SaxesTagNS): Size | undefined {
  if (local !== 'svg' || uri !== svgNamespace)
    throw new Refusal('a file that is not a picture, expected PNG, JPEG or SVG')
  const value = (name: string) => attributes[name]?.value
  const box = (value('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const widthPx = pixels(value('width')) ?? box[2]
  const heightPx = pixels(value('height')) ?? box[3]
  if (!widthPx || !heightPx || !(widthPx > 0) || !(heightPx > 0)) return undefined
  return { widthPx: Math.ceil(widthPx), heightPx: Math.ceil(heightPx) }
}

/** CSS Values 4 §6.2: absolute lengths in pixels of 1/96 inch. A share of the page says nothing here. */
const pxOf = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 } as const

function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*(\d*\.?\d+)\s*(px|pt|pc|mm|cm|in)?\s*$/.exec(length ?? '') ?? []
  return number === undefined ? undefined : Number(number) * pxOf[unit as keyof typeof pxOf] // The pattern's own units.
}

function openTag({ local, attributes }: SaxesTagNS, isRoot: boolean, refuse: (found: string) => never): string {
  const kept = Object.values(attributes).flatMap((attribute) => keptAttribute(attribute, refuse))
  const spaces = isRoot ? [`xmlns="${svgNamespace}"`, 'xmlns:xlink="http://www.w3.org/1999/xlink"'] : []
  return `<${[local, ...spaces, ...kept].join(' ')}>`
}

function keptAttribute(
  { prefix, local, value }: SaxesAttributeNS,
  refuse: (found: string) => never,
): readonly string[] {
  if (prefix === '' && /^on/i.test(local)) refuse(`SVG with \`${local}\`, expected attributes that only draw`)
  const isLink = local === 'href' && (prefix === '' || prefix === 'xlink')
  if (isLink && !value.startsWith('#'))
    refuse('SVG that refers to another file, expected a drawing that holds everything')
  if (fetches.test(value)) refuse('SVG that refers to another file, expected a drawing that holds everything')
  if (isLink) return [`${prefix === 'xlink' ? 'xlink:' : ''}href="${escapeXml(value)}"`]
  return prefix === '' && local !== 'xmlns' ? [`${local}="${escapeXml(value)}"`] : []
}

/** `url(…)` of anything but a part of the drawing, imports, and the escapes that could hide them. */
const fetches = /url\(\s*(?!['"]?\s*#)|@import|javascript:|\\/i
