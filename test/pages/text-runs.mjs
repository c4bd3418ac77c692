// @ts-check
import { apply, boxAround, determinant, identity, multiply } from './geometry.mjs'

/** @typedef {import('./geometry.mjs').Box} Box */
/** @typedef {import('./geometry.mjs').Matrix} Matrix */

/**
 * A run of visible text. `x`, `y` is the start of its baseline; `box` is close to the ink: capital or x-height above the
 * baseline, a descender below only if a letter has one, no spaces at either end.
 * @typedef {object} TextRun
 * @property {string} text
 * @property {number} x in points from the top left corner of the page
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {number} fontSize as seen on the page
 * @property {string} fontName PostScript name, without the subset's prefix
 * @property {Box} box
 * @property {boolean} upright false for text that is turned by another angle than a quarter
 * @property {boolean} level true for text that runs from left to right
 * @property {number} alpha 0 to 1
 * @property {readonly string[]} missing characters drawn as the font's `.notdef`
 */

/**
 * What is needed of a font: its PostScript name, and the size of a unit of glyph width in ems.
 * @typedef {{readonly name: string, readonly unit: number}} Font
 */

/** @typedef {ReturnType<typeof startState>} State */

/**
 * The graphics state at the start of a page, ISO 32000-2 §8.4.1 and §9.3.1.
 * @param {Matrix} matrix
 */
export function startState(matrix) {
  return {
    matrix,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    lineWidth: 1,
    font: '',
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    text: identity,
    line: identity,
  }
}

/**
 * Moves the text position on, and gives the runs of ink: a gap wider than an em starts a new run, as do the columns of
 * a justified or tabbed line. Invisible text (mode 3) and blank runs give none.
 * @param {readonly any[]} glyphs glyphs and kerning numbers; untyped in pdfjs
 * @param {State} state
 * @param {Font} font
 * @returns {TextRun[]}
 */
export function showText(glyphs, state, font) {
  const start = multiply(state.matrix, state.text)
  const alpha = state.mode === 3 || state.fill === '' ? 0 : state.fillAlpha
  /** @type {TextRun[]} */
  const runs = []
  /** @type {string[]} */
  let missing = []
  let text = ''
  let from = 0
  let to = 0
  let x = 0
  const finish = () => {
    if (text.trim() !== '' && alpha > 0) {
      runs.push({
        ...inkOf(text.trim(), from, to, start, state),
        text: text.trim(),
        fontName: font.name,
        alpha,
        missing,
      })
    }
    text = ''
    missing = []
  }
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const gap = (-glyph * state.fontSize * state.stretch) / 1000
      if (gap > state.fontSize) finish()
      x += gap
      continue
    }
    const advance = glyph.width * font.unit * state.fontSize * state.stretch
    // Glyph 0 is `.notdef` in an embedded subset; pdfkit also writes code 0 for a letter that a standard font lacks.
    const isMissing = glyph.originalCharCode === 0 || glyph.unicode === '\u0000'
    if (isMissing) missing.push(glyph.unicode)
    const character = isMissing ? '\ufffd' : glyph.unicode
    if (character.trim() !== '') {
      if (text.trim() === '') {
        text = ''
        from = x
      }
      to = x + advance
    }
    text += character
    x += advance + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.stretch
  }
  finish()
  state.text = multiply(state.text, [1, 0, 0, 1, x, 0])
  return runs
}

/**
 * @param {string} text
 * @param {number} from along the baseline, in text space
 * @param {number} to
 * @param {Matrix} start text space to page
 * @param {State} state
 */
function inkOf(text, from, to, start, { rise, fontSize: size }) {
  const above = rise + size * (/[^acegmnopqrsuvwxyz.,:;·•–—…\-_ ]/.test(text) ? 0.7 : 0.5)
  const below = rise - size * (/[gjpqyQ,;()[\]{}|_@§]/.test(text) ? 0.2 : 0.01)
  const low = apply(start, from, below)
  const high = apply(start, to, above)
  const box = boxAround([low, apply(start, to, below), high, apply(start, from, above)])
  const [x, y] = apply(start, from, rise)
  const [a, b] = start
  return {
    x,
    y,
    box,
    width: box.right - box.left,
    height: box.bottom - box.top,
    fontSize: Math.abs(size) * Math.sqrt(Math.abs(determinant(start))),
    upright: Math.abs(a) < 1e-3 || Math.abs(b) < 1e-3,
    level: a * size > 0 && Math.abs(b) < 1e-3,
  }
}
