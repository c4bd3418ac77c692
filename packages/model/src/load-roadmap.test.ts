import { expect, test } from 'vitest'
import { anchorOf, message, outputAnchor, resolveLink } from './index.ts'
import { loadSmall, problemsOf } from './testing/load-small.ts'

test('a roadmap without mistakes has no problems and is joined', () => {
  expect(problemsOf({})).toEqual([])
  expect(loadSmall().roadmap?.title).toBe('Kitchen garden')
})

test('references become what they name, and uses are derived', () => {
  const { roadmap } = loadSmall()
  const [dig, sow, reap] = roadmap?.activities ?? []
  expect(sow?.cell.phase.title).toBe('Spring')
  expect(sow?.slug).toBe('sow')
  expect(sow?.inputs[0]).toMatchObject({ type: 'output', cycle: false, output: { activity: { id: 's1.1' } } })
  expect(sow?.inputs[1]).toMatchObject({ type: 'external', external: { title: 'Seed' } })
  expect(dig?.inputs[0]).toMatchObject({ cycle: true, output: { id: 'harvest' } })
  expect(sow?.outputs.map(({ usedBy }) => usedBy)).toEqual([[reap], [reap]])
  expect(roadmap?.phases[1]?.gate.output.activity).toBe(reap)
  expect(roadmap?.phases[0]?.cells[0]?.activities).toEqual([dig, sow])
  expect(roadmap?.tools[0]?.usedBy).toEqual([dig])
  expect(roadmap?.roles[0]?.leads).toEqual([dig, sow, reap])
  expect(roadmap?.sources[0]?.usedBy).toEqual([sow])
  expect(roadmap?.documents[0]?.outputs.map(({ id }) => id)).toEqual(['plan'])
  expect(roadmap?.terms.map(({ term, see }) => [term, see.map(({ id }) => id)])).toEqual([
    ['Bed', []],
    ['Tilth', ['bed']],
  ])
  expect(roadmap?.assessment?.statements[0]?.ifLow).toBe(dig)
  expect(Object.keys(sow?.sections ?? {})).toEqual(['purpose', 'triggers', 'tasks', 'lightTouch', 'doneWhen'])
})

test('choices take their options from the roadmap or from the form', () => {
  const fields = loadSmall().roadmap?.forms[0]?.sections[0]?.fields
  expect(fields?.[1]?.options).toEqual([
    { id: 'wet', label: 'Wet' },
    { id: 'dry', label: 'Dry' },
  ])
  expect(fields?.[2]?.options[0]).toEqual({ id: 's1.1', label: 's1.1 Dig the bed', group: 'Ready the beds' })
})

test('activities know the case studies that are published, and only those', () => {
  const studies = (publication: string) =>
    loadSmall({ 'case-studies/beans.md': ['publication: published', `publication: ${publication}`] }).roadmap
  expect(studies('published')?.activities.map(({ caseStudies }) => caseStudies.map(({ id }) => id))).toEqual([
    [],
    ['beans'],
    ['beans'],
  ])
  expect(studies('withdrawn')?.activities[1]?.caseStudies).toEqual([])
  expect(studies('withdrawn')?.caseStudies[0]?.activities).toHaveLength(2)
})

test('a link leads to the entry whose file it names', () => {
  const { roadmap } = loadSmall()
  const from = roadmap?.activities[0]?.source
  if (!roadmap || !from) throw new Error('The small roadmap was not joined')
  expect(resolveLink(roadmap, from, '../tools/spade.md')).toBe(roadmap.tools[0])
  expect(resolveLink(roadmap, from, 's1.2-sow.md')).toBe(roadmap.activities[1])
  expect(resolveLink(roadmap, from, '../tools/rake.md')).toBeUndefined()
  expect(resolveLink(roadmap, from, 'https://example.org/')).toBeUndefined()
})

test('anchors are made of the kind and the id', () => {
  const { roadmap } = loadSmall()
  expect(roadmap?.activities.slice(0, 1).map(anchorOf)).toEqual(['activity-s1.1'])
  expect(roadmap?.caseStudies.map(anchorOf)).toEqual(['case-study-beans'])
  expect(roadmap?.activities.flatMap(({ outputs }) => outputs.map(outputAnchor))[0]).toBe('output-dug-bed')
})

test('the roadmap may say a message otherwise', () => {
  const { messages } = loadSmall()
  expect(message(messages ?? {}, 'word.page', { number: 3 })).toBe('Sheet 3')
  expect(message(messages ?? {}, 'section.tasks')).toBe('Tasks')
})

test('a message that does not exist, or a value that is missing, is our mistake', () => {
  expect(() => message({ word: { page: 'Page {number}' } }, 'word.sheet')).toThrow('No message `word.sheet`')
  expect(() => message({ word: { page: 'Page {number}' } }, 'word.page')).toThrow('No value `number`')
  expect(() => message({ word: {} }, 'word.constructor')).toThrow('No message')
})

test('with a fatal problem nothing is joined', () => {
  expect(loadSmall({ 'roles.yaml': ['does: Digs', 'dos: Digs'] }).roadmap).toBeUndefined()
})

test('a file that does not meet its schema still counts: what refers to it is not reported', () => {
  const problems = problemsOf({ 'activities/s1.2-sow.md': ['lead: gardener', 'leed: gardener'] })
  expect(problems.map((problem) => problem.split(' ').slice(0, 2))).toEqual([
    ['content/activities/s1.2-sow.md:5:1', 'unknown-key:'],
  ])
})

test('a file that cannot be read is reported once, and the mistakes of the others are still found', () => {
  const problems = problemsOf({
    'activities/s1.2-sow.md': ['title: Sow the bed', 'title: Sow: the bed'],
    'scenarios/late-start.md': ['lead: gardener', 'lead: gardner'],
  })
  expect(problems.map((problem) => problem.split(' ').slice(0, 2))).toEqual([
    ['content/activities/s1.2-sow.md:3:8', 'yaml-syntax:'],
    ['content/scenarios/late-start.md:6:7', 'unknown-id:'],
  ])
})
