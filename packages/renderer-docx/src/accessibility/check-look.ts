import { contrastOf } from '@roadmap/document/contrast'
import { keepLast } from '../keep-last.ts'
import { type Fault, inProperties } from './fault.ts'
import { allOf, attributeOf, childOf, elementsOf, parseXml, valOf, type XmlElement } from './parse-xml.ts'

/** What the text of a file is held against: its styles and its theme. */
export interface Look {
  /** Outline level from 1 of every style that has one, its own or that of the style it is based on; else `undefined`. */
  readonly depths: ReadonlyMap<string, number | undefined>
  /** Of the text, as the styles say. */
  readonly language: string | undefined
  readonly faults: readonly Fault[]
}

interface LookParts {
  readonly styles: string
  readonly theme: string
}

/** Reads the XML of both parts. */
export const checkLook = keepLast(
  ({ styles, theme }: LookParts): Look => lookOf(parseXml(styles), parseXml(theme)),
  (one, other) => one.styles === other.styles && one.theme === other.theme,
)

function lookOf(styles: XmlElement, theme: XmlElement): Look {
  const byId = new Map(allOf(styles, 'w:style').map((style) => [attributeOf(style, 'w:styleId') ?? '', style]))
  return {
    depths: new Map([...byId.keys()].map((id) => [id, depthOf(id, byId)])),
    language: valOf(allOf(styles, 'w:lang')[0]),
    faults: contrastFaults(theme),
  }
}

function depthOf(id: string, byId: ReadonlyMap<string, XmlElement>, seen = 0): number | undefined {
  const style = byId.get(id)
  if (!style || seen > byId.size) return undefined
  const level = valOf(childOf(childOf(style, 'w:pPr'), 'w:outlineLvl'))
  if (level !== undefined) return Number(level) < 9 ? Number(level) + 1 : undefined
  const parent = valOf(childOf(style, 'w:basedOn'))
  return parent === undefined ? undefined : depthOf(parent, byId, seen + 1)
}

/** Text colours on white and on the ground of panels, WCAG 2.2 §1.4.3: at least 4.5 to 1. */
function contrastFaults(theme: XmlElement): readonly Fault[] {
  const scheme = allOf(theme, 'a:clrScheme')[0]
  const colour = (slot: string) => {
    const [said] = elementsOf(childOf(scheme, `a:${slot}`))
    return attributeOf(said, said?.name === 'a:sysClr' ? 'lastClr' : 'val') ?? ''
  }
  const pairs = [
    ...['dk1', 'dk2', 'accent1', 'hlink', 'folHlink'].map((slot) => [slot, 'lt1'] as const),
    ...['dk1', 'dk2', 'hlink'].map((slot) => [slot, 'lt2'] as const),
  ]
  return pairs.flatMap(([text, ground]) => {
    const ratio = contrastOf(`#${colour(text)}`, `#${colour(ground)}`)
    const [found, on] = [`\`${text}\` (${colour(text)})`, `\`${ground}\` (${colour(ground)})`]
    return ratio >= 4.5
      ? []
      : [inProperties(`The theme colour ${found} on ${on} has ${ratio.toFixed(1)} to 1, expected at least 4.5 to 1`)]
  })
}
