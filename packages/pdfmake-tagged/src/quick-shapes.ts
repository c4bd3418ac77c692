import { createPairShapes } from './pair-shapes.ts'
import type { FontInstance, FontLayout, GlyphRun } from './pdfmake.ts'

/**
 * Lets a font shape words quicker, with the same glyphs. pdfkit keeps what it shaped by its text; a word that ends in a
 * space is kept here as the word and the space, since the same word also stands before a comma and at a line's end.
 */
export function quickenShapes(font: FontInstance): FontInstance {
  if (quick.has(font)) return font
  quick.add(font)
  const shapes = new Map<string, GlyphRun>()
  const shape = (text: string): GlyphRun => {
    const known = shapes.get(text)
    if (known) return known
    const run = shapeAnew(text)
    shapes.set(text, run)
    return run
  }
  const shapeAnew = (text: string): GlyphRun => {
    if (text.length > 1 && text.endsWith(' ')) return joined(shape(text.slice(0, -1)), shape(' '))
    if (!isPlain(text)) return font.layoutRun(text)
    return (text.length > 2 ? shapePairs(text) : undefined) ?? font.layoutRun(text, withoutMarks)
  }
  const shapePairs = createPairShapes(font, shape)
  font.layoutCached = shape
  const layOut = font.layout
  font.layout = (text, features, onlyWidth) =>
    features ? layOut.call(font, text, features, onlyWidth) : layoutOf(text, shape, onlyWidth === true)
  return font
}

const quick = new WeakSet<FontInstance>()

/** Features that put marks on letters or make one glyph of both; ASCII has no marks, but fontkit tries them on each letter. */
const withoutMarks = { ccmp: false, mark: false, mkmk: false }

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** What pdfkit's `layout` gives, which copies all glyphs so far for each word. */
function layoutOf(text: string, shape: (word: string) => GlyphRun, onlyWidth: boolean): FontLayout {
  const glyphs: GlyphRun['glyphs'][number][] = []
  const positions: GlyphRun['positions'][number][] = []
  let advanceWidth = 0
  for (const word of text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? []) {
    const run = shape(word)
    advanceWidth += run.advanceWidth
    if (onlyWidth) continue
    for (const glyph of run.glyphs) glyphs.push(glyph)
    for (const position of run.positions) positions.push(position)
  }
  return onlyWidth ? { glyphs: null, positions: null, advanceWidth } : { glyphs, positions, advanceWidth }
}

function joined(left: GlyphRun, right: GlyphRun): GlyphRun {
  return {
    glyphs: [...left.glyphs, ...right.glyphs],
    positions: [...left.positions, ...right.positions],
    advanceWidth: left.advanceWidth + right.advanceWidth,
  }
}
