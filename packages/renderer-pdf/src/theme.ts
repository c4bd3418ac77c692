import { z } from 'zod'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'use a colour such as #1f2a33')
const lengthPt = z.number().min(0).max(400)
const sizePt = z.number().min(6).max(72)
const leading = z.number().min(1).max(2.5)

/** A family of colours: `fill` behind text, `ink` for text on paper or on `fill`, `line` for rules, and behind paper-coloured text. */
const toneSchema = z.strictObject({ fill: colour, ink: colour, line: colour })
const tonesSchema = z.array(toneSchema).min(1)
const panelSchema = z.strictObject({ fill: colour, bar: colour, ink: colour })

/** How a document looks: `templates/themes/<id>.yaml`. Lengths and sizes in points, leading as a share of the size. */
export const themeSchema = z.strictObject({
  page: z.strictObject({
    size: z.enum(['A4', 'LETTER']),
    margins: z.strictObject({ top: lengthPt, bottom: lengthPt, inner: lengthPt, outer: lengthPt }),
    /** Widest line of running text; tables and diagrams take the whole width. */
    measure: z.number().min(200).max(800),
  }),
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
    body: sizePt,
    lead: sizePt,
    table: sizePt,
    small: sizePt,
    running: sizePt,
    title: sizePt,
    subtitle: sizePt,
    entry: sizePt,
    headings: z.tuple([sizePt, sizePt, sizePt, sizePt, sizePt, sizePt]),
    leading,
    tableLeading: leading,
    headingLeading: leading,
  }),
  space: z.strictObject({ paragraph: lengthPt, item: lengthPt, block: lengthPt, section: lengthPt }),
})

export type Theme = Readonly<z.infer<typeof themeSchema>>
export type Tone = Theme['tones'][string][number]
