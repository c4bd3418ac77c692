import { contrastOf } from '@roadmap/document/contrast'
import type { z } from 'zod'
import { deepestGround, mixColours } from './mix-colours.ts'
import { colourRule, type Theme, themeSchema } from './theme.ts'
import { pageSizesPt } from './units.ts'

/** Something wrong with a theme: where in the data, and the words of a diagnostic. */
export interface ThemeProblem {
  readonly path: readonly (string | number)[]
  readonly what: string
  readonly fix: string
}

/** Text needs this contrast with what is behind it (WCAG 2.2, 1.4.3). */
const leastForText = 4.5
/** Lines and bars that carry a meaning need this one (WCAG 2.2, 1.4.11). */
const leastForLines = 3

/**
 * Checks a theme as it was read from YAML: its shape, and that every pair of colours that meet is readable. The caller
 * knows the file and reports the problems. Never throws.
 */
export function checkTheme(data: unknown): { readonly theme: Theme } | { readonly problems: readonly ThemeProblem[] } {
  const result = themeSchema.safeParse(data)
  if (!result.success) return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, data)) }
  const theme = result.data
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
      fix: `Use ${Math.round(space[name] / step) * step}.`,
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

function problemsOf(issue: z.core.$ZodIssue, data: unknown): readonly ThemeProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      what: `Unknown key \`${key}\`, expected only keys that a theme has`,
      fix: `Remove \`${key}\`.`,
    }))
  }
  const name = path.join('.') || 'the theme'
  const found = valueAt(data, path)
  if (found === undefined) {
    return [{ path, what: `Missing \`${name}\`, expected a value`, fix: `Add \`${path.at(-1) ?? name}:\`.` }]
  }
  if (found === null) {
    const fix = `Write a value after \`${path.at(-1) ?? name}:\`. A colour stands in quotes, for \`#\` without quotes starts a comment.`
    return [{ path, what: `Found nothing for \`${name}\`, expected a value`, fix }]
  }
  const shown = typeof found === 'object' ? 'a list or a map' : `\`${String(found)}\``
  if (issue.message === colourRule) {
    const fix = `Write \`#\` and six digits or letters from a to f, in quotes: \`${path.at(-1) ?? name}: "#1f2a33"\`.`
    return [{ path, what: `Found ${shown} for \`${name}\`, expected a colour such as \`#1f2a33\``, fix }]
  }
  return [{ path, what: `Found ${shown} for \`${name}\`: ${lowerFirst(issue.message)}`, fix: `Change \`${name}\`.` }]
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      // Objects and arrays alike may be read by key; anything else has no parts.
      typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[part] : undefined,
    data,
  )
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
