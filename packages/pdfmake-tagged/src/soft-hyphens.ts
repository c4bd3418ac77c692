import type { Inline, Line, TextInlinesInstance } from './pdfmake.ts'

const softHyphen = '\u00ad'

/**
 * Lets words be divided at their soft hyphens (U+00AD), which pdfmake's line breaking knows as places to break, but
 * prints. They are taken out before a font sees them: one of them makes every real hyphen of its font vanish (fontkit's
 * glyph cache). The room for the hyphen is a negative `trailingCut`, which counts at the end of a line only.
 */
export function measureSoftHyphens(inlines: TextInlinesInstance): void {
  const measure = inlines.measure.bind(inlines)
  inlines.measure = (words, styles) => {
    const divided = words.filter((word, index) => isDivided(word, words[index + 1]))
    for (const word of words) if (word.text.includes(softHyphen)) word.text = word.text.replaceAll(softHyphen, '')
    measure(words, styles)
    for (const word of divided) {
      word.softHyphen = true
      word.trailingCut = -inlines.widthOfText('-', word)
    }
    return words
  }
}

/** Prints the hyphen where a line ends within a word, and joins the parts of words that stand in the line undivided. */
export function settleSoftHyphens(line: Line): void {
  const parts = line.inlines
  if (!parts.some((part) => part.softHyphen)) return
  const joined: Inline[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.softHyphen && last.piece === part.piece && last.linkRun === part.linkRun) joinParts(last, part)
    else joined.push(part)
  }
  const last = joined.at(-1)
  if (last?.softHyphen && !line.lastLineInParagraph) joined.push(hyphenAfter(last))
  line.inlines = joined
  placeAgain(line)
}

function isDivided(word: Inline, next: Inline | undefined): boolean {
  return next !== undefined && !word.lineEnd && !word.noWrap && /\S\u00ad$/.test(word.text)
}

/** Measured anew: letters of both parts may be closer to each other, or one glyph. */
function joinParts(first: Inline, second: Inline): void {
  const { text, font, fontSize, fontFeatures, characterSpacing = 0 } = first
  first.text = text + second.text
  first.width = font.widthOfString(first.text, fontSize, fontFeatures) + characterSpacing * (first.text.length - 1)
  first.trailingCut = second.trailingCut
  first.softHyphen = second.softHyphen ?? false
  if (second.lineEnd) first.lineEnd = true
}

function hyphenAfter(part: Inline): Inline {
  const hyphen = { ...part, text: '-', width: -part.trailingCut, leadingCut: 0, trailingCut: 0, isHyphen: true }
  part.trailingCut = 0
  part.softHyphen = false
  return { ...hyphen, softHyphen: false }
}

function placeAgain(line: Line): void {
  line.inlineWidths = 0
  for (const inline of line.inlines) {
    inline.x = line.inlineWidths - line.leadingCut
    line.inlineWidths += inline.width
  }
  line.trailingCut = line.inlines.at(-1)?.trailingCut ?? 0
}
