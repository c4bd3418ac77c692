import { isDigit, isRegular, latin1 } from './parse-value.ts'

/** What a content stream shows, told while it is read. Offsets are into its bytes. */
export interface ContentEvents {
  /** `BDC` and `BMC`: the tag, and the MCID if there is one. */
  begin(tag: string, mcid: number | undefined): void
  end(): void
  /** An operator that paints something; `Do` with the name of what it paints. */
  paint(operator: string, name: string | undefined): void
  font(name: string): void
  /** A string that is shown, from its opening bracket on. */
  show(start: number, end: number): void
}

/**
 * Reads a content stream (ISO 32000-1 §7.8.2) byte by byte, building strings only for tags and names: a book is ten
 * million bytes of operators. Throws on inline images, which this package does not write.
 */
export function readContent(bytes: Uint8Array, events: ContentEvents): void {
  const { length } = bytes
  let at = 0
  let name = 0
  let firstName = 0
  let mcid: number | undefined
  let strings: number[] = []
  while (at < length) {
    const byte = bytes[at] ?? 0
    if (byte <= 32) {
      at++
    } else if (byte === openAngle && bytes[at + 1] === openAngle) {
      at += 2
    } else if (byte === openRound || byte === openAngle) {
      const start = at
      at = byte === openRound ? afterText(bytes, at) : afterHex(bytes, at)
      strings.push(start, at)
    } else if (byte === slash) {
      if (firstName === 0) firstName = at + 1
      name = at + 1
      at = afterWord(bytes, name)
      if (isMcid(bytes, name, at)) mcid = numberAfter(bytes, at)
    } else if (isLetter(byte) || byte === quote || byte === doubleQuote) {
      const start = at
      at = afterWord(bytes, at)
      const code = codeOf(bytes, start, at)
      if (code === operators.BDC || code === operators.BMC) events.begin(nameAt(bytes, firstName), mcid)
      else if (code === operators.EMC) events.end()
      else if (code === operators.Tf) events.font(nameAt(bytes, firstName))
      else if (code === operators.BI) throw new Error('A content stream has an inline image')
      else if (painting.has(code)) {
        events.paint(latin1(bytes, start, at), code === operators.Do ? nameAt(bytes, name) : undefined)
        for (let string = 0; string < strings.length; string += 2) {
          events.show(strings[string] ?? 0, strings[string + 1] ?? 0)
        }
      }
      firstName = 0
      mcid = undefined
      if (strings.length > 0) strings = []
    } else if (byte === percent) {
      while (at < length && bytes[at] !== lineFeed) at++
    } else {
      at++
    }
  }
}

const [lineFeed, doubleQuote, percent, quote, openRound, closeRound, slash] = [10, 34, 37, 39, 40, 41, 47]
const [openAngle, closeAngle, backslash] = [60, 62, 92]

function code(operator: string): number {
  return codeOf(Buffer.from(operator), 0, operator.length)
}

/** Operators have three letters at most: they are compared as numbers. */
function codeOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) value = (value << 8) | (bytes[at] ?? 0)
  return value
}

const operators = {
  BDC: code('BDC'),
  BMC: code('BMC'),
  EMC: code('EMC'),
  Tf: code('Tf'),
  Do: code('Do'),
  BI: code('BI'),
}

/** ISO 32000-1 table 51: path painting, text showing, shadings and external objects. */
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'sh', 'Do'].map(code))

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
}

function afterWord(bytes: Uint8Array, at: number): number {
  while (isRegular(bytes[at])) at++
  return at
}

function nameAt(bytes: Uint8Array, start: number): string {
  return latin1(bytes, start, afterWord(bytes, start))
}

function isMcid(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 4 && codeOf(bytes, start, end) === code4
}
const code4 = codeOf(Buffer.from('MCID'), 0, 4)

function numberAfter(bytes: Uint8Array, at: number): number {
  while (bytes[at] === 32) at++
  let value = 0
  for (let byte = bytes[at]; byte !== undefined && isDigit(byte); byte = bytes[++at]) value = value * 10 + byte - 48
  return value
}

function afterText(bytes: Uint8Array, at: number): number {
  let depth = 0
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === backslash) at++
    else if (byte === openRound) depth++
    else if (byte === closeRound && --depth === 0) return at + 1
  }
  throw new Error('A string in a content stream has no end')
}

function afterHex(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && bytes[at] !== closeAngle) at++
  return at + 1
}
