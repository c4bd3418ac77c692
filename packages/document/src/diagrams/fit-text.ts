import type { Measure } from './drawing.ts'

export interface FitOptions {
  readonly measure: Measure
  readonly width: number
  readonly height: number
  /** Sizes to try, largest first, in points. */
  readonly sizes: readonly number[]
  readonly bold?: boolean
  /** Distance of baselines as a multiple of the size. */
  readonly leading?: number
}

export interface FittedText {
  readonly lines: readonly string[]
  readonly sizePt: number
  readonly leadingPt: number
  /** Something was left out; an ellipsis says so. */
  readonly cut: boolean
  /** Words had to be broken in the middle. */
  readonly broken: boolean
}

/**
 * Text in lines that fit a box: the largest of the sizes at which all of it fits without a broken word, else the
 * largest at which it fits at all, else the smallest with an ellipsis.
 */
export function fitText(text: string, options: FitOptions): FittedText {
  const { measure, width, height, sizes, bold = false, leading = 1.16 } = options
  const attempts = sizes.map((sizePt) => {
    const wrapped = wrapText(text, width, (line) => measure(line, { sizePt, bold }))
    const most = Math.max(1, Math.floor((height + 0.01) / (sizePt * leading)))
    return { ...wrapped, sizePt, leadingPt: sizePt * leading, cut: wrapped.lines.length > most, most }
  })
  const whole = attempts.filter(({ cut }) => !cut)
  const found = whole.find(({ broken }) => !broken) ?? whole[0]
  if (found) return found
  const last = attempts.at(-1)
  if (!last) throw new Error('fitText needs at least one size')
  const widthOf = (line: string) => measure(line, { sizePt: last.sizePt, bold })
  return { ...last, lines: cutLines(last.lines, last.most, width, widthOf) }
}

/** Lines no wider than `width`, as few as can be, and among those of lengths as equal as can be. */
export function wrapText(
  text: string,
  width: number,
  widthOf: (line: string) => number,
): { readonly lines: readonly string[]; readonly broken: boolean } {
  const words = pieces(text, (word) => widthOf(word) <= width)
  let best = greedyLines(words, width, widthOf)
  if (best.lines.length < 2 || best.broken) return best
  let least = raggedness(best.lines, widthOf)
  for (const share of [0.94, 0.88, 0.82, 0.76, 0.7, 0.64]) {
    const next = greedyLines(words, width * share, widthOf)
    if (next.lines.length > best.lines.length || next.broken) break
    const ragged = raggedness(next.lines, widthOf)
    if (ragged < least) [best, least] = [next, ragged]
  }
  return best
}

/** How far lines fall short of the longest, long gaps counting more. */
function raggedness(lines: readonly string[], widthOf: (line: string) => number): number {
  const widths = lines.map(widthOf)
  const longest = Math.max(...widths)
  return widths.reduce((sum, width) => sum + (longest - width) ** 2, 0)
}

/** The text itself, or its beginning with an ellipsis, no wider than `width`. */
export function ellipsize(text: string, width: number, widthOf: (line: string) => number): string {
  if (widthOf(text) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

interface Piece {
  readonly word: string
  /** What stands before it, unless it begins a line. */
  readonly space: string
}

function greedyLines(words: readonly Piece[], width: number, widthOf: (line: string) => number) {
  const lines: string[] = []
  let line = ''
  let broken = false
  for (const { word, space } of words) {
    const longer = line + (line === '' ? '' : space) + word
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (widthOf(line) > width && [...line].length > 1) {
      broken = true
      const head = longestHead(line, width, widthOf)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  if (line !== '') lines.push(line)
  return { lines, broken }
}

/** Pieces between which a line may end: after a space, and in a word that is too long after a hyphen. */
function pieces(text: string, fits: (word: string) => boolean): readonly Piece[] {
  const words = text.trim().split(/\s+/)
  return words.flatMap((word) => {
    const parts = fits(word) ? [word] : word.split(/(?<=\p{L}-)(?=\p{L})/u)
    return parts.map((part, index) => ({ word: part, space: index === 0 ? ' ' : '' }))
  })
}

/** As much of a word as fits, at least one character. */
function longestHead(word: string, width: number, widthOf: (line: string) => number): string {
  let head = ''
  for (const character of word) {
    if (head !== '' && widthOf(head + character) > width) break
    head += character
  }
  return head
}

function cutLines(lines: readonly string[], most: number, width: number, widthOf: (line: string) => number) {
  const kept = lines.slice(0, most)
  const rest = lines.slice(most - 1).join(' ')
  return [...kept.slice(0, -1), ellipsize(rest, width, widthOf)]
}
