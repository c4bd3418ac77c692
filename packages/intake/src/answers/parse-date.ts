/**
 * A date as people write it, as `YYYY-MM-DD`: `31/3/26`, `31.03.2026`, `31 March 2026`, `31st Mar 2026`, `2026-03-31`.
 * The day stands before the month. Two digits of a year mean this century. `undefined` when it is no day of a calendar.
 *
 * @param language whose names of months are understood.
 */
export function parseDate(text: string, language = 'en-GB'): string | undefined {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t[\d:.]+(?:z|[-+][\d:]+)?)?$/.exec(plain)
  if (iso) return toDate(iso[1], Number(iso[2]), iso[3])
  const digits = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain)
  if (digits) return toDate(digits[4], Number(digits[3]), digits[1])
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([\p{L}\p{M}]+)\.?,?[ -](\d{4}|\d{2})$/u.exec(plain)
  return words ? toDate(words[3], monthOf(words[2] ?? '', language), words[1]) : undefined
}

function toDate(year = '', month: number, day = ''): string | undefined {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  // `Date` takes the 31st of February for the 3rd of March: what comes back must be what went in.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

/** The month of a name, long or cut to three letters or more; 0 when there is none. */
function monthOf(name: string, language: string): number {
  if (name.length < 3) return 0
  return monthNames(language).findIndex((month) => month.startsWith(name)) + 1
}

const namesByLanguage = new Map<string, readonly string[]>()

function monthNames(language: string): readonly string[] {
  const known = namesByLanguage.get(language)
  if (known) return known
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)).toLowerCase())
  namesByLanguage.set(language, names)
  return names
}
