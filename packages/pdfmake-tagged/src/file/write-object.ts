/**
 * An object in PDF syntax (ISO 32000-1 §7.3) with no space that can be spared; one character for each byte. The values
 * are pdfkit's: a plain string is a name, a `String` object a string, a `Buffer` a string of bytes; whatever has a class
 * of its own (references, name trees) writes itself.
 */
export function writeObject(value: unknown): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return writeNumber(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return writeArray(value)
  if (Object.getPrototypeOf(value) === Object.prototype) return writeDictionary(value as Record<string, unknown>)
  if (value instanceof String) return writeString(value.valueOf())
  if (Buffer.isBuffer(value)) return `<${value.toString('hex')}>`
  if (value instanceof Date) return writeString(`D:${value.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`)
  return String(value)
}

/** A text string (ISO 32000-1 §7.9.2.2): ASCII, or UTF-16 with a byte order mark. */
export function writeString(text: string): string {
  const bytes = /^[\u0000-\u007f]*$/.test(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
  return `(${bytes.replace(/[\\()\r]/g, (character) => escapes[character] ?? character)})`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '(': '\\(', ')': '\\)', '\r': '\\r' }

function writeDictionary(entries: Readonly<Record<string, unknown>>): string {
  let text = '<<'
  for (const name in entries) {
    const value = entries[name]
    if (value !== undefined) text += `/${name}${spaced(writeObject(value))}`
  }
  return `${text}>>`
}

function writeArray(values: readonly unknown[]): string {
  let text = '['
  for (const value of values) {
    const written = writeObject(value)
    text += text === '[' ? written : spaced(written)
  }
  return `${text}]`
}

/** Names, strings, arrays and dictionaries begin with a delimiter, numbers and references need a space before them. */
function spaced(written: string): string {
  return '/([<'.includes(written.charAt(0)) ? written : ` ${written}`
}

/** Six digits after the point, as pdfkit writes them: never an exponent, which PDF does not have. */
function writeNumber(value: number): string {
  if (!(Math.abs(value) < 1e21)) throw new Error(`${value} is no number that a PDF can hold`)
  return String(Math.round(value * 1e6) / 1e6)
}
