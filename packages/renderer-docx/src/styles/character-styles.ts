import type { RunLook } from './style-xml.ts'

export interface CharacterStyle {
  readonly id: string
  readonly name: string
  readonly run: RunLook
}

/** A box to tick is in no text font; both Word and macOS have it in one of these, and others substitute. */
const symbolFont = 'Segoe UI Symbol'

export const characterStyles: readonly CharacterStyle[] = [
  { id: 'Strong', name: 'Strong', run: { bold: true } },
  { id: 'Emphasis', name: 'Emphasis', run: { italic: true } },
  { id: 'StrongEmphasis', name: 'Strong Emphasis', run: { bold: true, italic: true } },
  { id: 'Code', name: 'Code', run: { font: 'Courier New' } },
  { id: 'Tag', name: 'Tag', run: { colour: 'text2', fill: 'background2' } },
  { id: 'Hyperlink', name: 'Hyperlink', run: { colour: 'hyperlink', underline: true } },
  // Grey that still has 4.5 to 1 wherever the text itself has 7 to 1.
  { id: 'PlaceholderText', name: 'Placeholder Text', run: { italic: true, colour: 'text1', tint: 0xbf } },
  { id: 'RequiredMark', name: 'Required Mark', run: { italic: true, sizePt: 9, colour: 'text1' } },
  { id: 'FactTerm', name: 'Fact Term', run: { bold: true, colour: 'text2' } },
  { id: 'TickBox', name: 'Tick Box', run: { font: symbolFont } },
]
