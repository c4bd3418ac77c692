import type { Book } from './state.ts'

/**
 * Text as it can be printed: white space as single spaces, no soft hyphens or control characters, and the name of each
 * character that a face of the font lacks, with a diagnostic.
 */
export function printable(text: string, state: Pick<Book, 'fonts' | 'report'>): string {
  return namingMissing(
    text.replace(/[\t\n\v\f\r ]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g, ''),
    state,
  )
}

/**
 * Text as it stands, but for characters that a face of the font lacks: `[U+1F600]` is printed, with a diagnostic. A space of
 * another width than the font has is a plain one.
 */
export function namingMissing(text: string, state: Pick<Book, 'fonts' | 'report'>): string {
  if (/^[\n -~]*$/.test(text)) return text
  return [...text].map((character) => glyphFor(character, state)).join('')
}

function glyphFor(character: string, state: Pick<Book, 'fonts' | 'report'>): string {
  const codePoint = character.codePointAt(0) ?? 0
  if (character === '\n' || state.fonts.covers(codePoint)) return character
  if (/\s/.test(character)) return /[\u00a0\u202f]/.test(character) ? '\u00a0' : ' '
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  state.report({
    rule: 'pdf-missing-character',
    what: `No glyph for \`${character}\` (${name}) in the font, expected one in all four faces`,
    why: `\`[${name}]\` is printed in its place.`,
    fix: 'Use another character, or a font that has this one.',
    place: undefined,
  })
  return `[${name}]`
}
