import * as z from 'zod'

const colourRule = 'use a colour in quotes, such as `"#1f2a33"`: `#` and six digits or letters from a to f'
const colour = z.string(colourRule).regex(/^#[0-9a-f]{6}$/i, colourRule)
const points = (what: string, least: number, most: number, such: number) => {
  const rule = `use ${what} in points from ${least} to ${most}, such as ${such}`
  return z.number(rule).min(least, rule).max(most, rule)
}
const margin = points('a margin', 0, 400, 54)
const space = points('a space', 0, 400, 15)
const sizePt = points('a size of text', 6, 72, 12)
const leadingRule = 'use the distance of lines as a share of the size of text from 1 to 2.5, such as 1.25'
const leading = z.number(leadingRule).min(1, leadingRule).max(2.5, leadingRule)
const fontName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .-]{0,60}$/u, 'use the name of a font, such as `Source Sans 3`')
const fontFile = z
  .string()
  .regex(
    /^(?:built-in|(?!\.)[^/\\:]+(?:\/(?!\.)[^/\\:]+)*\.(?:ttf|otf))$/,
    'use `built-in`, or the path of a file in the templates folder, such as `fonts/Ours-Regular.ttf`',
  )

/** A family of colours: `fill` behind text, `ink` for text on paper or on `fill`, `line` for rules, and behind paper-coloured text. */
const toneSchema = z.strictObject({ fill: colour, ink: colour, line: colour })
const tonesSchema = z.array(toneSchema).min(1)
const panelSchema = z.strictObject({ fill: colour, bar: colour, ink: colour })

/**
 * A family of fonts. Each face is a TrueType or OpenType file in the templates folder, or `built-in` for that face of the
 * family that comes with this package. Word files name the family, and the `fallback` for readers who lack it.
 */
const fontFamilySchema = z.strictObject({
  name: fontName,
  fallback: fontName,
  normal: fontFile,
  bold: fontFile,
  italics: fontFile,
  bolditalics: fontFile,
})

/**
 * How a document looks: `templates/themes/<id>.yaml`, changed by what an edition says under `look`. Lengths and sizes in
 * points, leadings as a share of the size.
 */
export const themeSchema = z.strictObject({
  page: z.strictObject({
    size: z.enum(['A4', 'LETTER']),
    /** `inner` is the side of the spine: left on odd pages, right on even ones. */
    margins: z.strictObject({ top: margin, bottom: margin, inner: margin, outer: margin }),
    /** Widest line of running text; tables and diagrams take the whole width. */
    measure: points('the width of the widest line of running text', 200, 800, 370),
  }),
  fonts: z.strictObject({ body: fontFamilySchema }),
  colours: z.strictObject({
    ink: colour,
    muted: colour,
    rule: colour,
    paper: colour,
    accent: colour,
    link: colour,
    shade: colour,
    cover: z.strictObject({ fill: colour, ink: colour, muted: colour }),
  }),
  panels: z.strictObject({
    lightTouch: panelSchema,
    doneWhen: panelSchema,
    note: panelSchema,
    gate: panelSchema,
    warning: panelSchema,
  }),
  /** By family: the tone `strand-2` is the third of the family `strand`; a list that is too short starts again. */
  tones: z.record(z.string().regex(/^[a-z][a-z-]*$/, 'use lower-case words joined by hyphens'), tonesSchema),
  text: z.strictObject({
    body: sizePt.min(12, 'use at least 12: smaller running text is hard to read in print'),
    lead: sizePt,
    table: sizePt.min(10, 'use at least 10'),
    small: sizePt.min(10, 'use at least 10'),
    running: sizePt.min(9, 'use at least 9'),
    title: sizePt,
    subtitle: sizePt,
    entry: sizePt,
    headings: z.tuple([sizePt, sizePt, sizePt, sizePt, sizePt, sizePt]),
    /** Distance of two lines of running text. Every block of it starts on such a line or half-way between two. */
    baseline: points('the distance of two lines of running text', 12, 60, 15),
    tableLeading: leading,
    headingLeading: leading,
  }),
  /** Space below a paragraph, an item of a list, a block, and above a section. All but `item` are whole half-lines. */
  space: z.strictObject({ paragraph: space, item: space, block: space, section: space }),
})

export type Theme = Readonly<z.infer<typeof themeSchema>>
export type Tone = Theme['tones'][string][number]
