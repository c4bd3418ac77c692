import type { Edition } from '@roadmap/model'
import { formatDate } from './format-date.ts'

/** What a message can say of an edition: `{edition}`, `{version}` and `{date}`, in words. */
export function editionView({ title, version, date, language }: Edition) {
  return { edition: title, version, date: formatDate(date, language) }
}
