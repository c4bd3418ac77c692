import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { countProblems, formatProblems, problemsOf } from './format.ts'
import { report } from './report.ts'

/** Two files with three problems, added out of order. */
function files(): readonly VFile[] {
  const [a, b, sound] = ['content/a, b.md', 'content/über.yaml', 'content/sound.md'].map((path) => new VFile({ path }))
  if (!a || !b || !sound) throw new Error('Three paths make three files')
  const at = (line: number, column: number, length: number) => ({
    start: { line, column },
    end: { line, column: column + length },
  })
  const common = { source: 'model', why: 'Why.', fix: 'Fix it.' }
  report(a, at(7, 3, 4), { ...common, rule: 'second', what: 'Found `100%`: too much', fatal: false })
  report(a, at(2, 1, 2), { ...common, rule: 'first', what: 'Unknown key `x`, expected `y`' })
  report(b, undefined, { ...common, rule: 'whole', what: 'No file `a`, expected one' })
  return [sound, a, b]
}

test('problems are data in the order in which they stand in each file', () => {
  expect(problemsOf(files())).toEqual([
    {
      path: 'content/a, b.md',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 3,
      severity: 'error',
      rule: 'first',
      what: 'Unknown key `x`, expected `y`',
      note: 'Why.\nFix it.',
    },
    expect.objectContaining({ line: 7, column: 3, endColumn: 7, severity: 'warning', rule: 'second' }),
    expect.objectContaining({ path: 'content/über.yaml', line: null, column: null, endLine: null, rule: 'whole' }),
  ])
})

test('errors and warnings are counted apart', () => {
  expect(countProblems(files())).toEqual({ errors: 2, warnings: 1 })
  expect(countProblems([])).toEqual({ errors: 0, warnings: 0 })
})

test('text names each file once, with line, column, rule and advice, and leaves sound files out', () => {
  const text = formatProblems(files(), 'text')
  expect(text).toMatchInlineSnapshot(`
    "content/a, b.md
    2:1-2:3 error   Unknown key \`x\`, expected \`y\` first  model
      [note]:
        Why.
        Fix it.
    7:3-7:7 warning Found \`100%\`: too much        second model
      [note]:
        Why.
        Fix it.

    content/über.yaml
            error   No file \`a\`, expected one     whole  model
      [note]:
        Why.
        Fix it.

    3 messages (✖ 2 errors, ⚠ 1 warning)"
  `)
})

test('text has colours only when asked', () => {
  expect(formatProblems(files(), 'text')).not.toContain('\u001b[')
  expect(formatProblems(files(), 'text', { color: true })).toContain('\u001b[')
})

test('json is one document with all problems and their counts', () => {
  expect(JSON.parse(formatProblems(files(), 'json'))).toEqual({
    problems: problemsOf(files()),
    errors: 2,
    warnings: 1,
  })
})

test('github prints one workflow command a problem, with its own escapes', () => {
  expect(formatProblems(files(), 'github').split('\n')).toEqual([
    '::error file=content/a%2C b.md,line=2,col=1,endLine=2,endColumn=3,title=first::Unknown key `x`, expected `y`%0AWhy.%0AFix it.',
    '::warning file=content/a%2C b.md,line=7,col=3,endLine=7,endColumn=7,title=second::Found `100%25`: too much%0AWhy.%0AFix it.',
    '::error file=content/über.yaml,title=whole::No file `a`, expected one%0AWhy.%0AFix it.',
  ])
})

test('sarif is one run with its rules, addresses and regions', () => {
  const log = JSON.parse(formatProblems(files(), 'sarif'))
  expect(log).toMatchObject({ version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json' })
  const [run] = log.runs
  expect(run.tool.driver).toEqual({ name: 'roadmap', rules: [{ id: 'first' }, { id: 'second' }, { id: 'whole' }] })
  expect(run.results[0]).toEqual({
    ruleId: 'first',
    level: 'error',
    message: { text: 'Unknown key `x`, expected `y`. Why. Fix it.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/a%2C%20b.md' },
          region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 3 },
        },
      },
    ],
  })
  expect(run.results[2].locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'content/%C3%BCber.yaml' } } },
  ])
})

test('without problems text and github are empty, json and sarif whole documents', () => {
  const sound = [new VFile({ path: 'content/sound.md' })]
  expect(formatProblems(sound, 'text')).toBe('')
  expect(formatProblems(sound, 'github')).toBe('')
  expect(JSON.parse(formatProblems(sound, 'json'))).toEqual({ problems: [], errors: 0, warnings: 0 })
  expect(JSON.parse(formatProblems(sound, 'sarif')).runs[0].results).toEqual([])
})
