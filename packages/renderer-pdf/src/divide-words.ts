import type { State } from './state.ts'

/** A word with soft hyphens (U+00AD) where its language allows it to be divided. */
export type DivideWord = (word: string) => string

/** Shorter words stay whole. */
export const shortestDivided = 7
/** Words end at spaces and after hyphens and slashes, where a line may break without a hyphen. */
const wordEnds = /(?<=[ \n\t])|(?<=[-\u2010\u2013/])/
const onlyLetters = /^[\p{P}]*[\p{L}\p{M}’']+[\p{P}\s]*$/u

/**
 * Text for a narrow place, in which words that are wider than the place may be divided. Words that fit stay whole:
 * divided words are harder to read, and in running text (where `state.narrowPt` is undefined) none is divided.
 */
export function divideWords(text: string, state: Pick<State, 'narrowPt' | 'fonts' | 'divide' | 'sizePt'>): string {
  const { narrowPt, fonts, divide, sizePt } = state
  if (narrowPt === undefined) return text
  const style = { sizePt, bold: true }
  const isWide = (word: string) =>
    fonts.estimate(word, style) * 1.03 > narrowPt && fonts.measure(word.trimEnd(), style) > narrowPt
  const words = text.split(wordEnds)
  return words.map((word) => (isDivisible(word) && isWide(word) ? divide(word) : word)).join('')
}

/** The parts of a word between which a line may end, each with its hyphen. Words of other than letters have one part. */
export function partsOf(word: string, divide: DivideWord): readonly string[] {
  if (!isDivisible(word)) return [word]
  const parts = divide(word).split('\u00ad')
  return parts.map((part, index) => (index < parts.length - 1 ? `${part}-` : part))
}

function isDivisible(word: string): boolean {
  return word.length >= shortestDivided && onlyLetters.test(word)
}
