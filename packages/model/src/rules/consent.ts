import type { PropertyPath } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import { standingOf } from '../join/standing-of.ts'
import { type ModelProblem, reportAt } from '../problem.ts'
import type { CaseStudy } from '../roadmap.ts'
import type { CaseStudyData } from '../schema/entries.ts'
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
    for (const { path, problem } of consentFaults(data.consent, today)) reportAt(source, path, problem)
  }
}

/**
 * What an editor has to do before a case study can be published, a sentence each: what `checkConsent` would find if it
 * were published on that day, but for a day that has only to come.
 *
 * @param today `YYYY-MM-DD`
 */
export function consentTasks({ consent, illustration, form }: CaseStudy, today: string): readonly string[] {
  if (illustration || !form.submission) return []
  return consentFaults(consent, today).flatMap(({ task }) => task ?? [])
}

interface ConsentFault {
  readonly path: PropertyPath
  readonly problem: ModelProblem
  /** What makes it fit to be published; missing where only time does. */
  readonly task?: string
}

type Consent = CaseStudyData['consent']

/** What is wrong with the consent of a case study that is published. */
function consentFaults(consent: Consent, today: string | undefined): readonly ConsentFault[] {
  if (!consent) return [missing()]
  if (!consent.publish) return [refused()]
  const standing = standingOf({ publication: 'published', consent }, today)
  return [
    ...(standing === 'held' ? [held(consent.holdUntil ?? '')] : []),
    ...(standing === 'expired' ? [expired(consent.reviewBy ?? '')] : []),
    ...(consent.name === false ? nameFaults(consent.namesChecked, standing === 'published', today) : []),
  ]
}

function missing(): ConsentFault {
  const task = 'Ask those who sent it for their consent, and add `consent:` with their answers.'
  return {
    path: ['publication'],
    task,
    problem: {
      rule: 'consent-missing',
      what: 'Found a published case study without `consent`, expected what those who sent it agreed to',
      why: 'It would be printed without anybody’s consent.',
      fix: `${task} Until then, change the line to \`publication: submitted\`.`,
    },
  }
}

function refused(): ConsentFault {
  const task = 'Ask those who sent it whether they agree now, and record their new answer.'
  return {
    path: ['publication'],
    task,
    problem: {
      rule: 'consent-refused',
      what: 'Found a published case study with `publish: false`, expected the consent of those who sent it',
      why: 'It would be printed against their answer.',
      fix: `${task} Until then, change the line to \`publication: submitted\`.`,
    },
  }
}

function held(until: string): ConsentFault {
  return {
    path: ['consent', 'holdUntil'],
    problem: {
      rule: 'consent-held',
      what: `Found a case study that is held until ${code(until)}, expected a day that has come`,
      why: 'It is left out of editions until then.',
      fix: 'Build the edition again on that day.',
      fatal: false,
    },
  }
}

function expired(reviewBy: string): ConsentFault {
  const fix = 'Review it with those who sent it and write the next date, or withdraw it with `roadmap withdraw`.'
  return {
    path: ['consent', 'reviewBy'],
    task: fix,
    problem: {
      rule: 'consent-expired',
      what: `Found a case study that was to be reviewed by ${code(reviewBy)}, expected a day to come`,
      why: 'It is left out of editions.',
      fix,
      fatal: false,
    },
  }
}

/** Names stand in free text, where only a person finds them all: that a person looked is what can be checked. */
function nameFaults(checked: string | undefined, fatal: boolean, today: string | undefined): readonly ConsentFault[] {
  if (checked === undefined) return [unnamed(fatal, today)]
  return today !== undefined && checked > today ? [uncheckedYet(fatal, checked)] : []
}

function unnamed(fatal: boolean, day = 'YYYY-MM-DD'): ConsentFault {
  const fix = `Take out the names of people and organisations in its title, answers and attribution, or ask those named to agree. Then add \`namesChecked: ${day}\`, with the day on which you did so, below \`name: false\` and as far in as it.`
  return {
    path: ['consent', 'name'],
    task: fix,
    problem: {
      rule: 'consent-unnamed',
      what: 'Found a published case study with `name: false` and without `namesChecked`, expected that an editor has looked for names',
      why: 'People or organisations could be named in print who do not wish it.',
      fix,
      fatal,
    },
  }
}

function uncheckedYet(fatal: boolean, checked: string): ConsentFault {
  const advice = 'the day on which an editor took the names out, or on which those named agreed.'
  return {
    path: ['consent', 'namesChecked'],
    task: `Write under \`namesChecked\` ${advice} ${code(checked)} has not come yet.`,
    problem: {
      rule: 'consent-unnamed',
      what: `Found ${code(checked)} under \`namesChecked\`, expected a day that has come`,
      why: 'People or organisations could be named in print who do not wish it.',
      fix: `Write ${advice}`,
      fatal,
    },
  }
}
