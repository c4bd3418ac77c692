import type { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { compileTemplates, type TemplateFile } from './template-set.ts'

/** Every problem of one template among `others`: `line:column-line:column rule: what. fix`. */
function problemsOf(text: string, others: readonly string[] = []): readonly string[] {
  const template = (path: string, content: string): TemplateFile => ({
    path,
    shownPath: `templates/${path}`,
    text: content,
  })
  const set = compileTemplates([template('page.hbs', text), ...others.map((path) => template(path, ''))])
  return (set.files[0]?.messages ?? []).map(({ place, ruleId, reason, note }) => {
    const at = place && 'start' in place ? place : undefined
    const range = `${at?.start.line}:${at?.start.column}-${at?.end.line}:${at?.end.column}`
    return `${range} ${ruleId}: ${reason}. ${note?.split('\n').at(-1)}`
  })
}

const helpers = 'one of `md`, `attr`, `t`, `each`, `if`, `unless`, `with`'

test('an unknown helper is reported where it is called, also inside another', () => {
  expect(problemsOf('a\n  {{mdd title}}')).toEqual([
    `2:5-2:8 unknown-helper: Unknown helper \`mdd\`, expected ${helpers}. Change \`mdd\` to \`md\`.`,
  ])
  expect(problemsOf('{{md (upper title)}}')).toEqual([
    `1:7-1:12 unknown-helper: Unknown helper \`upper\`, expected ${helpers}. Use one of the helpers, or take \`upper\` out.`,
  ])
  expect(problemsOf('{{#eech tools}}{{/eech}}')).toEqual([
    `1:4-1:8 unknown-helper: Unknown helper \`eech\`, expected ${helpers}. Change \`eech\` to \`each\`.`,
  ])
})

test('all unknown helpers of a template are reported in one run', () => {
  expect(problemsOf('{{up a}}\n{{#each b}}\n{{down c}}\n{{/each}}')).toHaveLength(2)
})

test('an unknown partial is reported with the one that was meant', () => {
  expect(problemsOf('{{> handbok/tools}}', ['handbook/tools.hbs'])).toEqual([
    '1:5-1:18 unknown-partial: Unknown partial `handbok/tools`, expected the name of a template file. Change `handbok/tools` to `handbook/tools`.',
  ])
})

test('a partial whose name comes from a helper is reported as that helper', () => {
  expect(problemsOf('{{> (lookup . "x")}}')).toEqual([
    `1:6-1:12 unknown-helper: Unknown helper \`lookup\`, expected ${helpers}. Use one of the helpers, or take \`lookup\` out.`,
  ])
})

test('an unknown block is reported at its name', () => {
  expect(problemsOf('# Title\n\n::glosary')).toMatchObject([
    expect.stringMatching(/^3:3-3:10 unknown-block: Unknown block `glosary`, .* Change `glosary` to `glossary`\.$/),
  ])
  expect(problemsOf(':::pannel{kind="note"}\n:::')).toEqual([
    '1:4-1:10 unknown-block: Unknown block `pannel`, expected one of `panel`. Change `pannel` to `panel`.',
  ])
})

test('an unknown attribute of a block is reported at the attribute', () => {
  expect(problemsOf('::contents{dept="2" depth="2"}')).toEqual([
    '1:12-1:16 unknown-block-attribute: Unknown attribute `dept` of the block `contents`, expected one of `depth`. Change `dept` to `depth`.',
  ])
})

test('an unknown value of an attribute is reported with the value that was meant', () => {
  expect(problemsOf('::assessment{part="scales"}')).toEqual([
    '1:14-1:27 bad-block-attribute: Unknown value `scales` of `part`, expected one of `howToUse`, `scale`, `statements`, `bands`. Change `part="scales"` to `part="scale"`.',
  ])
})

test('an attribute that a block cannot do without is reported as missing', () => {
  expect(problemsOf('::front')).toEqual([
    '1:3-1:8 bad-block-attribute: The block `front` without `id`, expected it. Add `id="…"` between the braces.',
  ])
})

test('a value that the template fills in is not known yet, and passes', () => {
  expect(problemsOf('::tool{id="{{key}}" part="{{part}}"}\n::section{kind="part" running={{attr title}} }')).toEqual([])
})

test('a block whose braces are not closed is reported, since it would be printed', () => {
  expect(problemsOf('::front{id="{{key}}"')).toEqual([
    '1:1-1:3 template-syntax: A block that cannot be read, expected nothing but `::front{…}` on its line. Open the attributes with `{` right after the name, and close them with `}` at the end of the line.',
  ])
})

test('what stands in a comment is not checked', () => {
  expect(problemsOf('{{!--\n::tol{id="a"}\n{{mdd title}}\n--}}')).toEqual([])
})

const advice = 'Close every `{{` with `}}`, and every `{{#each …}}` or `{{#if …}}` with `{{/each}}` or `{{/if}}`.'

test('a tag that is not closed is reported where it opens', () => {
  const [problem] = problemsOf('# A\n\nText {{md title}\n')
  expect(problem).toMatch(/^3:6-3:17 template-syntax: Handlebars that cannot be read: Expecting .*, got 'INVALID'\. /)
  expect(problem?.endsWith(advice)).toBe(true)
})

test('blocks that do not match are reported where the first opens', () => {
  expect(problemsOf('a\n{{#each tools}}\nb\n{{/if}}\n')).toEqual([
    `2:4-2:16 template-syntax: Handlebars that cannot be read: each doesn't match if. ${advice}`,
  ])
})

test('a block that is never closed is reported at the last tag, and not behind the end of the file', () => {
  expect(problemsOf('a\n{{#each tools}}\nb\n')).toMatchObject([expect.stringMatching(/^2:1-2:16 template-syntax: /)])
})

test('a template runs with its partials, its view and the wording', () => {
  const set = compileTemplates([
    {
      path: 'page.hbs',
      shownPath: 'page.hbs',
      text: '{{#each tools}}\n{{> part/tool}}\n{{/each}}\n{{md (t "by" name="B")}}',
    },
    { path: 'part/tool.hbs', shownPath: 'part/tool.hbs', text: '## {{md title}}\n' },
  ])
  const view = { tools: [{ title: 'A *b*' }, { title: '10:30' }] }
  const t = (key: string, values: Readonly<Record<string, string | number>> = {}) => `${key} ${values.name}`
  expect(set.run('page', view, t)).toBe('## A \\*b\\*\n## 10\\:30\nby B')
})

test('a value that the view does not have is thrown, never printed as nothing', () => {
  const set = compileTemplates([{ path: 'page.hbs', shownPath: 'page.hbs', text: '{{md titel}}' }])
  expect(() => set.run('page', { title: 'A' }, (key) => key)).toThrow(
    'A template prints undefined, expected a text or a number',
  )
  expect(() => set.run('other', {}, (key) => key)).toThrow('There is no template `other`')
})

const linesOf = (file: VFile | undefined) =>
  file?.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`)

test('a message that does not exist is reported where its key stands', () => {
  const text = '{{md (t "word.one")}}\n{{md (t "word.non")}}'
  const { files } = compileTemplates([{ path: 'a.hbs', shownPath: 'a.hbs', text }], (key) => key === 'word.one')
  expect(linesOf(files[0])).toEqual([
    '2:9 unknown-message: Unknown message `word.non`, expected a key of the messages file',
  ])
})

test('trying a template out reports a missing value in the partial that uses it', () => {
  const set = compileTemplates([
    { path: 'page.hbs', shownPath: 'page.hbs', text: '{{#each tools}}\n{{> part}}\n{{/each}}' },
    { path: 'part.hbs', shownPath: 'part.hbs', text: '\n## {{md titel}}' },
  ])
  set.tryOut('page', { tools: [{ title: 'A' }] }, (key) => key)
  expect(linesOf(set.files[0])).toEqual([])
  expect(linesOf(set.files[1])).toEqual(['2:4 unknown-value: A template prints undefined, expected a text or a number'])
})

test('trying a template out reports a list that it does not get', () => {
  const set = compileTemplates([{ path: 'page.hbs', shownPath: 'page.hbs', text: 'a\n{{#each tols}}{{/each}}' }])
  set.tryOut('page', { tools: [] }, (key) => key)
  expect(linesOf(set.files[0])).toEqual(['2:1 unknown-value: A block of a template gets undefined, expected a value'])
})
