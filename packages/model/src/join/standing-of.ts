import type { CaseStudy } from '../roadmap.ts'
import type { CaseStudyData } from '../schema/entries.ts'

/**
 * What a case study is on a day: published ones are shown from `holdUntil` on and up to `reviewBy`. An illustration is
 * ours and never expires. Without a day, as its front matter says.
 *
 * @param today `YYYY-MM-DD`
 */
export function standingOf(
  { publication, illustration, consent }: Pick<CaseStudyData, 'publication' | 'illustration' | 'consent'>,
  today: string | undefined,
): CaseStudy['publication'] {
  if (publication !== 'published' || illustration || !consent || today === undefined) return publication
  if (consent.reviewBy !== undefined && consent.reviewBy < today) return 'expired'
  return consent.holdUntil !== undefined && consent.holdUntil > today ? 'held' : 'published'
}
