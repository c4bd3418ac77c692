import { expect, test } from 'vitest'
import { loadSmall, problemsOf } from '../testing/load-small.ts'
import { consentTasks } from './consent.ts'

const asking = [
  '      label: Dry\nreview:\n',
  '      label: Dry\n    - id: yes\n      label: Yes\nsubmission:\n  title: title\n  consent:\n    publish: weather\nreview:\n',
] as const satisfies readonly [string, string]
/** The small roadmap, whose form asks for consent, with these lines in the front matter of its case study. */
const withConsent = (lines: string) => ({
  'forms/story.yaml': asking,
  'case-studies/beans.md': ['publication: published\n', `publication: published\n${lines}`] as const,
})
const consent = (lines: string) => withConsent(`consent:\n  publish: true\n${lines}`)

test('a case study that is published without consent is reported, where the form asks for it', () => {
  expect(problemsOf(withConsent(''))).toEqual([
    'content/case-studies/beans.md:4:14 consent-missing: Found a published case study without `consent`, expected what those who sent it agreed to. It would be printed without anybody’s consent. Ask those who sent it for their consent, and add `consent:` with their answers. Until then, change the line to `publication: submitted`.',
  ])
  expect(problemsOf({})).toEqual([])
  expect(problemsOf(withConsent('illustration: true\n'))).toEqual([])
})

test('a case study that is published against the answer of those who sent it is reported', () => {
  expect(problemsOf(withConsent('consent:\n  publish: false\n'))).toEqual([
    'content/case-studies/beans.md:4:14 consent-refused: Found a published case study with `publish: false`, expected the consent of those who sent it. It would be printed against their answer. Ask those who sent it whether they agree now, and record their new answer. Until then, change the line to `publication: submitted`.',
  ])
})

test('a case study whose review date has passed is left out, with a warning', () => {
  const changes = consent('  reviewBy: 2026-11-23\n')
  expect(problemsOf(changes, '2026-11-23')).toEqual([])
  expect(problemsOf(changes, '2026-11-24')).toEqual([
    'content/case-studies/beans.md:7:13 warning consent-expired: Found a case study that was to be reviewed by `2026-11-23`, expected a day to come. It is left out of editions. Review it with those who sent it and write the next date, or withdraw it with `roadmap withdraw`.',
  ])
  const shown = (today: string) =>
    loadSmall(changes, today).roadmap?.activities.flatMap(({ caseStudies }) => caseStudies)
  expect(shown('2026-11-23')).toHaveLength(2)
  expect(shown('2026-11-24')).toEqual([])
  expect(loadSmall(changes, '2026-11-24').roadmap?.caseStudies[0]?.publication).toBe('expired')
})

test('a case study whose senders do not wish to be named is not published until an editor has looked for names', () => {
  expect(problemsOf(consent('  name: false\n'), '2026-11-25')).toEqual([
    'content/case-studies/beans.md:7:9 consent-unnamed: Found a published case study with `name: false` and without `namesChecked`, expected that an editor has looked for names. People or organisations could be named in print who do not wish it. Take out the names of people and organisations in its title, answers and attribution, or ask those named to agree. Then add `namesChecked: 2026-11-25`, with the day on which you did so, below `name: false` and as far in as it.',
  ])
  expect(problemsOf(consent('  name: false\n  namesChecked: 2026-11-25\n'), '2026-11-25')).toEqual([])
  expect(problemsOf(consent('  name: true\n'))).toEqual([])
  expect(
    problemsOf({
      'case-studies/beans.md': [
        'publication: published\n',
        'publication: submitted\nconsent:\n  publish: true\n  name: false\n',
      ],
    }),
  ).toEqual([])
})

test('a day on which names were checked is a day that has come', () => {
  expect(problemsOf(consent('  name: false\n  namesChecked: 2026-11-26\n'), '2026-11-25')).toEqual([
    'content/case-studies/beans.md:8:17 consent-unnamed: Found `2026-11-26` under `namesChecked`, expected a day that has come. People or organisations could be named in print who do not wish it. Write the day on which an editor took the names out, or on which those named agreed.',
  ])
  expect(problemsOf(consent('  name: false\n  namesChecked: yesterday\n'), '2026-11-25')[0]).toContain(
    'case-studies/beans.md:8:17 bad-value',
  )
})

test('names that nobody has looked for are an error only in what is printed on the day', () => {
  const day = '2026-11-25'
  const printed = problemsOf(consent('  name: false\n'), day)
  expect(printed).toHaveLength(1)
  expect(printed[0]).toMatch(/:7:9 consent-unnamed: /)
  for (const [left, rule] of [
    ['holdUntil: 2026-11-26', 'consent-held'],
    ['reviewBy: 2026-11-24', 'consent-expired'],
  ]) {
    for (const [checked, place] of [
      ['', '7:9'],
      ['  namesChecked: 2026-11-26\n', '8:17'],
    ]) {
      const problems = problemsOf(consent(`  name: false\n${checked}  ${left}\n`), day)
      expect(problems).toHaveLength(2)
      expect(problems).toContainEqual(expect.stringContaining(`warning ${rule}: `))
      expect(problems).toContainEqual(expect.stringContaining(`:${place} warning consent-unnamed: `))
    }
  }
})

test('the tasks of one that waits are what would be found if it were published', () => {
  const tasksOf = (lines: string) => {
    const changes = {
      'forms/story.yaml': asking,
      'case-studies/beans.md': ['publication: published\n', `publication: submitted\n${lines}`] as const,
    }
    const [study] = loadSmall(changes, '2026-11-25').roadmap?.caseStudies ?? []
    if (!study) throw new Error('The small roadmap has a case study')
    return consentTasks(study, '2026-11-25')
  }
  const agreed = 'consent:\n  publish: true\n'
  expect(tasksOf('')).toEqual([expect.stringContaining('add `consent:` with their answers')])
  expect(tasksOf('illustration: true\n')).toEqual([])
  expect(tasksOf('consent:\n  publish: false\n')).toEqual([expect.stringContaining('whether they agree now')])
  expect(tasksOf(agreed)).toEqual([])
  expect(tasksOf(`${agreed}  holdUntil: 2027-01-01\n`)).toEqual([])
  expect(tasksOf(`${agreed}  reviewBy: 2026-11-24\n`)).toEqual([expect.stringContaining('Review it')])
  expect(tasksOf(`${agreed}  name: false\n`)).toEqual([expect.stringContaining('add `namesChecked: 2026-11-25`')])
  expect(tasksOf(`${agreed}  name: false\n  namesChecked: 2026-11-26\n`)).toEqual([
    expect.stringContaining('`2026-11-26` has not come yet'),
  ])
  expect(tasksOf(`${agreed}  name: false\n  namesChecked: 2026-11-25\n`)).toEqual([])
})

test('without a day the advice shows how one is written', () => {
  expect(problemsOf(consent('  name: false\n'))[0]).toContain('Then add `namesChecked: YYYY-MM-DD`, with the day')
})

test('a case study that is held until later is left out, with a warning', () => {
  const changes = consent('  holdUntil: 2026-12-01\n')
  expect(problemsOf(changes, '2026-12-01')).toEqual([])
  expect(problemsOf(changes, '2026-11-30')).toEqual([
    'content/case-studies/beans.md:7:14 warning consent-held: Found a case study that is held until `2026-12-01`, expected a day that has come. It is left out of editions until then. Build the edition again on that day.',
  ])
  expect(loadSmall(changes, '2026-11-30').roadmap?.caseStudies[0]?.publication).toBe('held')
})

test('a form that names a question for consent which it does not ask is reported', () => {
  expect(
    problemsOf({
      'forms/story.yaml': ['review:\n', 'submission:\n  title: title\n  consent:\n    publish: wether\nreview:\n'],
    }),
  ).toContain(
    'content/forms/story.yaml:21:14 unknown-field: Unknown field `wether`, expected one of `title`, `weather`, `activities_used`, `crop_name`, `email`. The form names a question that it does not ask. Did you mean `weather`? Change `wether` to `weather`.',
  )
})
