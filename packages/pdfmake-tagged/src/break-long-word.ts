import type { Inline } from './pdfmake.ts'

/** No line holds more characters. */
const longestLine = 1000
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Divides the word that a line is about to begin with if it is wider than the line: what fits now, and the rest as a word
 * of its own. No hyphen is printed, since none belongs into an address or a number.
 */
export function breakLongWord(inlines: Inline[], widthPt: number): void {
  const [word] = inlines
  if (!word || !isTooLong(word, widthPt)) return
  const fitting = fit(word, widthPt + word.leadingCut)
  if (fitting === word.text.length) return
  const head = partOf(word, { text: word.text.slice(0, fitting), trailingCut: 0, softHyphen: false })
  const rest = partOf(word, { text: word.text.slice(fitting), leadingCut: 0 })
  head.lineEnd = false
  head.noNewLine = false
  for (const part of [head, rest]) part.width = widthOf(part, part.text)
  inlines.splice(0, 1, head, rest)
}

/** Whether a line that begins with a word has no room for it, and may divide it. */
export function isTooLong(word: Inline, widthPt: number): boolean {
  if (word.noWrap || word.pageNumberOf !== undefined) return false
  return word.width - word.leadingCut - word.trailingCut > widthPt + rounding
}

/** A copy of a word, also of one that is measured and has what it says from the original (see `lineHeights`). */
function partOf(word: Inline, changes: Partial<Inline>): Inline {
  return Object.assign(Object.create(Object.getPrototypeOf(word)), word, changes) as Inline
}

const rounding = 0.001

/** How much of a word fits: at least one character as readers see them, at most all but the last. */
function fit(word: Inline, widthPt: number): number {
  const ends = [...characters.segment(word.text.slice(0, longestLine))].map(
    ({ index, segment }) => index + segment.length,
  )
  if (ends.at(-1) === word.text.length) ends.pop()
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(word, word.text.slice(0, ends[middle])) <= widthPt) low = middle
    else high = middle - 1
  }
  return ends[low] ?? word.text.length
}

function widthOf({ font, fontSize, fontFeatures, characterSpacing = 0 }: Inline, text: string): number {
  return font.widthOfString(text, fontSize, fontFeatures) + characterSpacing * (text.length - 1)
}
