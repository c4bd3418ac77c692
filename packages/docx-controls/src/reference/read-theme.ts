import { type StrangersElement, strangersChild, strangersValue } from './read-strangers-xml.ts'

/** Colours are six hex digits without `#`. */
export interface ReferenceTheme {
  readonly name: string
  readonly fonts: { readonly headings: string; readonly body: string }
  readonly colours: {
    readonly dark1: string
    readonly dark2: string
    readonly light2: string
    readonly accents: readonly [string, string, string, string, string, string]
    readonly link: string
    readonly linkVisited: string
  }
}

/** The colours and the fonts of a DrawingML theme, ISO/IEC 29500-1 §14.2.7; `undefined` where one is not said. */
export function readTheme(theme: StrangersElement): ReferenceTheme | undefined {
  const elements = strangersChild(theme, 'themeElements')
  const scheme = strangersChild(elements, 'clrScheme')
  const colours = slots.map((slot) => colourOf(strangersChild(scheme, slot)))
  const fonts = ['majorFont', 'minorFont'].map((font) =>
    strangersValue(strangersChild(strangersChild(strangersChild(elements, 'fontScheme'), font), 'latin'), 'typeface'),
  )
  const [headings, body] = fonts
  if (!headings || !body || colours.includes(undefined)) return undefined
  // No colour is undefined now, and there is one for each slot.
  const [dark1, dark2, light2, link, linkVisited, ...accents] = colours as Colours
  const name = strangersValue(theme, 'name') ?? ''
  return { name, fonts: { headings, body }, colours: { dark1, dark2, light2, link, linkVisited, accents } }
}

const slots = ['dk1', 'dk2', 'lt2', 'hlink', 'folHlink', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']
type Accents = [string, string, string, string, string, string]
type Colours = [string, string, string, string, string, ...Accents]

function colourOf(slot: StrangersElement | undefined): string | undefined {
  const said = slot?.children[0]
  const hex = strangersValue(said, said?.local === 'sysClr' ? 'lastClr' : 'val') ?? ''
  return /^[0-9A-F]{6}$/i.test(hex) ? hex.toUpperCase() : undefined
}
