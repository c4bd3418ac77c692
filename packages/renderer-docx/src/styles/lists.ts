import { AlignmentType, type ILevelsOptions, LevelFormat, type ListStyles } from 'docx-controls'
import type { Place } from '../state.ts'
import { headingTwip, listStepTwip, panelLeftTwip } from './paragraph-styles.ts'

/** Style ids of a list's items, from the outermost level; deeper levels keep the last. */
export interface ListLook {
  readonly bullet: readonly string[]
  readonly number: readonly string[]
  readonly check: readonly string[]
  /** Second and later paragraphs of an item. */
  readonly more: readonly string[]
}

const body: ListLook = {
  bullet: ['ListBullet', 'ListBullet2', 'ListBullet3'],
  number: ['ListNumber', 'ListNumber2', 'ListNumber3'],
  check: ['CheckList', 'CheckList2'],
  more: ['ListContinue', 'ListContinue2', 'ListContinue3'],
}
const cell: ListLook = {
  bullet: ['TableBullet', 'TableBullet2'],
  number: ['TableNumber', 'TableNumber2'],
  check: ['TableCheck'],
  more: ['TableContinue'],
}
const panel: ListLook = {
  bullet: ['PanelBullet', 'PanelBullet2'],
  number: ['PanelNumber', 'PanelNumber2'],
  check: ['PanelCheck'],
  more: ['PanelContinue'],
}

export const listLooks: { readonly [P in Place]: ListLook } = { body, quote: body, cell, head: cell, panel }

/** One pair of lists for each family of styles; the styles carry their numbering. */
const families = [
  { name: 'body', look: body, leftTwip: 0 },
  { name: 'cell', look: cell, leftTwip: 0 },
  { name: 'panel', look: panel, leftTwip: panelLeftTwip },
] as const

const familyOf = (place: Place) => families.find(({ look }) => look === listLooks[place]) ?? families[0]

/** The lists of a document's `numbering`, and which style makes an item of which; headings too, where they have numbers. */
export function listsOf(numberedHeadings: boolean) {
  return numberedHeadings
    ? { numberings: [...numberings, headings], listStyles: [...listStyles, headingStyles] }
    : { numberings, listStyles }
}

const numberings = families.flatMap(({ name, look, leftTwip }) => [
  { reference: `${name}-bullet`, levels: look.bullet.map((_, level) => bulletLevel(level, leftTwip)) },
  { reference: `${name}-number`, levels: look.number.map((_, level) => numberLevel(level, leftTwip, 1)) },
])

const listStyles: readonly ListStyles[] = families.flatMap(({ name, look }) => [
  { reference: `${name}-bullet`, styles: look.bullet },
  { reference: `${name}-number`, styles: look.number },
])

/** `1`, `1.1`, `1.1.1`: the first three levels of headings; deeper ones have no number. */
const headings = {
  reference: 'headings',
  levels: headingTwip.map(
    (twip, level): ILevelsOptions => ({
      level,
      format: LevelFormat.DECIMAL,
      text: ['%1', '%2', '%3'].slice(0, level + 1).join('.'),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: twip, hanging: twip } } },
    }),
  ),
}
const headingStyles: ListStyles = { reference: 'headings', styles: ['Heading1', 'Heading2', 'Heading3'] }

/** An ordered list that does not begin at 1 is a numbering of its own. */
export function numberingFrom(start: number, place: Place) {
  const { name, look, leftTwip } = familyOf(place)
  if (start === 1) return `${name}-number`
  return {
    reference: `${name}-number-from-${start}`,
    levels: look.number.map((_, level) => numberLevel(level, leftTwip, start)),
  }
}

function bulletLevel(level: number, leftTwip: number): ILevelsOptions {
  return { level, format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', ...placed(level, leftTwip) }
}

function numberLevel(level: number, leftTwip: number, start: number): ILevelsOptions {
  const format = level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER
  return { level, format, text: `%${level + 1}.`, start, ...placed(level, leftTwip) }
}

function placed(level: number, leftTwip: number) {
  const indent = { left: leftTwip + (level + 1) * listStepTwip, hanging: listStepTwip }
  return { alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }
}
