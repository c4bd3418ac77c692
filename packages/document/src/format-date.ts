/** A calendar date (`YYYY-MM-DD`) in words, in the way of a language: `23 November 2026`. The time zone plays no part. */
export function formatDate(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
