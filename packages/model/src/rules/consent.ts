import type { SourceFile } from '@roadmap/content'
import { standingOf } from '../join/standing-of.ts'
import { reportAt } from '../problem.ts'
import { code } from '../suggest.ts'
import type { Whole } from './check-rules.ts'

/**
 * A case study is published only as those who sent it agreed: with their consent (`consent-missing`, `consent-refused`),
 * not before the day they named (`consent-held`), not after the day of its review (`consent-expired`), and without names
 * where they refused to be named (`consent-unnamed`). Judged where the form asks for consent; an illustration of ours needs
 * none.
 */
export function checkConsent({ content, today }: Whole): void {
  const asking = new Set(content.form.filter(({ data }) => data.submission).map(({ data }) => data.id))
  for (const { source, data } of content['case-study']) {
    if (data.publication !== 'published' || data.illustration || !asking.has(data.form.id)) continue
    const { consent } = data
    if (!consent) reportMissing(source)
    else if (!consent.publish) reportRefused(source)
    else if (standingOf(data, today) === 'held') reportHeld(source, consent.holdUntil ?? '')
    else if (standingOf(data, today) === 'expired') reportExpired(source, consent.reviewBy ?? '')
    if (consent?.publish && consent.name === false) reportUnnamed(source)
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

/** Names stand in free text, where only a person finds them all. */
function reportUnnamed(source: SourceFile): void {
  reportAt(source, ['consent', 'name'], {
    rule: 'consent-unnamed',
    what: 'Found a published case study with `name: false`, expected a text that names no one',
    why: 'Those who sent it do not wish to be named.',
    fix: 'Take the names of people and organisations out of its title, answers and attribution.',
    fatal: false,
  })
}
