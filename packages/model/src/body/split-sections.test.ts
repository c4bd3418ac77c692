import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('a missing section is reported after the one before it', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['## Light touch\n\nUse a pot.\n\n', ''] })).toEqual([
    'content/activities/s2.1-reap.md:23:1 missing-section: No section `## Light touch`, expected one in an activity. The reader would find a gap in this place. Add `## Light touch` after the section `## Tasks`, with its text.',
  ])
})

test('a section with a mistyped heading is one problem', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['## Triggers', '## Trigers'] })).toEqual([
    'content/activities/s2.1-reap.md:19:1 unknown-section: Unknown section `Trigers`, expected one of `Purpose`, `Triggers`, `Tasks`, `Guidance`, `Light touch`, `Done when`. The text below it would be left out. Did you mean `Triggers`? Change `Trigers` to `Triggers`.',
  ])
})

test('a section that nobody knows is reported', () => {
  expect(problemsOf({ 'tools/spade.md': ['## When to use it', '## Prices\n\nLow.\n\n## When to use it'] })).toEqual([
    'content/tools/spade.md:13:1 unknown-section: Unknown section `Prices`, expected one of `What it is`, `When to use it`, `What you need`, `Step by step`, `Worked example`, `When not to use it`. The text below it would be left out. Change the heading, or make it part of a section: `### Prices`.',
  ])
})

test('a second section of a name is reported, with the first', () => {
  expect(
    problemsOf({ 'tools/spade.md': ['## When to use it', '## What it is\n\nIron.\n\n## When to use it'] }),
  ).toEqual([
    'content/tools/spade.md:13:1 duplicate-section: Found a second section `## What it is`, expected one. Only one of the two would be shown. Move its text below the first `## What it is` and remove this heading. content/tools/spade.md:9:1: the first section with this heading',
  ])
})

test('a section in the wrong place is reported', () => {
  expect(
    problemsOf({
      'tools/spade.md': [
        '## What it is\n\nA blade on a stick.\n\n## When to use it\n\nWhen the ground is soft.',
        '## When to use it\n\nWhen the ground is soft.\n\n## What it is\n\nA blade on a stick.',
      ],
    }),
  ).toEqual([
    'content/tools/spade.md:13:1 section-order: Found `## What it is` after `## When to use it`, expected it before. Readers of the source meet the sections in one order everywhere. Move the section `## What it is` above `## When to use it`.',
  ])
})

test('a section without text is reported', () => {
  expect(problemsOf({ 'tools/spade.md': ['A blade on a stick.\n', ''] })).toEqual([
    'content/tools/spade.md:9:1 empty-section: Nothing under `## What it is`, expected text. The reader would see a heading with nothing below it. Write the text below `## What it is`.',
  ])
})

test('triggers that are not a list are reported', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['- Spring has come', 'Spring has come'] })).toEqual([
    'content/activities/s2.1-reap.md:21:1 section-shape: Found text outside a list under `## Triggers`, expected one list. Each point is shown on a line of its own, so the rest has no place. Start each point with `- ` or `1. ` at the beginning of its line, the same sign for all.',
  ])
})

test('text after the list of tasks is reported', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['2. Sow\n', '2. Sow\n\nRest.\n'] })).toEqual([
    'content/activities/s2.1-reap.md:28:1 section-shape: Found text outside a list under `## Tasks`, expected one list. Each point is shown on a line of its own, so the rest has no place. Start each point with `- ` or `1. ` at the beginning of its line, the same sign for all.',
  ])
})

test('text before the first section is reported', () => {
  expect(problemsOf({ 'tools/spade.md': ['## What it is', 'Well.\n\n## What it is'] })).toEqual([
    'content/tools/spade.md:9:1 text-before-section: Found text before the first section, expected a heading of level 2. Text outside the sections would be left out. Move the text below a heading such as `## What it is`.',
  ])
})

test.each([
  ['## Triggers', '### Triggers', 'Found `### Triggers`', ''],
  ['## Triggers', '##Triggers', 'Found `##Triggers`', ', on a line of its own between two empty lines'],
  ['## Triggers', '**Triggers**', 'Found `Triggers`', ', on a line of its own between two empty lines'],
  ['## Triggers', 'Triggers:', 'Found `Triggers:`', ', on a line of its own between two empty lines'],
])('%s written as %s is one problem, at its place', (sound, written, found, where) => {
  expect(problemsOf({ 'activities/s2.1-reap.md': [sound, written] })).toEqual([
    `content/activities/s2.1-reap.md:19:1 missing-section: ${found}, expected the heading \`## Triggers\`. The text below it would stand in the section above. Change it to \`## Triggers\`${where}.`,
  ])
})
