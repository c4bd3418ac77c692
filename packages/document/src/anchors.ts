import { type Activity, type Anchored, anchorOf } from '@roadmap/model'
import { reference, text } from './builders.ts'
import type { PageNumber, Phrasing, Reference } from './nodes.ts'

/** The title of an entry, as a link to its place in the document. */
export const entryLink = (entry: Anchored & { readonly title: string }): Reference =>
  reference(anchorOf(entry), text(entry.title))

/** "1.GM.1 Bring the sponsors together", as a link. */
export const activityLink = (activity: Activity): Reference =>
  reference(anchorOf(activity), text(`${activity.id}\u00a0 ${activity.title}`))

/** "1.GM.1", as a link: for lists where titles would hide the pattern. */
export const activityCode = (activity: Activity): Reference => reference(anchorOf(activity), text(activity.id))

/** The page on which an entry stands. */
export const pageOf = (entry: Anchored): PageNumber => ({ type: 'pageNumber', to: anchorOf(entry) })

/** "1.GM.1, page 52": one link, for two side by side that lead to one place are a stop too many (WCAG technique H2). */
export const activityCodeAndPage = (activity: Activity): Reference => withPage(activity, activity.id)

/** "Bring the sponsors together, page 52", as one link. */
export const entryAndPage = (entry: Anchored & { readonly title: string }): Reference => withPage(entry, entry.title)

function withPage(entry: Anchored, words: string): Reference {
  return reference(anchorOf(entry), text(`${words}, `), pageOf(entry))
}

/** Phrases one after another, with commas. */
export function commaList(items: readonly Phrasing[]): readonly Phrasing[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(', '), item]))
}
