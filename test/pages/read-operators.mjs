// @ts-check
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { apply, boxAround, determinant, identity, multiply } from './geometry.mjs'
import { readShapes } from './read-shapes.mjs'
import { showText, startState } from './text-runs.mjs'

/** @typedef {import('./geometry.mjs').Box} Box */
/** @typedef {import('./geometry.mjs').Matrix} Matrix */
/** @typedef {import('./geometry.mjs').Point} Point */

/**
 * A piece of text as it was painted, and the marked content around it.
 * @typedef {import('./text-runs.mjs').TextRun & Mark & {readonly order: number}} TextItem `order` is its place in the
 *   painting order of the page, shared with shapes
 *
 * @typedef {object} Mark
 * @property {string} tag name of the innermost marked content, '' if there is none
 * @property {number | undefined} mcid
 * @property {boolean} artifact inside an `/Artifact`: running header, page number, rule, repeated table header
 */

/**
 * Something painted that is not text: a path (one per run), an image or a shading.
 * @typedef {object} Shape
 * @property {readonly Point[]} points corners in page coordinates, curves flattened
 * @property {boolean} closed
 * @property {string | undefined} fill colour as `#rrggbb`, or another name that is unlike any other fill
 * @property {string | undefined} stroke
 * @property {number} lineWidth
 * @property {Box} box
 * @property {boolean} artifact
 * @property {boolean} image
 * @property {number} order
 */

/**
 * Plays one page's operators and lists what they paint. Clipping is not followed: a shape counts whole.
 * @param {{readonly fnArray: readonly number[], readonly argsArray: readonly any[]}} operators arguments are untyped in pdfjs
 * @param {Matrix} toPage default user space to page coordinates
 * @param {(id: string) => import('./text-runs.mjs').Font} fontOf
 * @returns {{items: TextItem[], shapes: Shape[]}}
 */
export function readOperators(operators, toPage, fontOf) {
  /** @type {TextItem[]} */
  const items = []
  /** @type {Shape[]} */
  const shapes = []
  let state = startState(toPage)
  /** @type {import('./text-runs.mjs').State[]} */
  const saved = []
  /** @type {Mark[]} */
  const marks = []
  let order = 0

  const mark = () => marks.at(-1) ?? unmarked
  /** @param {readonly Point[]} points @param {Partial<Shape>} rest */
  const addShape = (points, rest) => {
    const { artifact } = mark()
    const plain = { closed: true, fill: undefined, stroke: undefined, lineWidth: 0, image: false }
    shapes.push({ ...plain, points, box: boxAround(points), artifact, order: order++, ...rest })
  }
  /** @param {string} fill */
  const addUnitSquare = (fill) => {
    const corners = /** @type {const} */ ([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]).map(([x, y]) => apply(state.matrix, x, y))
    addShape(corners, { fill, image: true })
  }

  /** @type {Record<number, (args: any) => void>} arguments are untyped in pdfjs */
  const play = {
    [OPS.save]: () => void saved.push({ ...state }),
    [OPS.restore]: () => {
      state = saved.pop() ?? state
    },
    [OPS.transform]: (args) => {
      state.matrix = multiply(state.matrix, args)
    },
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      saved.push({ ...state })
      if (matrix) state.matrix = multiply(state.matrix, matrix)
    },
    [OPS.paintFormXObjectEnd]: () => {
      state = saved.pop() ?? state
    },
    [OPS.setLineWidth]: ([width]) => {
      state.lineWidth = width
    },
    [OPS.setGState]: ([pairs]) => {
      for (const [key, value] of pairs) {
        if (key === 'ca') state.fillAlpha = value
        else if (key === 'CA') state.strokeAlpha = value
        else if (key === 'LW') state.lineWidth = value
        else if (key === 'Font') [state.font, state.fontSize] = value
      }
    },
    [OPS.setFillRGBColor]: ([colour]) => {
      state.fill = colour
    },
    [OPS.setStrokeRGBColor]: ([colour]) => {
      state.stroke = colour
    },
    [OPS.setFillColorN]: () => {
      state.fill = `pattern ${order}`
    },
    [OPS.setStrokeColorN]: () => {
      state.stroke = `pattern ${order}`
    },
    [OPS.setFillTransparent]: () => {
      state.fill = ''
    },
    [OPS.setStrokeTransparent]: () => {
      state.stroke = ''
    },
    [OPS.constructPath]: ([painting, [data]]) => {
      if (!data) return
      const fill = fills.has(painting) && state.fill && state.fillAlpha > 0.05 ? state.fill : undefined
      const stroke = strokes.has(painting) && state.stroke && state.strokeAlpha > 0.05 ? state.stroke : undefined
      if (!fill && !stroke) return
      const lineWidth = stroke ? state.lineWidth * Math.sqrt(Math.abs(determinant(state.matrix))) : 0
      for (const { points, closed } of readShapes(data, state.matrix)) {
        addShape(points, { closed: closed || fill !== undefined || closes.has(painting), fill, stroke, lineWidth })
      }
    },
    [OPS.paintImageXObject]: () => addUnitSquare(`image ${order}`),
    [OPS.paintInlineImageXObject]: () => addUnitSquare(`image ${order}`),
    [OPS.paintImageMaskXObject]: () => addUnitSquare(`image ${order}`),
    [OPS.beginMarkedContent]: ([tag]) => void marks.push({ ...mark(), tag: nameOf(tag) }),
    [OPS.beginMarkedContentProps]: ([tag, mcid]) => {
      const name = nameOf(tag)
      marks.push({ tag: name, mcid: mcid ?? mark().mcid, artifact: mark().artifact || name === 'Artifact' })
    },
    [OPS.endMarkedContent]: () => void marks.pop(),
    [OPS.beginText]: () => {
      state.text = state.line = identity
    },
    [OPS.setFont]: ([font, size]) => {
      state.font = font
      state.fontSize = size
    },
    [OPS.setCharSpacing]: ([spacing]) => {
      state.charSpacing = spacing
    },
    [OPS.setWordSpacing]: ([spacing]) => {
      state.wordSpacing = spacing
    },
    [OPS.setHScale]: ([percent]) => {
      state.stretch = percent / 100
    },
    [OPS.setTextRise]: ([rise]) => {
      state.rise = rise
    },
    [OPS.setLeading]: ([leading]) => {
      state.leading = leading
    },
    [OPS.setTextRenderingMode]: ([mode]) => {
      state.mode = mode
    },
    [OPS.setTextMatrix]: ([matrix]) => {
      state.text = state.line = matrix
    },
    [OPS.moveText]: ([x, y]) => {
      state.text = state.line = multiply(state.line, [1, 0, 0, 1, x, y])
    },
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = -y
      state.text = state.line = multiply(state.line, [1, 0, 0, 1, x, y])
    },
    [OPS.nextLine]: () => {
      state.text = state.line = multiply(state.line, [1, 0, 0, 1, 0, -state.leading])
    },
    [OPS.showText]: ([glyphs]) => {
      for (const run of showText(glyphs, state, fontOf(state.font))) items.push({ ...run, ...mark(), order: order++ })
    },
  }
  operators.fnArray.forEach((operator, index) => {
    play[operator]?.(operators.argsArray[index])
  })
  return { items, shapes }
}

/** @type {Mark} */
const unmarked = { tag: '', mcid: undefined, artifact: false }

const fills = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const strokes = new Set([
  ...[OPS.stroke, OPS.closeStroke, OPS.fillStroke],
  ...[OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke],
])
const closes = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/**
 * pdfjs gives a tag as a string or as a Name object, depending on the operator.
 * @param {string | {readonly name: string} | null} tag
 */
function nameOf(tag) {
  return typeof tag === 'string' ? tag : (tag?.name ?? '')
}
