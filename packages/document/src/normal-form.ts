/*
 * The normal form of answers (docs/contract.md). A web form writes it, intake reads every other format into it, and so it
 * stands here once. It runs in browsers too: nothing of Node, and no language newer than the script of a form page.
 */

/**
 * A text in normal form: NFC, `\n` for every line end, no white space around it, no control characters and no halves of
 * surrogate pairs. A tab becomes a space, so that it does not join two words. Applied twice it changes nothing more.
 *
 * @param lines `one` also makes a space of each line end.
 */
export function normaliseText(text: string, lines: 'one' | 'many' = 'many'): string {
  const broken = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ')
  const clean = broken.replace(/[\0-\x09\x0b-\x1f\x7f-\x9f]|\p{Surrogate}/gu, '')
  const line = lines === 'one' ? joinLines(clean) : clean
  return line.normalize('NFC').trim()
}

/** In one pass: a pattern for the white space around a line end takes the square of the time over a long run of spaces. */
function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** How long a text is for the person who wrote it, and for the limits of a form: in code points. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/**
 * A number as people write it: `1,200`, `£1,200.50`, `12%`, `−5` with the true minus, spaces between thousands.
 * `undefined` when it is none, so that the person is asked rather than guessed at.
 */
export function parseNumber(text: string): number | undefined {
  const plain = oneLine(text).replace(/[\u2212\u2013\uff0d\ufe63]/g, '-') // the true minus, and what people type for it
  const [, before, whole = '', decimals = ''] = numberPattern.exec(plain) ?? []
  if (before === undefined) return undefined
  const digits = `${whole.replace(/[, ]/g, '')}${decimals}`
  if (digits === '') return undefined
  const value = Number(digits) * (before.includes('-') ? -1 : 1)
  return Number.isFinite(value) ? value + 0 : undefined // `+ 0` makes a plain 0 of -0
}

const numberPattern = /^((?:[-+] ?)?(?:[£€$] ?)?|[£€$] ?[-+] ?)(\d{1,3}(?:[, ]\d{3})+|\d*)(\.\d+)? ?%?$/

/**
 * A date as people write it, as `YYYY-MM-DD`: `31/3/26`, `31.03.2026`, `31 3 2026`, `31 March 2026`, `31st Mar 2026`,
 * `2026-03-31`. The day stands before the month. Two digits of a year mean this century. `undefined` when it is no day of a
 * calendar, and when two different marks divide the digits: `1-3/2026` may mean three months.
 *
 * @param language whose names of months are understood.
 */
export function parseDate(text: string, language = 'en-GB'): string | undefined {
  const plain = oneLine(text)
    .toLocaleLowerCase(language)
    .replace(/ ?([./-]) ?/g, '$1')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t[\d:.]+(?:z|[-+][\d:]+)?)?$/.exec(plain)
  if (iso) return toDate(iso[1], Number(iso[2]), iso[3])
  const digits = /^(\d{1,2})([ ./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain)
  if (digits) return toDate(digits[4], Number(digits[3]), digits[1])
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ ./-]([\p{L}\p{M}]+)\.?,?[ .,/-](\d{4}|\d{2})$/u.exec(plain)
  return words ? toDate(words[3], monthOf(words[2] ?? '', language), words[1]) : undefined
}

function toDate(year = '', month: number, day = ''): string | undefined {
  const full = Number(year.length === 2 ? `20${year}` : year)
  const date = new Date(Date.UTC(full, month - 1, Number(day)))
  // `Date` takes the 31st of February for the 3rd of March, and year 26 for 1926: what comes back must be what went in.
  const isReal = date.getUTCFullYear() === full && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
  return isReal && full >= 1000 ? date.toISOString().slice(0, 10) : undefined
}

/** The month of a name, long or cut to three letters or more; 0 when there is none. */
function monthOf(name: string, language: string): number {
  if (name.length < 3) return 0
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)).normalize('NFC'))
  return months.findIndex((month) => month.toLocaleLowerCase(language).startsWith(name)) + 1
}

/** An address that a letter could reach: one at sign, a dot within what follows, no brackets and no spaces. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/.test(text)
}

function oneLine(text: string): string {
  return normaliseText(text, 'one').replace(/\s+/g, ' ')
}
