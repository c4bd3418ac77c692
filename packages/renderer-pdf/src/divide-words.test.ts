import type { Flow } from '@roadmap/document/nodes'
import { expect, test } from 'vitest'
import { createDivider } from './create-divider.ts'
import { divideWords, partsOf } from './divide-words.ts'
import { renderPdf } from './render.ts'
import { sampleDocument, table, text } from './testing/sample-document.ts'
import { defaultFonts, defaultTheme, testState } from './testing/test-book.ts'

const shown = (value: string) => value.replaceAll('\u00ad', '·')

test('words are divided as their language does', () => {
  expect(shown(createDivider('en-GB')('decommissioning'))).toBe('de·com·mis·sion·ing')
  expect(shown(createDivider('de-AT')('Krankenversicherung'))).toBe('Kran·ken·ver·si·che·rung')
  expect(createDivider('tlh')('decommissioning')).toBe('decommissioning')
  expect(createDivider('../en-gb')('decommissioning')).toBe('decommissioning')
})

test('only words that are wider than a narrow place are divided, and none in running text', () => {
  const { state } = testState([])
  const words = 'Decommissioning of an organisation, see https://example.org/organisation or A1234567890'
  expect(divideWords(words, state)).toBe(words)
  expect(divideWords(words, state.with({ narrowPt: 400 }))).toBe(words)
  const narrow = shown(divideWords(words, state.with({ narrowPt: 70, sizePt: 10 })))
  expect(narrow).toBe('De·com·mis·sion·ing of an organisation, see https://example.org/organisation or A1234567890')
})

test('the parts of a word have their hyphens, and a number is one part', () => {
  const divide = createDivider('en-GB')
  expect(partsOf('organisation', divide)).toEqual(['or-', 'gan-', 'isa-', 'tion'])
  expect(partsOf('1234567890', divide)).toEqual(['1234567890'])
})

test('a table whose words fit keeps them whole; one whose words do not has them divided within their columns', async () => {
  const cells = (words: readonly string[]) =>
    words.map((word): readonly Flow[] => [{ type: 'paragraph', children: [text(word)] }])
  const long = ['Decommissioning', 'Transformational', 'Responsibilities', 'Organisational', 'Communications']
  const draw = (words: readonly string[]) => {
    const { state } = testState([])
    return JSON.stringify(
      state.flow([
        table(
          'T',
          words.map(() => 1),
          words.map(() => 'Head'),
          [cells(words)],
        ),
      ]),
    )
  }
  expect(draw(long)).not.toContain('\u00ad')
  expect(draw([...long, ...long])).toContain('Com\u00admu\u00adnic\u00ada\u00adtions')
  const wide = table('T', [1, 1], ['Head', 'Head'], [cells(['x'.repeat(300), 'word'])])
  const { messages } = await renderPdf(
    { ...sampleDocument(), children: [wide] },
    { theme: defaultTheme(), fonts: defaultFonts() },
  )
  expect(messages).toEqual([])
})
