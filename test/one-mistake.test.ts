import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProblemData } from '@roadmap/diagnostics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../packages/cli/src/testing/run-cli.ts'
import { repository } from './support/repository.ts'

/*
 * Mistakes of people who edit the content and do not program, one at a time: each is one problem, in the file in which it was
 * made, and says what to type. `planted-faults.test.ts` plants one of each rule at once.
 */

const activity = 'content/activities/1.GM.1-bring-the-sponsors-of-the-community-together.md'
const study = 'content/case-studies/hip-and-knee-wenbury-vale.md'
const theme = 'templates/themes/default.yaml'
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-mistake-'))
  for (const name of ['content', 'templates']) await cp(`${repository}/${name}`, join(dir, name), { recursive: true })
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test.each([
  [study, 'start_date: 2024-09-02', 'start_date: 31/12/2025', 'Change `31/12/2025` to `2025-12-31`.'],
  [study, 'start_date: 2024-09-02', 'start_date: 3.4.2025', '`start_date: 2025-04-03` for 3 April'],
  [study, 'title: One', 'title: #1 in', 'Put the text in quotes: `title: "#1 in booking point'],
  [study, 'publish: true', 'publish: yes', 'Change `yes` to `true`.'],
  [study, 'publication: published', 'publication: yes', 'Write one of them, such as `publication: submitted`.'],
  [study, 'baseline_value: 61', 'baseline_value: about 61', 'without quotes: `baseline_value: 61`.'],
  [study, '    The share of people', 'The share of people', 'Start the line with 4 spaces.'],
  [study, 'summary: |-', 'summary:', 'Write `summary: |-`, so that the lines below it'],
  [activity, '---\nid: 1.GM.1', 'id: 1.GM.1', 'Write a line `---` above `id: 1.GM.1`.'],
  [activity, '  - ref: ext-local', '\t- ref: ext-local', 'in the place of each tab: `  - ref: ext-local-pressures`.'],
  [activity, '  - ref: ext-local', '  • ref: ext-local', 'a hyphen in its place: `- ref: ext-local-pressures`.'],
  [activity, '  - ref: ext-local', '  - ext-local', 'Write the key before it: `- ref: ext-local-pressures`.'],
  [
    activity,
    '[visioning-workshop, self-assessment-tool]',
    'visioning-workshop, raci',
    '`tools: [visioning-workshop, raci]`.',
  ],
  [activity, 'cell: 1.GM', 'cell: 1.gm', 'Change `1.gm` to `1.GM`.'],
  [activity, 'id: 1.GM.1\n', 'id: 1.gm.1\n', 'Write `id: 1.GM.1`, or rename the file'],
  [activity, 'id: sponsor-mandate', 'id: sponsors-mandate', 'Change `sponsors-mandate` to `sponsor-mandate`'],
  [activity, '## Triggers\n', '## Triggers\n\n<br>\n', 'Remove `<br>`.'],
  [activity, '## Triggers', '### Triggers', 'Change it to `## Triggers`.'],
  [activity, 'lead: sponsor-group', 'lead: LHC sponsors', 'change `LHC sponsors` to `sponsor-group`.'],
  [activity, 'id: 1.GM.1\n', 'ID: 1.GM.1\n', 'Change `ID` to `id`.'],
  [activity, 'cycle: true', 'cycle: false', 'Write `cycle: true`, or remove the line.'],
  ['content/roles.yaml', 'id: sro\n', 'id: SRO\n', 'Change `SRO` to `sro`'],
  ['content/roles.yaml', '  - id: sro\n', '    id: sro\n', 'write a hyphen before it: `  - id: sro`.'],
  ['content/tools/raci.md', 'id: raci', 'id: RACI', 'or write `id: raci`.'],
  ['content/roadmap.yaml', '- id: GM\n', '- id: gm\n', 'Change `gm` to `GM`'],
  ['content/editions/complete.yaml', 'id: complete', 'id: Complete', 'Change `Complete` to `complete`.'],
  ['content/editions/complete.yaml', '"1.0"', '“1.0”', 'Change `“1.0”` to `"1.0"`.'],
  ['content/editions/complete.yaml', 'theme: default', 'theme: Default', 'Change `Default` to `default`.'],
  [theme, 'inner: 72', 'inner: 25mm', 'Write digits only, without quotes: `inner: 71`.'],
  [theme, "accent: '#14507f'", 'accent: #14507f', 'Put the text in quotes: `accent: "#14507f"`.'],
  [theme, "fill: '#e9f4ec'", 'fill: #e9f4ec', 'Put the text in quotes: `lightTouch: { fill: "#e9f4ec",'],
])('%s: %j written as %j is one problem', async (path, sound, written, fix) => {
  const file = join(dir, path)
  const text = await readFile(file, 'utf8')
  expect(text).toContain(sound)
  await writeFile(
    file,
    text.replace(sound, () => written),
  )
  const folders = ['--content', `${dir}/content`, '--templates', `${dir}/templates`, '--today', '2026-11-25']
  const { out } = await runCli(['check', '--json', ...folders])
  await writeFile(file, text)
  const { problems } = JSON.parse(out) as { readonly problems: readonly ProblemData[] }
  expect(problems).toEqual([
    expect.objectContaining({ path: file, line: expect.any(Number), note: expect.stringContaining(fix) }),
  ])
})
