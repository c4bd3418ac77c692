import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('an output that nobody uses is reported', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['  - ref: plan\n', ''] })).toEqual([
    'content/activities/s1.2-sow.md:14:9 unused-output: Found the output `plan` that nothing uses, expected an activity that has it as an input. The reader would make something that nobody needs. Add `- ref: plan` to the inputs of an activity that needs it, or remove the output.',
  ])
})

test('a tool that no activity uses is reported', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['tools: [spade]\n', ''] })).toEqual([
    'content/tools/spade.md:2:5 orphan-tool: Found the tool `spade` that nothing uses, expected an activity that uses it. The reader would find a tool that no activity leads to. Add `spade` to `tools` of an activity, or remove the tool.',
  ])
})

test('a role with nothing to do is reported', () => {
  expect(
    problemsOf({
      'roles.yaml': [
        'roles:',
        'roles:\n  - id: cook\n    title: Cook\n    short: Cook\n    levels: [home]\n    who: Anyone\n    does: Cooks',
      ],
    }),
  ).toEqual([
    'content/roles.yaml:2:9 orphan-role: Found the role `cook` that nothing uses, expected an activity that it takes part in. The reader would find a role with nothing to do. Add `cook` to `roles` of an activity, or remove the role.',
  ])
})

test('a document that no output is made with is reported', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['\n    document: bed-plan', ''] })).toEqual([
    'content/documents/bed-plan.md:2:5 orphan-document: Found the output document `bed-plan` that nothing uses, expected an output that is made with it. The reader would find a document that no activity leads to. Add `document: bed-plan` to the output that is this document, or remove the file.',
  ])
})

test('an external input that nobody uses is reported', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['  - ref: seed\n', ''] })).toEqual([
    'content/roadmap.yaml:15:9 orphan-input: Found the external input `seed` that nothing uses, expected an activity that uses it. The reader would be told to bring something that nobody needs. Add `- ref: seed` to the inputs of an activity, or remove it from `roadmap.yaml`.',
  ])
})
