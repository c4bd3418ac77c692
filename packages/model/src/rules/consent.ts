import type { SourceFile } from '@roadmap/content'
import { standingOf } from '../join/standing-of.ts'
import { reportAt } from '../problem.ts'
import { code } from '../suggest.ts'
import type { Whole } from './check-rules.ts'

/**
 * A case study is published only as those who sent it agreed: with their consent (`consent-missing`, `consent-refused`),
 * not before the day they named (`consent-held`), not after the day of its review (`consent-expired`), and without names
 * where they refused to be named, until an editor records that the names are out or that those named agree
 * (`consent-unnamed`; a warning where it is held or expired, for then it is not printed). Judged where the form asks for
 * consent; an illustration of ours needs none.
 */
export function checkConsent({ content, today }: Whole): void {
  const asking = new Set(content.form.filter(({ data }) => data.submission).map(({ data }) => data.id))
  for (const { source, data } of content['case-study']) {
    if (data.publication !== 'published' || data.illustration || !asking.has(data.form.id)) continue
    const { consent } = data
    const standing = standingOf(data, today)
    if (!consent) reportMissing(source)
    else if (!consent.publish) reportRefused(source)
    else if (standing === 'held') reportHeld(source, consent.holdUntil ?? '')
    else if (standing === 'expired') reportExpired(source, consent.reviewBy ?? '')
    if (!consent?.publish || consent.name !== false) continue
    const fatal = standing === 'published'
    if (consent.namesChecked === undefined) reportUnnamed(source, fatal, today)
    else if (today !== undefined && consent.namesChecked > today)
      reportUncheckedYet(source, fatal, consent.namesChecked)
  }
}

function reportMissing(source: SourceFile): void {
  reportAt(source, ['publication'], {
    rule: 'consent-missing',
    what: 'Found a published case study without `consent`, expected what those who sent it agreed to',
    why: 'It would be printed without anybody’s consent.',
    fix: 'Add `consent:` with their answers, or change the line to `publication: submitted`.',
  })
}

function reportRefused(source: SourceFile): void {
  reportAt(source, ['publication'], {
    rule: 'consent-refused',
    what: 'Found a published case study with `publish: false`, expected the consent of those who sent it',
    why: 'It would be printed against their answer.',
    fix: 'Change the line to `publication: submitted`, or ask them and record their new answer.',
  })
}

function reportHeld(source: SourceFile, until: string): void {
  reportAt(source, ['consent', 'holdUntil'], {
    rule: 'consent-held',
    what: `Found a case study that is held until ${code(until)}, expected a day that has come`,
    why: 'It is left out of editions until then.',
    fix: 'Build the edition again on that day.',
    fatal: false,
  })
}

function reportExpired(source: SourceFile, reviewBy: string): void {
  reportAt(source, ['consent', 'reviewBy'], {
    rule: 'consent-expired',
    what: `Found a case study that was to be reviewed by ${code(reviewBy)}, expected a day to come`,
    why: 'It is left out of editions.',
    fix: 'Review it with those who sent it and write the next date, or withdraw it with `roadmap withdraw`.',
    fatal: false,
  })
}

/** Names stand in free text, where only a person finds them all: that a person looked is what can be checked. */
function reportUnnamed(source: SourceFile, fatal: boolean, day = 'YYYY-MM-DD'): void {
  reportAt(source, ['consent', 'name'], {
    rule: 'consent-unnamed',
    what: 'Found a published case study with `name: false` and without `namesChecked`, expected that an editor has looked for names',
    why: 'People or organisations could be named in print who do not wish it.',
    fix: `Take out the names of people and organisations in its title, answers and attribution, or ask those named to agree. Then add \`namesChecked: ${day}\`, with the day on which you did so, in the line below.`,
    fatal,
  })
}

function reportUncheckedYet(source: SourceFile, fatal: boolean, checked: string): void {
  reportAt(source, ['consent', 'namesChecked'], {
    rule: 'consent-unnamed',
    what: `Found ${code(checked)} under \`namesChecked\`, expected a day that has come`,
    why: 'People or organisations could be named in print who do not wish it.',
    fix: 'Write the day on which an editor took the names out, or on which those named agreed.',
    fatal,
  })
}
