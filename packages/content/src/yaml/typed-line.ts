import { quoted } from '@roadmap/diagnostics'
import { type Line, parts } from './line.ts'

/** The line as it should be typed, with its value in quotes as one text; a comment stays behind it. */
export function quotedLine(line: Line): string {
  const { head, value } = parts(line)
  const text = withoutComment(value)
  return `${head.trimStart()}${quoted(meantText(text))}${value.slice(text.length)}`
}

/**
 * The line with the one value or key in quotes that starts in `column`.
 *
 * @param ends `flow` for a value among others in brackets, `key` for the key of a line.
 * @returns `undefined` where its end cannot be told.
 */
export function quotedScalar({ text }: Line, column: number, ends: 'flow' | 'key'): string | undefined {
  const rest = text.slice(column)
  const scalar = quotedText.exec(rest)?.[0] ?? plainEnds[ends].exec(rest)?.[0]
  if (!scalar || !isWhole[ends].test(rest.slice(scalar.length))) return undefined
  const before = text.slice(0, column).trimStart()
  if (/^\s*:/.test(rest.slice(scalar.length)) && /:\s*$/.test(before)) return undefined
  return `${before}${quoted(meantText(scalar))}${rest.slice(scalar.length)}`.trimEnd()
}

/** The line with its open quote closed, which starts in `column`; in brackets at the end of the value alone. */
export function closedQuote({ text }: Line, column: number, isInFlow: boolean): string {
  const line = text.trimEnd()
  const quote = text.charAt(column)
  const inner = isInFlow ? (plainEnds.flow.exec(text.slice(column + 1))?.[0] ?? '') : line.slice(column + 1)
  const end = column + 1 + inner.length
  // A backslash before the last quote is why it does not close; any other one has no place in double quotes either.
  const value = inner.endsWith(`\\${quote}`) ? inner.slice(0, -1) : inner
  const closed = `${line.slice(0, column)}${quote}${value}${quote}${line.slice(end)}`
  if (quote === "'" || !value.includes('\\')) return closed.trimStart()
  return `${line.slice(0, column).trimStart()}${quoted(meantText(`${quote}${value}${quote}`))}${line.slice(end)}`
}

/**
 * The line with its open brackets closed, each before one that closes another, or else at the end, before a comment.
 *
 * @returns `undefined` where their values go on in the lines below.
 */
export function closedBrackets({ text }: Line): string | undefined {
  const [code = ''] = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?!\s+#).)*/.exec(text.trimEnd()) ?? []
  if (/[[{,:]$/.test(code)) return undefined
  const open: string[] = []
  let typed = ''
  for (const [token] of code.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|./g)) {
    if (token === '[' || token === '{') open.push(closing[token])
    if (token === ']' || token === '}') {
      while (open.length > 0 && open.at(-1) !== token) typed += open.pop()
      open.pop()
    }
    typed += token
  }
  return `${typed}${open.reverse().join('')}${text.trimEnd().slice(code.length)}`.trimStart()
}

/** What closes a bracket. */
export const closing = { '[': ']', '{': '}' } as const

/**
 * The line with quotes around each word that starts with `#`, from `column` on: those of `{ fill: #e9f4ec, bar: #2a7d4c }`.
 *
 * @returns `undefined` where no bracket is closed behind one, which is then a comment.
 */
export function quotedComment({ text }: Line, column: number): string | undefined {
  const rest = text.slice(column).trimEnd()
  if (!/\s#[^\s,\]}].*[\]}]/.test(rest)) return undefined
  const mended = rest.replace(/(?<=\s)#[^\s,\]}]+/g, (word) => quoted(word))
  return `${text.slice(0, column).trimStart()}${mended}`
}

/** A text in quotes by the grammar of YAML. */
const quotedText = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/

/** A text without quotes, up to the sign that ends it. */
const plainEnds = {
  flow: /^.*?(?=\s*(?:[,[\]{}]|:(?:[\s,[\]{}]|$)|\s#|$))/,
  key: /^.*?(?=\s*:(?:\s|$))/,
} as const

/** What may follow a value, so that the line can be read. */
const isWhole = { flow: /^\s*(?:[,\]}:]|#|$)/, key: /^\s*:(?:\s|$)/ } as const

function withoutComment(value: string): string {
  const whole = quotedText.exec(value)?.[0]
  if (whole !== undefined && /^(?:\s+#|$)/.test(value.slice(whole.length))) return whole
  return isWrapped(value) ? value : value.replace(/\s+#.*$/, '')
}

/** What a text in quotes was meant to say. */
function meantText(text: string): string {
  if (!isWrapped(text)) return text
  const inner = text.slice(1, -1)
  if (text.startsWith("'")) return inner.replace(/\\'|''/g, "'")
  return inner.replace(/\\([\\"'])/g, (pair, sign: string) => (sign === '\\' ? pair : sign))
}

/** Whether the quotes at both ends are one pair, unlike those of `"Plan" or "Draft"`: apostrophes may stand between them. */
function isWrapped(text: string): boolean {
  const quote = text.charAt(0)
  if (!/["']/.test(quote) || text.length < 2 || !text.endsWith(quote)) return false
  const inner = text.slice(1, -1)
  const signs = [...inner.matchAll(quote === '"' ? /\\.|"/g : /''|\\'|'/g)].filter(([sign]) => sign === quote)
  const [first, last] = [signs[0]?.index, signs.at(-1)?.index]
  if (first === undefined || last === undefined || first === last) return true
  const closes = /\S$/.test(inner.slice(0, first)) && !/^[\p{L}\p{N}]/u.test(inner.slice(first + 1))
  const opens = !/[\p{L}\p{N}]$/u.test(inner.slice(0, last)) && /^\S/.test(inner.slice(last + 1))
  return !(closes && opens)
}
