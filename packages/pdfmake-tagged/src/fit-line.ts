import { type Inline, type Line, PdfmakeLine } from './pdfmake.ts'

/**
 * How many words from `start` on stand in a line of a width in points: what pdfmake's `LayoutBuilder.buildNextLine` finds,
 * which copies all words that are left for each word that it adds. `undefined` where pdfmake would divide a word.
 */
export function fitLine(inlines: readonly Inline[], start: number, widthPt: number): number | undefined {
  let used = 0
  let leadingCut = 0
  let trailingCut = 0
  let isEnded = false
  let mustGoOn = true
  let at = start
  for (let inline = inlines[at]; inline; inline = inlines[++at]) {
    if (!mustGoOn && (isEnded || widthWith(inlines, at, used, leadingCut) > widthPt)) break
    const { width } = inline
    if (!inline.noWrap && inline.text.length > 1 && width > widthPt - (used - leadingCut - trailingCut))
      return undefined
    if (at === start) leadingCut = inline.leadingCut || 0
    trailingCut = inline.trailingCut || 0
    used += width
    isEnded ||= inline.lineEnd === true
    mustGoOn = inline.noNewLine === true
  }
  return at - start
}

/** Takes the words of the next line off a list. `undefined`, and takes none, where pdfmake would divide one. */
export function takeLine(inlines: Inline[], widthPt: number): Line | undefined {
  const count = fitLine(inlines, 0, widthPt)
  if (!count) return undefined
  const line = new PdfmakeLine(widthPt)
  for (const inline of inlines.splice(0, count)) line.addInline(inline)
  line.lastLineInParagraph = inlines.length === 0
  return line
}

/** The width of a line with one more word, and with those that this one must not be parted from. */
function widthWith(inlines: readonly Inline[], at: number, used: number, leadingCut: number): number {
  let width = 0
  let trailingCut = 0
  for (let inline = inlines[at]; inline; inline = inline.noNewLine ? inlines[++at] : undefined) {
    width += inline.width
    trailingCut += inline.trailingCut || 0
  }
  return used + width - leadingCut - trailingCut
}
