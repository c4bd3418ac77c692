import type { WordTheme } from '../theme.ts'
import { eighthOfPt, halfPointOfPt, lineOfMultiple, twipOfPt } from '../units.ts'

/** Places in the Word theme that a style may take its colour from (ISO/IEC 29500-1 §17.18.97). */
export type ThemeColour = 'text1' | 'text2' | 'background1' | 'background2' | 'accent1' | 'accent2' | 'hyperlink'

export interface RunLook {
  /** `headings` and `body` are the theme's fonts; anything else is a font's own name. */
  readonly font?: 'headings' | 'body' | (string & {})
  readonly sizePt?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly colour?: ThemeColour
  /** Share of the colour that is left when it is mixed with white, in 255ths. */
  readonly tint?: number
  readonly fill?: ThemeColour
}

export interface ParagraphLook {
  readonly keepNext?: boolean
  readonly beforePt?: number
  readonly afterPt?: number
  /** Multiple of a single line. */
  readonly line?: number
  readonly leftTwip?: number
  readonly hangingTwip?: number
  readonly rightTwip?: number
  readonly tabsTwip?: readonly { readonly at: number; readonly align: 'left' | 'right' }[]
  /** Items follow each other without space between. */
  readonly contextual?: boolean
  readonly bar?: ThemeColour
  /** Rules in the colour of the ground, which widen it: Word fills no space before or after a paragraph. */
  readonly pad?: boolean
  readonly box?: ThemeColour
  readonly rule?: 'above' | 'below'
  readonly fill?: ThemeColour
  readonly outline?: number
}

/** `w:rPr` of a style, children in the order of CT_RPr. */
export function runXml(look: RunLook, theme: WordTheme): string {
  const size = look.sizePt === undefined ? undefined : halfPointOfPt(look.sizePt)
  const children = [
    look.font && fontsXml(look.font),
    look.bold && '<w:b/><w:bCs/>',
    look.italic && '<w:i/><w:iCs/>',
    look.colour && colourXml(look.colour, look.tint, theme),
    size && `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    look.underline && '<w:u w:val="single"/>',
    look.fill && fillXml(look.fill, theme),
  ]
  return `<w:rPr>${children.filter(Boolean).join('')}</w:rPr>`
}

/** `w:pPr` of a style, children in the order of CT_PPrBase. */
export function paragraphXml(look: ParagraphLook, theme: WordTheme): string {
  const children = [
    look.keepNext && '<w:keepNext/><w:keepLines/>',
    bordersXml(look, theme),
    look.fill && fillXml(look.fill, theme),
    look.tabsTwip &&
      `<w:tabs>${look.tabsTwip.map((t) => `<w:tab w:val="${t.align}" w:pos="${t.at}"/>`).join('')}</w:tabs>`,
    spacingXml(look),
    indentXml(look),
    look.contextual && '<w:contextualSpacing/>',
    look.outline !== undefined && `<w:outlineLvl w:val="${look.outline}"/>`,
  ]
  return `<w:pPr>${children.filter(Boolean).join('')}</w:pPr>`
}

/** `w:themeTint`, ISO/IEC 29500-1 §17.3.2.6, in two hex digits; its sum is done for readers that do not know themes. */
function colourXml(colour: ThemeColour, tint: number | undefined, theme: WordTheme): string {
  const hex = hexOf(colour, theme)
  if (tint === undefined) return `<w:color w:val="${hex}" w:themeColor="${colour}"/>`
  return `<w:color w:val="${mixed(hex, tint)}" w:themeColor="${colour}" w:themeTint="${twoDigits(tint)}"/>`
}

/** A colour of the theme laid thinly on white, as the ground of a cell: `w:themeFillTint`, §17.3.5. */
export function tintXml(colour: ThemeColour, tint: number, theme: WordTheme): string {
  const hex = mixed(hexOf(colour, theme), tint)
  const fill = `w:fill="${hex}" w:themeFill="${colour}" w:themeFillTint="${twoDigits(tint)}"`
  return `<w:shd w:val="clear" w:color="auto" ${fill}/>`
}

/** `tint` is the share of the colour that is left when it is mixed with white, in 255ths. */
function mixed(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16)
    return Math.round((channel * tint) / 255 + 255 - tint)
  })
  return channels.map(twoDigits).join('')
}

const twoDigits = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0')

/** The colour itself, for readers that do not know themes. */
export function hexOf(colour: ThemeColour, { colours }: WordTheme): string {
  const hex: { readonly [C in ThemeColour]: string } = {
    text1: colours.dark1,
    text2: colours.dark2,
    background1: 'FFFFFF',
    background2: colours.light2,
    accent1: colours.accents[0],
    accent2: colours.accents[1],
    hyperlink: colours.link,
  }
  return hex[colour]
}

export function fillXml(fill: ThemeColour, theme: WordTheme): string {
  return `<w:shd w:val="clear" w:color="auto" w:fill="${hexOf(fill, theme)}" w:themeFill="${fill}"/>`
}

function fontsXml(font: string): string {
  if (font !== 'headings' && font !== 'body') {
    return `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`
  }
  const slot = font === 'headings' ? 'major' : 'minor'
  const slots = `w:asciiTheme="${slot}HAnsi" w:eastAsiaTheme="${slot}EastAsia" w:hAnsiTheme="${slot}HAnsi"`
  return `<w:rFonts ${slots} w:cstheme="${slot}Bidi"/>`
}

function bordersXml({ bar, box, rule, pad }: ParagraphLook, theme: WordTheme): string {
  const line = (side: string, colour: ThemeColour, widthPt: number, spacePt: number) =>
    `<w:${side} w:val="single" w:sz="${eighthOfPt(widthPt)}" w:space="${spacePt}" w:color="${hexOf(colour, theme)}" w:themeColor="${colour}"/>`
  const lines = [
    box && line('top', box, 0.5, 4),
    rule === 'above' && line('top', 'accent1', 0.5, 4),
    pad && line('top', 'background2', 0.5, 4),
    bar && line('left', bar, 4.5, 8),
    box && line('left', box, 0.5, 4),
    box && line('bottom', box, 0.5, 4),
    pad && line('bottom', 'background2', 0.5, 4),
    rule === 'below' && line('bottom', 'accent1', 0.5, 4),
    box && line('right', box, 0.5, 4),
  ].filter(Boolean)
  return lines.length === 0 ? '' : `<w:pBdr>${lines.join('')}</w:pBdr>`
}

function spacingXml({ beforePt, afterPt, line }: ParagraphLook): string {
  const attributes = [
    beforePt !== undefined && ` w:before="${twipOfPt(beforePt)}"`,
    afterPt !== undefined && ` w:after="${twipOfPt(afterPt)}"`,
    line !== undefined && ` w:line="${lineOfMultiple(line)}" w:lineRule="auto"`,
  ].filter(Boolean)
  return attributes.length === 0 ? '' : `<w:spacing${attributes.join('')}/>`
}

function indentXml({ leftTwip, hangingTwip, rightTwip }: ParagraphLook): string {
  const attributes = [
    leftTwip !== undefined && ` w:left="${leftTwip}"`,
    rightTwip !== undefined && ` w:right="${rightTwip}"`,
    hangingTwip !== undefined && ` w:hanging="${hangingTwip}"`,
  ].filter(Boolean)
  return attributes.length === 0 ? '' : `<w:ind${attributes.join('')}/>`
}
