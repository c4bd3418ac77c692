import type { PdfDictionary, PdfReference, PdfText, PdfValue } from './pdf-value.ts'

/** A place in bytes from which values are read one after another. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

/**
 * The value at the cursor, which moves behind it. Throws on anything that the syntax of ISO 32000-1 §7.3 does not allow:
 * the files read here are our own, and one that is only nearly right is wrong.
 */
export function parseValue(cursor: Cursor): PdfValue {
  skipSpace(cursor)
  const { bytes } = cursor
  const byte = bytes[cursor.at]
  if (byte === slash) return parseName(cursor)
  if (byte === openRound) return parseText(cursor)
  if (byte === openSquare) return parseArray(cursor)
  if (byte === openAngle) return bytes[cursor.at + 1] === openAngle ? parseDictionary(cursor) : parseHex(cursor)
  if (byte !== undefined && (isDigit(byte) || byte === minus || byte === plus || byte === point)) {
    return parseNumber(cursor)
  }
  return parseWord(cursor)
}

export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor
  for (let byte = bytes[cursor.at]; byte !== undefined; byte = bytes[cursor.at]) {
    if (byte === percent) while (cursor.at < bytes.length && bytes[cursor.at] !== lineFeed) cursor.at++
    else if (byte > space || !isSpace(byte)) return
    else cursor.at++
  }
}

/** Moves behind a keyword such as `obj`. */
export function expectWord(cursor: Cursor, word: string): void {
  skipSpace(cursor)
  const found = latin1(cursor.bytes, cursor.at, cursor.at + word.length)
  if (found !== word) throw new Error(`Expected "${word}" at byte ${cursor.at}, found "${found}"`)
  cursor.at += word.length
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end && at < bytes.length; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

const [lineFeed, space, percent, openRound, closeRound, plus, minus, point, slash] = [
  10, 32, 37, 40, 41, 43, 45, 46, 47,
]
const [openAngle, closeAngle, openSquare, backslash, closeSquare] = [60, 62, 91, 92, 93]

function isSpace(byte: number): boolean {
  return byte === space || byte === lineFeed || byte === 13 || byte === 9 || byte === 12 || byte === 0
}

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

/** ISO 32000-1 tables 1 and 2, and the end of the bytes. */
export function isRegular(byte: number | undefined): boolean {
  if (byte === undefined || byte <= space) return byte !== undefined && !isSpace(byte)
  return (
    byte !== slash &&
    byte !== openRound &&
    byte !== closeRound &&
    byte !== openAngle &&
    byte !== closeAngle &&
    byte !== openSquare &&
    byte !== closeSquare &&
    byte !== percent &&
    byte !== 123 &&
    byte !== 125
  )
}

function parseName(cursor: Cursor): string {
  const start = ++cursor.at
  while (isRegular(cursor.bytes[cursor.at])) cursor.at++
  const name = latin1(cursor.bytes, start, cursor.at)
  return name.includes('#')
    ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name
}

/** A number, or the reference that begins with it. */
function parseNumber(cursor: Cursor): number | PdfReference {
  const { bytes } = cursor
  const value = readNumber(cursor)
  // Our objects all have the generation 0.
  const { at } = cursor
  if (
    bytes[at] === space &&
    bytes[at + 1] === 48 &&
    bytes[at + 2] === space &&
    bytes[at + 3] === 82 &&
    !isRegular(bytes[at + 4])
  ) {
    cursor.at += 4
    return { kind: 'reference', id: value }
  }
  return value
}

function readNumber(cursor: Cursor): number {
  const { bytes } = cursor
  const start = cursor.at
  let value = 0
  for (let byte = bytes[cursor.at]; byte !== undefined && isDigit(byte); byte = bytes[++cursor.at]) {
    value = value * 10 + byte - 48
  }
  if (cursor.at > start && !isRegular(bytes[cursor.at])) return value
  while (isRegular(bytes[cursor.at])) cursor.at++
  const text = latin1(bytes, start, cursor.at)
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw new Error(`"${text}" at byte ${start} is no number`)
  return Number(text)
}

function parseText(cursor: Cursor): PdfText {
  const { bytes } = cursor
  const start = ++cursor.at
  let text = ''
  let depth = 1
  for (; ; cursor.at++) {
    const byte = bytes[cursor.at]
    if (byte === undefined) throw new Error(`The string at byte ${start} has no end`)
    if (byte === backslash) {
      text += parseEscape(cursor)
      continue
    }
    if (byte === openRound) depth++
    if (byte === closeRound && --depth === 0) break
    text += String.fromCharCode(byte)
  }
  cursor.at++
  return { kind: 'text', bytes: text }
}

/** ISO 32000-1 table 3. The cursor ends on the last byte of the escape. */
function parseEscape(cursor: Cursor): string {
  const { bytes } = cursor
  const byte = bytes[++cursor.at] ?? 0
  if (isDigit(byte)) {
    const octal = /^[0-7]{1,3}/.exec(latin1(bytes, cursor.at, cursor.at + 3))?.[0] ?? '0'
    cursor.at += octal.length - 1
    return String.fromCharCode(Number.parseInt(octal, 8) & 255)
  }
  const letter = String.fromCharCode(byte)
  return letter === '\n' ? '' : (escapes[letter] ?? letter)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function parseHex(cursor: Cursor): PdfText {
  const start = ++cursor.at
  while (cursor.at < cursor.bytes.length && cursor.bytes[cursor.at] !== closeAngle) cursor.at++
  const digits = latin1(cursor.bytes, start, cursor.at++).replace(/\s/g, '')
  if (!/^[0-9a-fA-F]*$/.test(digits)) throw new Error(`The string at byte ${start} is not hexadecimal`)
  return { kind: 'text', bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1') }
}

function parseArray(cursor: Cursor): PdfValue {
  cursor.at++
  const items: PdfValue[] = []
  for (skipSpace(cursor); cursor.bytes[cursor.at] !== closeSquare; skipSpace(cursor)) items.push(parseValue(cursor))
  cursor.at++
  return { kind: 'array', items }
}

function parseDictionary(cursor: Cursor): PdfDictionary {
  const { bytes } = cursor
  cursor.at += 2
  const entries = new Map<string, PdfValue>()
  for (skipSpace(cursor); bytes[cursor.at] !== closeAngle; skipSpace(cursor)) {
    if (bytes[cursor.at] !== slash) throw new Error(`Expected a name at byte ${cursor.at}`)
    const name = parseName(cursor)
    if (entries.has(name)) throw new Error(`A dictionary has two entries "${name}" at byte ${cursor.at}`)
    entries.set(name, parseValue(cursor))
  }
  expectWord(cursor, '>>')
  return { kind: 'dictionary', entries }
}

function parseWord(cursor: Cursor): PdfValue {
  const start = cursor.at
  while (isRegular(cursor.bytes[cursor.at])) cursor.at++
  const word = latin1(cursor.bytes, start, cursor.at)
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  throw new Error(`Expected a value at byte ${start}, found "${word}"`)
}
