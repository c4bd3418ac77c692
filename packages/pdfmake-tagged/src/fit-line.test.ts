import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeLine } from './fit-line.ts'
import { type FontInstance, type Inline, LayoutBuilder, type Line } from './pdfmake.ts'

/** A font of which every character is 10 points wide at 10 points. */
const font = { widthOfString: (text: string, size: number) => text.length * size } as FontInstance

const word = fc
  .record({
    letters: fc.integer({ min: 0, max: 8 }),
    spaces: fc.integer({ min: 0, max: 2 }),
    leadingCut: fc.constantFrom(0, 0, 0, 5),
    lineEnd: fc.constantFrom(false, false, false, true),
    noNewLine: fc.constantFrom(false, false, true),
    noWrap: fc.constantFrom(null, null, true),
    isDivided: fc.constantFrom(false, false, true),
  })
  .map(({ letters, spaces, isDivided, ...rest }): Inline => {
    const text = 'x'.repeat(letters) + ' '.repeat(spaces)
    const trailingCut = isDivided ? -10 : spaces * 10
    // Only what breaking lines reads.
    return { ...rest, text, font, fontSize: 10, width: text.length * 10, height: 12, trailingCut } as Inline
  })

/** The lines that `take` makes of a paragraph: the words of each with their places, and how it ended. */
function linesOf(words: readonly Inline[], take: (inlines: Inline[]) => Line | null) {
  const inlines = words.map((inline) => ({ ...inline }))
  const lines: unknown[] = []
  while (inlines.length > 0) lines.push({ ...take(inlines) })
  return lines
}

test('lines are those of pdfmake, word by word', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 10, max: 200 }), (words, width) => {
      const context = { writer: { context: () => ({ availableWidth: width }) } }
      const pdfmake = (inlines: Inline[]) => LayoutBuilder.prototype.buildNextLine.call(context, { _inlines: inlines })
      const ours = (inlines: Inline[]) => takeLine(inlines, width) ?? pdfmake(inlines)
      expect(linesOf(words, ours)).toEqual(linesOf(words, pdfmake))
    }),
    { numRuns: 2000, seed: 1 },
  )
})
