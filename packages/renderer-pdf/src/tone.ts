import type { Book } from './state.ts'
import type { Tone } from './theme.ts'

/**
 * The colours behind a name such as `strand-2`: the third tone of the family `strand`, starting again when the family
 * has fewer. A name that the theme does not know gives grey, and a diagnostic.
 */
export function toneOf(name: string | undefined, state: Pick<Book, 'theme' | 'report'>): Tone {
  const { colours, tones } = state.theme
  const plain: Tone = { fill: colours.shade, ink: colours.accent, line: colours.accent }
  if (name === undefined) return plain
  const [, family = '', index = ''] = /^(.+)-(\d+)$/.exec(name) ?? []
  const list = Object.hasOwn(tones, family) ? tones[family] : undefined
  const tone = list?.[Number(index) % list.length]
  if (tone) return tone
  state.report({
    rule: 'pdf-unknown-tone',
    what: `Unknown tone \`${name}\`, expected one of the families ${Object.keys(tones)
      .map((one) => `\`${one}\``)
      .join(', ')}`,
    why: 'The passage is printed in the plain colours of the theme.',
    fix: `Add a family \`${family || name}\` to \`tones\` in the theme.`,
    place: undefined,
  })
  return plain
}
