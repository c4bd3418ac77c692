import { createRequire } from 'node:module'

/** The fonts of the text, handed in: the renderer reads no files. Contents of TrueType or OpenType files. */
export interface PdfFonts {
  readonly body: {
    readonly normal: Uint8Array
    readonly bold: Uint8Array
    readonly italics: Uint8Array
    readonly bolditalics: Uint8Array
  }
}

/** What layout needs to know of the fonts before a page is drawn. */
export interface OpenFonts {
  readonly measure: Measure
  /** The same without shaping, many times quicker. Kerning makes long words up to 6 % narrower than that or 3 % wider. */
  readonly estimate: Measure
  /** Distance of two baselines that the font asks for, as a share of the font size. */
  readonly naturalLeading: number
  /** Whether every face has a glyph for the code point. */
  readonly covers: (codePoint: number) => boolean
}

/** Width of a line of text, in points. */
export type Measure = (text: string, style: { readonly sizePt: number; readonly bold?: boolean }) => number

/** Opens the faces with fontkit, once for each set of fonts. Throws if one is not a font. */
export function openFonts(fonts: PdfFonts): OpenFonts {
  const known = opened.get(fonts)
  if (known) return known
  const made = open(fonts)
  opened.set(fonts, made)
  return made
}

const opened = new WeakMap<PdfFonts, OpenFonts>()

function open({ body }: PdfFonts): OpenFonts {
  const [normal, bold, ...italics] = [body.normal, body.bold, body.italics, body.bolditalics].map(openFont)
  if (!normal || !bold) throw new Error('A font family needs a normal and a bold face.')
  const faces = [normal, bold, ...italics]
  return {
    measure: (text, style) => (advance(style.bold ? bold : normal, text) * style.sizePt) / normal.unitsPerEm,
    estimate: (text, style) => (unshaped(style.bold ? bold : normal, text) * style.sizePt) / normal.unitsPerEm,
    naturalLeading: (normal.ascent - normal.descent + normal.lineGap) / normal.unitsPerEm,
    covers: (codePoint) => faces.every((face) => face.hasGlyphForCodePoint(codePoint)),
  }
}

/** Whether bytes are a font that text can be set in; a collection of fonts is none. */
export function isFont(bytes: Uint8Array): boolean {
  try {
    return openFont(bytes).layout('a').advanceWidth >= 0
  } catch {
    // fontkit throws whatever its readers stumble over; all of it says that this is not a font.
    return false
  }
}

/** Measures text in the body font, for those who draw diagrams that must fit it. */
export function createMeasure(fonts: PdfFonts): Measure {
  return openFonts(fonts).measure
}

/** Where the fonts of the default theme (Source Sans 3, SIL Open Font License 1.1) are installed, by face: paths. */
export function defaultFontFiles(): { readonly [Face in keyof PdfFonts['body']]: string } {
  const pathOf = (face: string) => load.resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`)
  return {
    normal: pathOf('400Regular'),
    bold: pathOf('700Bold'),
    italics: pathOf('400Regular_Italic'),
    bolditalics: pathOf('700Bold_Italic'),
  }
}

const load = createRequire(import.meta.url)

/** fontkit 2.0.4 has no types; this is all that is used of it. */
interface Font {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number }
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly layout: (text: string, features?: Readonly<Record<string, boolean>>) => { readonly advanceWidth: number }
}

const fontkit: { readonly create: (bytes: Buffer) => Font } = load('fontkit')

function openFont(bytes: Uint8Array): Font {
  return fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

const advances = new WeakMap<Font, Map<number, number>>()

/** The advances of the characters one by one, in font units. */
function unshaped(font: Font, text: string): number {
  const known = advances.get(font) ?? new Map<number, number>()
  advances.set(font, known)
  let total = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const advance = known.get(code) ?? font.glyphForCodePoint(code).advanceWidth
    known.set(code, advance)
    total += advance
  }
  return total
}

const widths = new WeakMap<Font, Map<string, number>>()

/**
 * In font units. Words repeat, and shaping is slow, so they are kept, apart from the space after them: the PDF is shaped
 * in the same way. ASCII has no marks to put on letters, which fontkit would try on each.
 */
function advance(font: Font, text: string): number {
  const known = widths.get(font) ?? new Map<string, number>()
  widths.set(font, known)
  let total = 0
  for (const word of text.split(/( )/)) {
    const width = known.get(word) ?? font.layout(word, isPlain(word) ? withoutMarks : undefined).advanceWidth
    known.set(word, width)
    total += width
  }
  return total
}

const withoutMarks = { ccmp: false, mark: false, mkmk: false }

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}
