import { checkBySchema, code, type SchemaFault, type Written } from '@roadmap/diagnostics'
import { contrastOf } from '@roadmap/document/contrast'
import { deepestGround, mixColours } from './mix-colours.ts'
import { type Theme, themeSchema } from './theme.ts'
import { pageSizesPt } from './units.ts'

/** Something wrong with a theme: where in the data, and the words of a diagnostic. */
export type ThemeProblem = Pick<SchemaFault, 'path' | 'part' | 'what' | 'fix'>

/** Text needs this contrast with what is behind it (WCAG 2.2, 1.4.3). */
const leastForText = 4.5
/** Lines and bars that carry a meaning need this one (WCAG 2.2, 1.4.11). */
const leastForLines = 3

/**
 * Checks a theme as it was read from YAML: its shape, and that every pair of colours that meet is readable. The caller
 * knows the file and reports the problems. Never throws.
 *
 * @param written the text that it was read from, by which a problem can name what was typed.
 */
export function checkTheme(
  data: unknown,
  written?: Written,
): { readonly theme: Theme } | { readonly problems: readonly ThemeProblem[] } {
  const checked = checkBySchema(themeSchema, data, { noun: 'a theme', written })
  if ('faults' in checked) return { problems: checked.faults.map(({ rule: _, ...problem }) => problem) }
  const theme = checked.data
  const problems = [...roomProblems(theme), ...gridProblems(theme), ...colourPairs(theme).flatMap(contrastProblem)]
  return problems.length > 0 ? { problems } : { theme }
}

/** Between the margins there must be room for a table and its running text. */
const leastRoomPt = { width: 240, height: 360 } as const

function roomProblems({ page: { size, margins } }: Theme): readonly ThemeProblem[] {
  const { width, height } = pageSizesPt[size]
  const rooms = [
    { name: 'inner', across: 'inner and outer', room: width - margins.inner - margins.outer, least: leastRoomPt.width },
    { name: 'top', across: 'top and bottom', room: height - margins.top - margins.bottom, least: leastRoomPt.height },
  ]
  return rooms
    .filter(({ room, least }) => room < least)
    .map(({ name, across, room, least }) => ({
      path: ['page', 'margins', name],
      what: `Margins ${across} that leave ${Math.round(room)} points, expected at least ${least}`,
      fix: `Make the margins ${across} smaller.`,
    }))
}

/** Facing pages only align if lines and the spaces between them have one measure. */
function gridProblems({ text, space }: Theme): readonly ThemeProblem[] {
  const step = text.baseline / 2
  const spaces = (['paragraph', 'block', 'section'] as const)
    .filter((name) => Math.abs(space[name] / step - Math.round(space[name] / step)) > 0.001)
    .map((name) => ({
      path: ['space', name],
      what: `Found ${space[name]} for \`space.${name}\`, expected a multiple of half of \`text.baseline\`, which is ${step}`,
      fix: `Write ${code(`${name}: ${Math.round(space[name] / step) * step}`)}.`,
    }))
  if (text.baseline >= text.body * 1.2) return spaces
  return [
    {
      path: ['text', 'baseline'],
      what: `Lines ${text.baseline} points apart for text of ${text.body} points, expected at least ${text.body * 1.2}`,
      fix: 'Make `text.baseline` larger or `text.body` smaller.',
    },
    ...spaces,
  ]
}

/** Two colours that meet on a page. */
export interface ColourPair {
  readonly path: readonly (string | number)[]
  readonly colour: string
  readonly on: string
  readonly least: number
}

/** Every pair of colours that the renderer puts on each other. */
export function colourPairs({ colours, panels, tones }: Theme): readonly ColourPair[] {
  const text = (path: ColourPair['path'], colour: string, on: string) => ({ path, colour, on, least: leastForText })
  const line = (path: ColourPair['path'], colour: string, on: string) => ({ path, colour, on, least: leastForLines })
  const inks = (['ink', 'muted', 'accent', 'link'] as const).flatMap((name) => [
    text(['colours', name], colours[name], colours.paper),
    text(['colours', name], colours[name], colours.shade),
  ])
  return [
    ...inks,
    text(['colours', 'ink'], colours.ink, mixColours(colours.accent, colours.paper, deepestGround)),
    text(['colours', 'accent'], colours.paper, colours.accent),
    text(['colours', 'cover', 'ink'], colours.cover.ink, colours.cover.fill),
    text(['colours', 'cover', 'muted'], colours.cover.muted, colours.cover.fill),
    ...Object.entries(panels).flatMap(([name, panel]) => [
      text(['panels', name, 'ink'], panel.ink, panel.fill),
      text(['panels', name, 'fill'], colours.ink, panel.fill),
      text(['panels', name, 'fill'], colours.muted, panel.fill),
      text(['panels', name, 'fill'], colours.link, panel.fill),
      line(['panels', name, 'bar'], panel.bar, colours.paper),
    ]),
    ...Object.entries(tones).flatMap(([family, list]) =>
      list.flatMap((tone, index) => [
        text(['tones', family, index, 'ink'], tone.ink, tone.fill),
        text(['tones', family, index, 'ink'], tone.ink, colours.paper),
        text(['tones', family, index, 'line'], colours.paper, tone.line),
        text(['tones', family, index, 'fill'], colours.ink, tone.fill),
      ]),
    ),
  ]
}

function contrastProblem({ path, colour, on, least }: ColourPair): readonly ThemeProblem[] {
  const contrast = contrastOf(colour, on)
  if (contrast >= least) return []
  return [
    {
      path,
      what: `Contrast ${contrast.toFixed(1)} of \`${colour}\` on \`${on}\`, expected at least ${least}`,
      fix: `Make \`${path.join('.')}\` darker or lighter until the contrast is at least ${least}.`,
    },
  ]
}
