import { code } from './suggest.ts'

/**
 * What to type for a day that is not written as `YYYY-MM-DD`. Where day and month could be swapped, both days are shown and
 * none is guessed at.
 */
export function fixDate(value: string, key: string): string {
  const text = value.trim()
  const line = (day: string) => code(`${key}: ${day}`)
  const [day, other] = daysOf(text)
  if (day !== undefined && other !== undefined) {
    return `Write year, month and day, with hyphens: ${line(day)} for ${inWords(day)}, or ${line(other)} for ${inWords(other)}.`
  }
  if (day !== undefined) return `Change ${code(value)} to ${code(day)}.`
  const last = lastDayOf(text)
  if (last !== undefined) return `That day is in no calendar. Write the day that is meant, such as ${line(last)}.`
  return `Write year, month and day, with hyphens: ${line(firstDayOf(text) ?? '2026-11-23')}.`
}

/** The days that a text may mean, the way of Britain first: day, month, year. */
function daysOf(text: string): readonly string[] {
  const days = readingsOf(text).filter(isDay).map(toIso)
  return [...new Set(days)]
}

interface Reading {
  readonly year: number
  readonly month: number
  readonly day: number
}

function readingsOf(text: string): readonly Reading[] {
  const [, first, second, year] = /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4}|\d{2})$/.exec(text) ?? []
  if (year !== undefined) return bothWays(fullYear(year), Number(second), Number(first))
  const [, years, month, day] = /^(\d{4})[ ./-](\d{1,2})[ ./-](\d{1,2})(?:[T ][\d:.+-]+Z?)?$/.exec(text) ?? []
  if (years !== undefined) {
    // With the year in front, the month comes next wherever that can be.
    return bothWays(Number(years), Number(month), Number(day))
      .filter((one) => one.month <= 12)
      .slice(0, 1)
  }
  const words = inNames(text)
  return words ? [words] : []
}

function bothWays(year: number, month: number, day: number): readonly Reading[] {
  return [
    { year, month, day },
    { year, month: day, day: month },
  ]
}

/** `Wednesday 31st December 2025`, `31-Dec-25`, `December 31, 2025`. */
function inNames(text: string): Reading | undefined {
  const plain = text.replace(/^[a-z]+day,? /i, '')
  const [, day, name = '', year] =
    /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ./-]?([a-z]{3,9})\.?,?[ ./-]?(\d{4}|\d{2})$/i.exec(plain) ?? []
  if (year !== undefined) return { year: fullYear(year), month: monthOf(name), day: Number(day) }
  const [, month = '', dayAfter, yearAfter] = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(plain) ?? []
  return yearAfter === undefined ? undefined : { year: Number(yearAfter), month: monthOf(month), day: Number(dayAfter) }
}

/** The last day of a month, where a text names a day after it. */
function lastDayOf(text: string): string | undefined {
  const tooLate = readingsOf(text).find(({ month, day }) => month >= 1 && month <= 12 && day >= 29 && day <= 31)
  return tooLate && toIso({ ...tooLate, day: daysIn(tooLate) })
}

/** The first day of a year, or of a month of a year, where a text says no more: `December 2025`, `12/2025`, `2025-12`. */
function firstDayOf(text: string): string | undefined {
  const [, name, year] = /^([a-z]{3,9}|\d{1,2})[ ./-](\d{4})$/i.exec(text) ?? []
  const [, years, months = '1'] = /^(\d{4})(?:[ ./-](\d{1,2}))?$/.exec(text) ?? []
  const month = name === undefined ? Number(months) : Number(name) || monthOf(name)
  const first = { year: Number(year ?? years), month, day: 1 }
  return isDay(first) ? toIso(first) : undefined
}

function isDay(reading: Reading): boolean {
  const { year, month, day } = reading
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(reading)
}

function daysIn({ year, month }: Reading): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function toIso({ year, month, day }: Reading): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

/** Two digits of a year mean this century. */
function fullYear(year: string): number {
  return Number(year.length === 2 ? `20${year}` : year)
}

/** By its name or the start of it; 0 when there is none. */
function monthOf(name: string): number {
  return monthNames().findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1
}

function monthNames(): readonly string[] {
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)))
}

/** `3 April` of `2025-04-03`. */
function inWords(day: string): string {
  const [, month, date] = day.split('-')
  return `${Number(date)} ${monthNames()[Number(month) - 1]}`
}
