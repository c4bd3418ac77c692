import { escapeXml } from '../escape-xml.ts'
import type { Box, Point } from './drawing.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * One SVG element as text. Attributes that are undefined are left out; numbers are rounded to two decimals, so that
 * the same picture is the same bytes everywhere.
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** The whole picture, `width` by `height` points. */
export function svgRoot(width: number, height: number, content: string): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: `0 0 ${round(width)} ${round(height)}`,
  }
  return element('svg', attributes, content)
}

/** A link within the deliverable around what it holds. */
export function anchorLink(to: string, content: string): string {
  return element('a', { 'xlink:href': `#${to}` }, content)
}

export function rectangle(box: Box, look: Attributes): string {
  return element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, ...look })
}

export interface TextLook {
  readonly family: string
  readonly sizePt: number
  readonly fill: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** One line of text; `at` is its start (or middle, or end) on the baseline. */
export function textLine(at: Point, content: string, look: TextLook): string {
  const attributes = {
    x: at.x,
    y: at.y,
    'font-family': look.family,
    'font-size': look.sizePt,
    'font-weight': look.bold ? 'bold' : undefined,
    'text-anchor': look.anchor === 'start' ? undefined : look.anchor,
    fill: look.fill,
  }
  return element('text', attributes, escapeXml(content))
}

/** Path data through points by straight lines; `Z` closes it if asked. */
export function pathThrough(points: readonly Point[], closed = false): string {
  const steps = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
  return steps.join(' ') + (closed ? ' Z' : '')
}

/** Two decimals, no trailing zeros, never `-0`. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
