import { createHash } from 'node:crypto'
import type { DocumentNode, Flow } from '@roadmap/document/nodes'
import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { renderHtml } from './render.ts'
import { sampleDocument } from './testing/sample-document.ts'
import { sampleForm, sampleTheme } from './testing/sample-form.ts'

const render = (document: DocumentNode) => renderHtml(document, { theme: sampleTheme })

test('a form, as a page', async () => {
  await expect(readable(render(sampleForm()))).toMatchFileSnapshot('golden/form.html')
})

test('one of every node, as a page', async () => {
  await expect(readable(render(sampleDocument()))).toMatchFileSnapshot('golden/document.html')
})

test.each([
  ['form', sampleForm()],
  ['document', sampleDocument()],
])('the page of a %s is valid HTML', async (_, document) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Answers stand under their paths, which hold brackets and full stops: any text without a space is an id in HTML.
      'valid-id': ['error', { relaxed: true }],
      'form-dup-name': ['error', { shared: ['radio'] }],
      'no-inline-style': 'error',
      'doctype-style': ['error', { style: 'lowercase' }],
      'void-style': 'off',
      // A `>` in text is plain HTML (13.1.2.4), whatever this rule says.
      'no-raw-characters': 'off',
      // Nothing is submitted: the script of the page puts its own buttons there.
      'wcag/h32': 'off',
    },
  })
  const report = await validator.validateString(render(document))
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    ),
  ).toEqual([])
})

test('the policy of a page lets in its own style and script by their hashes, and nothing else', () => {
  const html = render(sampleForm())
  const [style] = texts(html, 'style')
  const [, script] = texts(html, 'script')
  const hash = (text = '') => `sha256-${createHash('sha256').update(text).digest('base64')}`
  expect(policyOf(html)).toBe(
    `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
  )
})

test('a form that is sent may connect to that address alone', () => {
  const html = render(sampleForm({ submit: { url: 'https://forms.example.org/in?x=1' } }))
  expect(policyOf(html)).toContain('; connect-src https://forms.example.org;')
})

test('of what stands after the questions only the line with the version goes into the footer', () => {
  const form = sampleForm()
  const link = { type: 'link', url: 'https://example.org/help', children: [{ type: 'text', value: 'Help' }] } as const
  const hint: Flow = { type: 'paragraph', role: 'hint', children: [link] }
  const version: Flow = {
    type: 'paragraph',
    role: 'hint',
    imprint: true,
    children: [{ type: 'text', value: 'Version 2 of this form' }],
  }
  const page = render({ ...form, children: [...form.children, hint, version] })
  const [main = '', foot = ''] = page.split('<footer')
  expect(main.slice(main.indexOf('id="end"'))).toContain('<a href="https://example.org/help">Help</a>')
  expect(main).not.toContain('Version 2 of this form')
  expect(foot).toContain(' · Version 2 of this form</p>')
  expect(foot).not.toContain('Help')
})

test('no word of a form becomes markup', () => {
  const hostile = '</script><script>alert(1)</script><!--'
  const html = render({ ...sampleForm(), title: hostile })
  expect(texts(html, 'script')).toHaveLength(2)
  expect(JSON.parse(texts(html, 'script')[0] ?? '')).toMatchObject({ title: hostile })
  expect(texts(html, 'h1')).toEqual([hostile])
})

test('the script is told every question with its rules', () => {
  const data = JSON.parse(texts(render(sampleForm()), 'script')[0] ?? '') as { questions: { path: string }[] }
  expect(data).toMatchObject({
    form: { id: 'story', version: 2, edition: 'full', language: 'en-GB' },
    parts: [
      { id: 'part-1', title: 'About', isPrivate: false },
      { id: 'part-2', title: 'Crops', isPrivate: false },
      { id: 'part-3', title: 'You', isPrivate: true },
    ],
  })
  expect(data.questions.find(({ path }) => path === 'crop[2].why')).toEqual({
    path: 'crop[2].why',
    control: 'multiline',
    label: 'Why no weight?',
    required: false,
    options: [],
    part: 1,
    requiredIf: { anyBlank: ['crop[2].weight'] },
    max: 500,
    row: { name: 'crop', row: 2, min: 1, max: 2, addLabel: 'Add a crop', title: 'Crop 2 of up to 2' },
  })
})

test('the same tree gives the same page', () => expect(render(sampleForm())).toBe(render(sampleForm())))

/** A page without its style and script, one element a line. */
function readable(html: string): string {
  return html
    .replace(/<(style|script)>.*?(?=<\/\1>)/gs, '<$1>')
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')
    .replaceAll('><', '>\n<')
}

function policyOf(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'")
}

/** The texts of all elements of a name, as a browser reads them. */
function texts(html: string, name: string): readonly string[] {
  const found: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === name && 'childNodes' in node) {
      found.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''))
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html))
  return found
}
