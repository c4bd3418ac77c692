import type { HtmlTheme } from '../theme.ts'
import { formStyle } from './form-style.ts'
import { printStyle } from './print-style.ts'
import { screenStyle } from './screen-style.ts'
import { textStyle } from './text-style.ts'

/** The style sheet of a page: the colours of the theme, then rules that name them. System fonts, so none is fetched. */
export function pageStyle(theme: HtmlTheme): string {
  return [`:root{${variables(theme)}}`, ...tones(theme), textStyle, formStyle, screenStyle, printStyle]
    .join('\n')
    .trim()
}

function variables({ panels, cover, tones: _, ...colours }: HtmlTheme): string {
  const { warning } = panels
  const own = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`)
  const more = {
    band: cover.fill,
    'band-ink': cover.ink,
    'band-muted': cover.muted,
    wrong: warning.ink,
    'wrong-bar': warning.bar,
    good: panels.lightTouch.ink,
  }
  const panel = Object.entries(panels).flatMap(([kind, { fill, bar, ink }]) => [
    `--${kind}-fill:${fill}`,
    `--${kind}-bar:${bar}`,
    `--${kind}-ink:${ink}`,
  ])
  return [...own, ...Object.entries(more).map(([name, colour]) => `--${name}:${colour}`), ...panel].join(';')
}

/** Twelve of each family; a list that is too short starts again. */
function tones({ tones: families }: HtmlTheme): readonly string[] {
  return Object.entries(families).flatMap(([family, list]) =>
    Array.from({ length: 12 }, (_, index) => {
      const { fill, ink } = list[index % list.length] ?? { fill: 'inherit', ink: 'inherit' }
      return `.tag.tone-${family}-${index}{background:${fill};color:${ink}}`
    }),
  )
}
