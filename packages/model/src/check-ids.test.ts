import { expect, test } from 'vitest'
import { problemsOf } from './testing/load-small.ts'
import { smallRoadmap } from './testing/small-roadmap.ts'

test('an id that does not exist is reported with the one that was meant', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['[spade]', '[spde]'] })).toEqual([
    'content/activities/s1.1-dig.md:6:9 unknown-id: Unknown tool `spde`, expected `spade`. The reference would lead nowhere. Did you mean `spade`? Change `spde` to `spade`.',
  ])
})

test('an id that is like no other is reported with where to add it', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['lead: gardener', 'lead: cook'] })).toEqual([
    'content/activities/s1.1-dig.md:5:7 unknown-id: Unknown role `cook`, expected `gardener`. The reference would lead nowhere. Change `cook` to the id of a role, or add it to `roles.yaml`.',
  ])
})

test('a second entry with the same id is reported, with the first', () => {
  const again = '    title: Home\n  - id: home\n    title: House\n'
  expect(problemsOf({ 'roadmap.yaml': ['    title: Home\n', again] })).toEqual([
    'content/roadmap.yaml:7:9 duplicate-id: Found the id `home` for a second level, expected an id of its own. A reference to it could mean either. Change one of the two ids, and the references that mean it. content/roadmap.yaml:5:9: the first level with this id',
  ])
})

test('a copied file whose id was left as it was is one problem', () => {
  expect(
    problemsOf({
      'tools/spade-2.md':
        '---\nid: spade\ntitle: Spade\nfamily: hand\neffort: An hour\nmakes: Holes\n---\n\n## What it is\n\nA\n\n## When to use it\n\nB\n',
    }),
  ).toEqual([
    'content/tools/spade-2.md:2:5 file-name: Found a tool `spade` in the file `spade-2.md`, expected an id of its own. People who edit the content could not find it by its id. Write `id: spade-2`.',
  ])
})

test('a copy whose name no id can have is told a name and an id', () => {
  const copy = smallRoadmap['tools/spade.md'] ?? ''
  expect(problemsOf({ 'tools/spade - Copy.md': copy })).toEqual([
    'content/tools/spade - Copy.md:2:5 file-name: Found a tool `spade` in the file `spade - Copy.md`, expected an id of its own. People who edit the content could not find it by its id. Rename the file to `tools/spade-copy.md`, and write `id: spade-copy`.',
  ])
})

test.each(['s2.1-mow.md', 's2.1-reap-2.md', 's2.1-reap copy.md', 's2.9-mow.md'])(
  'a copied activity is one problem, whatever its outputs: %s',
  (name) => {
    const copy = smallRoadmap['activities/s2.1-reap.md'] ?? ''
    expect(copy).toContain('outputs:')
    expect(problemsOf({ [`activities/${name}`]: copy })).toHaveLength(1)
  },
)

test('a copied activity whose name has the id of the first is told to take an id and a name', () => {
  expect(problemsOf({ 'activities/s2.1-reap copy.md': smallRoadmap['activities/s2.1-reap.md'] ?? '' })).toEqual([
    expect.stringMatching(
      / Write an id that no other file has, and name the file by it: `activities\/<id>-<slug>\.md`; /,
    ),
  ])
})

test('an id that is mistyped in its own file is one problem, however often it is used', () => {
  expect(problemsOf({ 'tools/spade.md': ['id: spade', 'id: shovel'] })).toEqual([
    'content/tools/spade.md:2:5 file-name: Found a tool `shovel` in the file `spade.md`, expected `shovel.md`. People who edit the content could not find it by its id. Rename the file to `tools/shovel.md`, or write `id: spade`.',
  ])
  expect(problemsOf({ 'activities/s1.2-sow.md': ['id: s1.2', 'id: S1.2'] })).toEqual([
    'content/activities/s1.2-sow.md:2:5 file-name: Found an activity `S1.2` in the file `s1.2-sow.md`, expected `S1.2-<slug>.md`. People who edit the content could not find it by its id. Write `id: s1.2`, or rename the file to `activities/S1.2-sow.md`.',
  ])
})

test('an id that is mistyped in a list is one problem where it is declared', () => {
  expect(problemsOf({ 'roles.yaml': ['- id: gardener', '- id: gardner'] })).toEqual([
    expect.stringMatching(
      /^content\/roles\.yaml:2:9 unknown-id: Found the role `gardner` that nothing uses, expected `gardener`, which is used in \d places\. The references would lead nowhere\. Change `gardner` to `gardener`, or change it in those places\. content\/activities\/s1\.1-dig\.md:5:7: the first place that uses `gardener`$/,
    ),
  ])
  // One of the wrong form is reported by its form.
  expect(problemsOf({ 'roles.yaml': ['- id: gardener', '- id: gardener!'] })).toEqual([
    expect.stringMatching(/ bad-value: Found `gardener!` under `id`, .* Change `gardener!` to `gardener`\.$/),
  ])
})

test('an output that is mistyped where it is made is one problem', () => {
  // The gate of the phase and the activity after it use it.
  expect(problemsOf({ 'activities/s1.2-sow.md': ['- id: sown-bed', '- id: sown-beds'] })).toEqual([
    expect.stringMatching(
      /^content\/activities\/s1\.2-sow\.md:\d+:9 unknown-id: Found the output `sown-beds` that nothing uses, expected `sown-bed`, which is used in 2 places\./,
    ),
  ])
})

test('an id of the wrong form is one problem, and no fault of the name of its file', () => {
  expect(problemsOf({ 'editions/full.yaml': ['id: full', 'id: Full'] })).toEqual([
    expect.stringMatching(/ bad-value: Found `Full` under `id`, .* Change `Full` to `full`\.$/),
  ])
})

test('an id that stands twice in one list is reported', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['[spade]', '[spade, spade]'] })).toEqual([
    'content/activities/s1.1-dig.md:6:16 repeated-id: Found the tool `spade` a second time, expected it once. The reader would see it twice. Remove the second `spade`.',
  ])
})

test('an input that stands twice is reported', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['  - ref: seed', '  - ref: seed\n  - ref: seed'] })).toEqual([
    'content/activities/s1.2-sow.md:10:10 repeated-id: Found the input `seed` a second time, expected it once. The reader would see it twice. Remove the second `seed`.',
  ])
})

test('a step that is repeated is reported', () => {
  expect(problemsOf({ 'scenarios/late-start.md': ['activity: s2.1', 'activity: s1.2'] })).toEqual([
    'content/scenarios/late-start.md:10:15 repeated-id: Found the activity `s1.2` a second time, expected it once. The reader would see it twice. Remove the second `s1.2`.',
  ])
})

test('an id that differs from the name of its file is reported', () => {
  expect(
    problemsOf({ 'tools/spade.md': ['id: spade', 'id: shovel'], 'activities/s1.1-dig.md': ['[spade]', '[shovel]'] }),
  ).toEqual([
    'content/tools/spade.md:2:5 file-name: Found a tool `shovel` in the file `spade.md`, expected `shovel.md`. People who edit the content could not find it by its id. Rename the file to `tools/shovel.md`, or write `id: spade`.',
  ])
})

test('an activity whose id does not begin its file name is reported', () => {
  expect(
    problemsOf({
      'activities/s1.1-dig.md': ['id: s1.1', 'id: s1.9'],
      'forms/how-green.yaml': ['ifLow: s1.1', 'ifLow: s1.9'],
    }),
  ).toEqual([
    'content/activities/s1.1-dig.md:2:5 file-name: Found an activity `s1.9` in the file `s1.1-dig.md`, expected `s1.9-<slug>.md`. People who edit the content could not find it by its id. Write `id: s1.1`, or rename the file to `activities/s1.9-dig.md`.',
  ])
})

test('a front page without a number in its file name is reported', () => {
  expect(problemsOf({ 'front/welcome.md': '---\nid: hello\ntitle: Hello\n---\n' })).toEqual([
    'content/front/welcome.md:2:5 file-name: Found a front page `hello` in the file `welcome.md`, expected `<number>-<slug>.md`. People who edit the content could not find it by its id. Rename the file to `front/<number>-<slug>.md`; a slug is lower-case words joined by hyphens.',
  ])
})

test.each([
  ['tools: [spade]', 'tools: [Spade]', 'Change `Spade` to `spade`.'],
  ['lead: gardener', 'lead: Gardner', 'Did you mean `gardener`?'],
  ['cell: s1', 'cell: Ready the beds', 'Write its id: change `Ready the beds` to `s1`.'],
])('a title where an id belongs is one problem: %s, %s', (sound, written, fix) => {
  const problems = problemsOf({ 'activities/s1.1-dig.md': [sound, written] })
  expect(problems).toEqual([expect.stringMatching(/ unknown-id: /)])
  expect(problems[0]).toContain(fix)
})

test('two ids without a comma are shown with it', () => {
  const roles = '  - id: gardener\n    title: Gardener'
  const cook = '  - id: cook\n    title: Cook\n    short: Cook\n    levels: [home]\n    who: Anyone\n    does: Cooks\n'
  const problems = problemsOf({
    'roles.yaml': [roles, `${cook}${roles}`],
    'activities/s1.1-dig.md': ['lead: gardener', 'lead: gardener\nroles: [cook gardener]'],
    'activities/s1.2-sow.md': ['lead: gardener', 'lead: cook'],
  })
  expect(problems).toEqual([expect.stringMatching(/ unknown-id: .* Put a comma between two ids: `cook, gardener`\.$/)])
})

test('a key `id` that is mistyped is one problem, however often the id is used', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['id: s1.2', 'ID: s1.2'] })).toEqual([
    expect.stringMatching(/ unknown-key: Unknown key `ID`, .* Change `ID` to `id`\.$/),
  ])
})
