import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProblemData } from '@roadmap/diagnostics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../packages/cli/src/testing/run-cli.ts'
import { repository } from './support/repository.ts'

/** One mistake that an editor could make, and what `roadmap check` has to say of it. */
interface Fault {
  readonly name: string
  /** Changes to files; each text must stand there once unless `all` says so. */
  readonly plant: readonly Change[]
  /** The file that is reported (by the start of its path), and the text at whose start the report points. */
  readonly at: { readonly file: string; readonly text: string }
  readonly rule: string
  /** The whole sentence that names the fault. */
  readonly what: string
  /** Part of the advice. */
  readonly fix?: string
}

interface Change {
  readonly file: string
  readonly find: string
  readonly replace: string
  readonly all?: true
}

const activity = (id: string) => `content/activities/${id}-`

const faults: readonly Fault[] = [
  {
    name: 'an unknown key',
    plant: [{ file: 'content/tools/driver-diagram.md', find: 'family: design', replace: 'famly: design' }],
    at: { file: 'content/tools/driver-diagram.md', text: 'famly' },
    rule: 'unknown-key',
    what: 'Unknown key `famly`, expected one of `id`, `title`, `family`, `core`, `effort`, `makes`, `sources`',
    fix: 'Did you mean `family`? Change `famly` to `family`.',
  },
  {
    name: 'a value of the wrong type',
    plant: [{ file: 'content/documents/pid.md', find: 'levels: [project]', replace: 'levels: project' }],
    at: { file: 'content/documents/pid.md', text: 'project\n' },
    rule: 'wrong-type',
    what: 'Found `project` under `levels`, expected a list',
  },
  {
    name: 'a missing section',
    plant: [{ file: activity('2.GM.1'), find: '## Triggers\n', replace: '' }],
    at: { file: activity('2.GM.1'), text: '## Purpose' },
    rule: 'missing-section',
    what: 'No section `## Triggers`, expected one in an activity',
  },
  {
    name: 'an unknown id',
    plant: [{ file: activity('4.PPT.1'), find: 'lead: project-manager', replace: 'lead: project-manger' }],
    at: { file: activity('4.PPT.1'), text: 'project-manger' },
    rule: 'unknown-id',
    what: 'Unknown role `project-manger`, expected the id of a role',
    fix: 'Did you mean `project-manager`?',
  },
  {
    name: 'a dangling link',
    plant: [
      {
        file: 'content/front/3-',
        find: '[Programme Definition](../documents/programme-definition.md)',
        replace: '[Programme Definition](../documents/programme-definitoin.md)',
      },
    ],
    at: { file: 'content/front/3-', text: '[Programme Definition]' },
    rule: 'dangling-link',
    what: 'Found a link to `../documents/programme-definitoin.md`, expected the file of an entry or a web address',
    fix: 'Did you mean `../documents/programme-definition.md`?',
  },
  {
    name: 'a duplicate id',
    plant: [
      {
        file: 'content/glossary.yaml',
        find: 'id: balancing-measure\n',
        replace: 'id: activity-map # again\n',
      },
    ],
    at: { file: 'content/glossary.yaml', text: 'activity-map # again' },
    rule: 'duplicate-id',
    what: 'Found the id `activity-map` for a second term, expected an id of its own',
  },
  {
    name: 'an input that no activity produces',
    plant: [{ file: activity('1.GM.4'), find: 'inputs:\n', replace: 'inputs:\n  - ref: phase-of-the-moon\n' }],
    at: { file: activity('1.GM.4'), text: 'phase-of-the-moon' },
    rule: 'input-without-source',
    what: 'Found the input `phase-of-the-moon` that no activity produces, expected an output of an activity or an external input',
  },
  {
    name: 'an output that nobody uses',
    plant: [
      {
        file: activity('2.SB.2'),
        find: 'outputs:\n',
        replace: 'outputs:\n  - id: unread-note\n    title: A note that nobody reads\n    kind: record\n',
      },
    ],
    at: { file: activity('2.SB.2'), text: 'unread-note' },
    rule: 'unused-output',
    what: 'Found the output `unread-note` that nothing uses, expected an activity that has it as an input',
  },
  {
    name: 'an orphan tool',
    plant: [
      {
        file: 'content/tools/crystal-ball.md',
        find: '',
        replace:
          '---\nid: crystal-ball\ntitle: Crystal ball\nfamily: design\neffort: 1 hour\nmakes: A guess\n---\n\n## What it is\n\nA ball.\n\n## When to use it\n\nNever.\n',
      },
    ],
    at: { file: 'content/tools/crystal-ball.md', text: 'crystal-ball' },
    rule: 'orphan-tool',
    what: 'Found the tool `crystal-ball` that nothing uses, expected an activity that uses it',
  },
  {
    name: 'an orphan role',
    plant: [
      {
        file: 'content/roles.yaml',
        find: 'roles:\n',
        replace:
          'roles:\n  - id: fortune-teller\n    title: Fortune teller\n    short: Fortune teller\n    levels: [service]\n    who: Someone with a ball\n    does: Guesses.\n',
      },
    ],
    at: { file: 'content/roles.yaml', text: 'fortune-teller' },
    rule: 'orphan-role',
    what: 'Found the role `fortune-teller` that nothing uses, expected an activity that it takes part in',
  },
  {
    name: 'an orphan document',
    plant: [
      {
        file: 'content/documents/horoscope.md',
        find: '',
        replace:
          '---\nid: horoscope\ntitle: Horoscope\napprovedBy: sro\nlength: 1 page\nlevels: [service]\nsections:\n  - id: stars\n    heading: Stars\n    guide: Look up.\n    type: text\n---\n\nTell what will be.\n',
      },
    ],
    at: { file: 'content/documents/horoscope.md', text: 'horoscope' },
    rule: 'orphan-document',
    what: 'Found the output document `horoscope` that nothing uses, expected an output that is made with it',
  },
  {
    name: 'a cell without activities',
    plant: [
      ...['2.SEC.1', '2.SEC.2', '2.SEC.3', '2.SEC.4'].map((id) => ({
        file: activity(id),
        find: 'cell: 2.SEC\n',
        replace: 'cell: 2.PPT\n',
      })),
      { file: 'content/forms/self-assessment.yaml', find: 'cell: 2.SEC\n', replace: 'cell: 2.PPT\n', all: true },
    ],
    at: { file: 'content/cells/2.SEC.md', text: '2.SEC' },
    rule: 'empty-cell',
    what: 'Found the cell `2.SEC` without activities, expected at least one',
  },
  {
    name: 'a loop within a phase that is not marked as a later cycle',
    plant: [
      { file: activity('4.PPT.1'), find: 'inputs:\n', replace: 'inputs:\n  - ref: trained-loop\n' },
      {
        file: activity('4.PPT.2'),
        find: 'outputs:\n',
        replace: 'outputs:\n  - id: trained-loop\n    title: A result that comes too late\n    kind: record\n',
      },
    ],
    at: { file: activity('4.PPT.1'), text: 'trained-loop' },
    rule: 'loop',
    what: 'Found the input `trained-loop` that closes the loop `4.PPT.1` → `4.PPT.2` → `4.PPT.1`, expected a way without a loop',
  },
  {
    name: 'an input from a later phase that is not marked as a later cycle',
    plant: [
      {
        file: activity('1.GM.1'),
        find: '- ref: next-cycle-proposal\n    cycle: true\n',
        replace: '- ref: next-cycle-proposal\n',
      },
    ],
    at: { file: activity('1.GM.1'), text: 'next-cycle-proposal' },
    rule: 'later-phase-input',
    what: 'Found the input `next-cycle-proposal` from the later phase `5`, expected one from phase `1` or before',
    fix: 'Add `cycle: true` below `ref: next-cycle-proposal`',
  },
  {
    name: 'raw HTML',
    plant: [{ file: activity('3.PPT.1'), find: '## Done when\n\n', replace: '## Done when\n\nThe end<br>is near. ' }],
    at: { file: activity('3.PPT.1'), text: '<br>' },
    rule: 'raw-html',
    what: 'Found HTML `<br>`, expected Markdown',
  },
  {
    name: 'a heading out of order',
    plant: [{ file: activity('5.SB.1'), find: '## Done when\n', replace: '#### Too deep\n\nWords.\n\n## Done when\n' }],
    at: { file: activity('5.SB.1'), text: '#### Too deep' },
    rule: 'heading-order',
    what: 'Found a heading of level 4, expected level 3',
    fix: 'Change `#### Too deep` to `### Too deep`.',
  },
  {
    name: 'an unknown template block',
    plant: [
      {
        file: 'templates/handbook/tools.hbs',
        find: '::tool{id="{{key}}" part="what"}',
        replace: '::tol{id="{{key}}" part="what"}',
      },
    ],
    at: { file: 'templates/handbook/tools.hbs', text: 'tol{' },
    rule: 'unknown-block',
    what: 'Unknown block `tol`',
    fix: 'Change `tol` to `tool`.',
  },
  {
    name: 'an unknown template helper',
    plant: [{ file: 'templates/handbook.hbs', find: '{{md (t "role.lead")}}', replace: '{{mdd (t "role.lead")}}' }],
    at: { file: 'templates/handbook.hbs', text: 'mdd' },
    rule: 'unknown-helper',
    what: 'Unknown helper `mdd`, expected one of `md`, `attr`, `t`, `each`, `if`, `unless`, `with`',
  },
  {
    name: 'a Handlebars syntax error',
    plant: [{ file: 'templates/handbook/documents.hbs', find: '## {{md title}}', replace: '## {{md title}' }],
    at: { file: 'templates/handbook/documents.hbs', text: '{{md title}\n' },
    rule: 'template-syntax',
    what: 'Handlebars that cannot be read: ',
  },
]

let dir: string
let problems: readonly ProblemData[]
let code: number
const paths = new Map<string, string>()

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-faults-'))
  for (const name of ['content', 'templates']) await cp(`${repository}/${name}`, join(dir, name), { recursive: true })
  for (const name of await readdir(dir, { recursive: true })) paths.set(name.replaceAll('\\', '/'), name)
  for (const change of faults.flatMap(({ plant }) => plant)) await apply(change)
  const folders = ['--content', `${dir}/content`, '--templates', `${dir}/templates`, '--out', `${dir}/output`]
  const result = await runCli(['check', '--json', ...folders])
  code = result.code
  problems = (JSON.parse(result.out) as { problems: readonly ProblemData[] }).problems
})

afterAll(() => rm(dir, { recursive: true, force: true }))

test('the content without the faults has none', async () => {
  const { code, out } = await runCli([
    'check',
    '--json',
    '--content',
    `${repository}/content`,
    '--templates',
    `${repository}/templates`,
  ])
  expect(JSON.parse(out)).toMatchObject({ problems: [], errors: 0, warnings: 0 })
  expect(code).toBe(0)
})

test.each(faults)('$name is reported at its line and column', async ({ at, rule, what, fix = '' }) => {
  const path = pathOf(at.file)
  const text = await readFile(join(dir, path), 'utf8')
  const { line, column } = pointOf(text, at.text)
  const found = problems.filter((problem) => problem.rule === rule)
  expect(found).toMatchObject([{ path: `${dir}/${path}`, line, column, severity: 'error' }])
  expect(found[0]?.what.slice(0, what.length)).toBe(what)
  expect(found[0]?.note).toContain(fix)
})

test('one run reports every planted fault, and nothing that was not planted', () => {
  expect(code).toBe(1)
  expect(problems.map(({ rule }) => rule).sort()).toEqual(faults.map(({ rule }) => rule).sort())
})

async function apply({ file, find, replace, all }: Change): Promise<void> {
  if (find === '') return writeFile(join(dir, file), replace)
  const path = join(dir, pathOf(file))
  const text = await readFile(path, 'utf8')
  const count = text.split(find).length - 1
  if (count === 0 || (count > 1 && !all)) throw new Error(`${file} holds ${JSON.stringify(find)} ${count} times`)
  await writeFile(path, text.replaceAll(find, replace))
}

/** The path of the one file whose path starts so. */
function pathOf(start: string): string {
  if (start.endsWith('.md')) return start
  const [found, ...more] = [...paths.keys()].filter((path) => path.startsWith(start))
  if (found === undefined || more.length > 0) throw new Error(`${1 + more.length} files start with ${start}`)
  return found
}

/** Where a text begins that stands once in a file: line and column from 1. */
function pointOf(text: string, wanted: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(wanted)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
