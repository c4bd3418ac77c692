import type { DocumentNode, Flow } from '@roadmap/document/nodes'
import { expect, test } from 'vitest'
import { plainTheme, renderDocx } from '../index.ts'
import { sampleActivity } from '../testing/sample-activity.ts'
import { sampleForm } from '../testing/sample-form.ts'
import { checkAccessibility } from './check-accessibility.ts'

const text = (value: string) => ({ type: 'text', value }) as const
const paragraph = (value: string): Flow => ({ type: 'paragraph', children: [text(value)] })
const problemsOf = async (document: DocumentNode, theme = plainTheme) =>
  (await renderDocx(document, { theme })).messages
const whatOf = async (document: DocumentNode, theme = plainTheme) =>
  (await problemsOf(document, theme)).map(({ what }) => what)

test('files that are well made have no fault', async () => {
  expect(await problemsOf(sampleActivity)).toEqual([])
  expect(await problemsOf(sampleForm)).toEqual([])
})

test('what shuts a reader out stops the file, and the heading above it is named', async () => {
  const bare: Flow = {
    type: 'table',
    caption: '',
    description: '',
    columns: [{ width: 1 }, { width: 1 }],
    children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [] }] }],
  }
  const document: DocumentNode = {
    ...sampleActivity,
    title: '',
    children: [
      { type: 'heading', depth: 2, children: [text('Gap')] },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'https://a.example', children: [text('here')] }, text(' ')],
      },
      paragraph(' '),
      bare,
    ],
  }
  const theme = { ...plainTheme, colours: { ...plainTheme.colours, dark2: 'CCCCCC' } }
  expect(await whatOf(document, theme)).toEqual([
    'The file has no title, expected one',
    'The theme colour `dk2` (CCCCCC) on `lt1` (FFFFFF) has 1.6 to 1, expected at least 4.5 to 1',
    'The theme colour `dk2` (CCCCCC) on `lt2` (EAF1F6) has 1.4 to 1, expected at least 4.5 to 1',
    'The heading `Gap` has level 2, expected at most 1',
    'Under `Gap`: A link says only `here`, expected words that say where it goes',
    'Under `Gap`: There is an empty paragraph, expected space from a style',
    'Under `Gap`: The table `` has no name for a screen reader, expected a caption',
    'Under `Gap`: The table `` does not say what it is for, expected a description',
    'Under `Gap`: The table `` has no header row, expected one',
    'Under `Gap`: The table `` has rows of different length, expected 2 cells in each',
  ])
})

test('the diagnostic says what, why and what to mend', async () => {
  const [problem] = await problemsOf({ ...sampleActivity, title: '' })
  expect(problem).toEqual({
    rule: 'word-accessibility',
    source: 'renderer-docx',
    what: 'The file has no title, expected one',
    why: 'Some readers could not use the Word file.',
    fix: 'Mend the text, the theme or the template that this comes from.',
    fatal: true,
  })
})

test('drawings, controls, direct formatting and languages are looked at too', () => {
  const faults = checkAccessibility(
    new Map([
      ['docProps/core.xml', '<c><dc:title>T</dc:title><dc:language>cy</dc:language></c>'],
      ['word/styles.xml', '<w:styles><w:lang w:val="en-GB"/><w:style w:styleId="Normal"/></w:styles>'],
      ['word/theme/theme1.xml', `<a:theme><a:clrScheme>${themeColours}</a:clrScheme></a:theme>`],
      [
        'word/document.xml',
        [
          '<w:body><w:p><w:pPr><w:pStyle w:val="Nowhere"/><w:jc w:val="center"/></w:pPr>',
          '<w:r><w:rPr><w:b/></w:rPr><w:drawing><wp:anchor><wp:docPr id="1" descr=""/></wp:anchor></w:drawing></w:r></w:p>',
          `<w:p><w:r><w:t>x</w:t></w:r>${control('a', 'A', '1')}${control('b', 'A', '1')}${control('', 'C', '2')}</w:p>`,
          '<w:p><w:hyperlink w:anchor="gone"><w:r><w:t>Away</w:t></w:r></w:hyperlink></w:p></w:body>',
        ].join(''),
      ],
    ]),
  )
  expect(faults.map(({ what }) => what)).toEqual([
    'The text is marked `en-GB`, expected the language of the file, `cy`',
    'The text is formatted by `w:jc`, expected a style alone',
    'The style `Nowhere` is not in the file, expected a style of the file',
    'The text is formatted by `w:b`, expected a style alone',
    'A drawing floats, expected one in the line of text',
    'A drawing has no alternative text, expected some',
    'A link goes to `gone`, expected a place in the file',
    'The control `` has no `w:tag`, expected one',
    'The control `b` shares its `w:alias` `A`, expected one of its own',
    'The control `b` shares its `w:id` `1`, expected one of its own',
  ])
})

const themeColours = ['dk1', 'dk2', 'accent1', 'hlink', 'folHlink', 'lt1', 'lt2']
  .map((slot) => `<a:${slot}><a:srgbClr val="${slot.startsWith('lt') ? 'FFFFFF' : '000000'}"/></a:${slot}>`)
  .join('')

function control(tag: string, alias: string, id: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="${alias}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr></w:sdt>`
}
