/**
 * Text as it is kept: NFC, line ends `\n`, a space for a tab, no control characters or halves of characters, no space
 * around it.
 */
export function normalText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '')
    .normalize('NFC')
    .trim()
}

/** Length as limits count it: in code points. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** A number as people write it: `1,200`, `1 200`, `£12.50`, `85%`, `−3` with the true minus. `undefined` if it is none. */
export function parseNumber(text: string): number | undefined {
  const plain = normalText(text)
    .replace(/[\u2212\u2013\uff0d\ufe63]/g, '-')
    .replace(/^([-+]?)\s*[£€$]?\s*([-+]?)/, '$1$2')
    .replace(/\s*%$/, '')
  if (!/^[-+]?(?:\d{1,3}(?:[,\s]\d{3})+|\d+)?(?:\.\d+)?$/.test(plain) || !/\d/.test(plain)) return undefined
  const value = Number(plain.replace(/[,\s]/g, ''))
  return Number.isFinite(value) ? value + 0 : undefined // `+ 0` makes a plain 0 of -0.
}

/**
 * A date as people write it, as `YYYY-MM-DD`: `2026-03-31`, `31/3/26`, `31 3 2026`, `31 March 2026`. The day comes first; two
 * digits are a year of this century. `undefined` if there is no such day.
 */
export function parseDate(text: string, language: string): string | undefined {
  const plain = normalText(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, day, month = '', year = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|\p{L}+)\.?[\s./,-]+(\d{4}|\d{2})$/u.exec(plain) ?? []
  if (day === undefined) return undefined
  const number = /^\d/.test(month) ? Number(month) : monthOf(month, language)
  return dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day))
}

/** The month that begins with these letters, three at least, in the language of the page; 0 if none does. */
function monthOf(name: string, language: string): number {
  const letters = name.toLocaleLowerCase(language)
  if (letters.length < 3) return 0
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2024, index, 1)))
  return names.findIndex((month) => month.toLocaleLowerCase(language).startsWith(letters)) + 1
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= 1000 ? date.toISOString().slice(0, 10) : undefined
}
