import { beforeAll, describe, expect, test } from 'vitest'
import { renderPdf } from '../../packages/renderer-pdf/src/index.ts'
import { sampleDocument } from '../../packages/renderer-pdf/src/testing/sample-document.ts'
import { defaultFonts, defaultTheme } from '../../packages/renderer-pdf/src/testing/test-book.ts'
import { checkPages } from './check-pages.mjs'
import { type Line, readLines } from './read-lines.mjs'
import { type PageContent, readPages } from './read-pages.mjs'

type DocumentNode = ReturnType<typeof sampleDocument>
type Flow = DocumentNode['children'][number]

/** A page with its lines. */
interface Page extends PageContent {
  readonly lines: readonly Line[]
}

const theme = defaultTheme()
const letter = {
  ...theme,
  page: { ...theme.page, size: 'LETTER' as const, margins: { top: 64, bottom: 56, inner: 90, outer: 62 } },
}

describe.each([
  { name: 'A4', look: theme, width: 595.28 },
  { name: 'LETTER with other margins', look: letter, width: 612 },
])('a small book on $name', ({ look, width }) => {
  let bytes: Uint8Array
  let pages: readonly Page[]

  beforeAll(async () => {
    const rendered = await renderPdf(book(), { theme: look, fonts: defaultFonts() })
    expect(rendered.messages).toEqual([])
    bytes = rendered.bytes
    const read: Page[] = []
    for await (const page of readPages(bytes)) read.push({ ...page, lines: readLines(page) })
    pages = read
  })

  test('has no fault that a machine can see', async () => {
    expect((await checkPages(bytes)).findings).toEqual([])
    expect(pages[0]?.width).toBeCloseTo(width, 1)
  })

  test('has its inner margin at the left of odd pages and at the right of even ones', () => {
    const { inner, outer } = look.page.margins
    for (const { number, lines } of pages) {
      const body = lines.filter(({ artifact }) => !artifact)
      if (body.length === 0) continue
      const left = Math.min(...body.map((line) => line.left))
      expect(Math.abs(left - (number % 2 === 1 ? inner : outer)), `page ${number}`).toBeLessThan(2)
    }
  })

  test('opens its parts on right-hand pages; what is left blank before them has a footer and nothing else', () => {
    const openers = pages.filter(({ lines }) => lines.some(({ text, heading }) => heading === 1 && /^Part/.test(text)))
    expect(openers.map(({ number }) => number % 2)).toEqual([1, 1, 1])
    const blank = pages.filter(({ items }) => items.every(({ artifact }) => artifact))
    expect(blank.length).toBeGreaterThan(0)
    for (const { number, lines, shapes } of blank) {
      expect(openers.map((page) => page.number)).toContain(number + 1)
      expect(lines.map(({ text }) => text)).toContain(`Page ${number} of ${pages.length}`)
      expect(lines.every(({ top }) => top > look.page.margins.top)).toBe(true)
      expect(shapes).toEqual([])
    }
  })

  test('has a tab for each part at the outer edge, lower for each, with the mark of the part', () => {
    const tabs = pages.flatMap(({ number, items }) =>
      items
        .filter(({ text, artifact }) => artifact && /^(?:Alpha|B|3)$/.test(text))
        .map((item) => ({ number, ...item })),
    )
    expect([...new Set(tabs.map(({ text }) => text))]).toEqual(['Alpha', 'B', '3'])
    for (const { number, box } of tabs) {
      const edge = number % 2 === 1 ? width - box.right : box.left
      expect(edge, `page ${number}`).toBeLessThan(look.page.margins.outer)
    }
    const heights = ['Alpha', 'B', '3'].map((mark) => tabs.find(({ text }) => text === mark)?.y ?? 0)
    expect(heights).toEqual(heights.toSorted((one, other) => one - other))
    expect(new Set(heights).size).toBe(3)
  })

  test('sets the running text of all pages on one grid', () => {
    const step = look.text.baseline / 2
    const lines = pages.flatMap((page) => page.lines.filter(isRunningText))
    expect(lines.length).toBeGreaterThan(100)
    const past = lines.map(({ y }) => (y - look.page.margins.top) % step)
    expect(Math.max(...past) - Math.min(...past)).toBeLessThan(0.1)
  })

  test('has text of at least 10 points, and of 9 in its running lines', () => {
    for (const { number, lines } of pages) {
      for (const line of lines) {
        const smallest = line.artifact ? 9 : 10
        expect(line.fontSize, `page ${number}: ${line.text}`).toBeGreaterThanOrEqual(smallest - 0.01)
      }
    }
  })
})

const sentence = 'The grid of lines holds the running text of every page, whatever stands between its paragraphs. '

function isRunningText({ text, fontSize, bold, artifact, heading }: Line): boolean {
  return !artifact && !bold && heading === 0 && fontSize === theme.text.body && sentence.repeat(2).includes(text.trim())
}

/** Cover, three parts of one and two pages with small things among the paragraphs, back cover. */
function book(): DocumentNode {
  const [cover] = sampleDocument().children
  if (!cover) throw new Error('The sample has a cover')
  return {
    ...sampleDocument(),
    children: [
      cover,
      part('Part one', 'Alpha', 9),
      part('Part two', 'B', 3),
      part('Part three', undefined, 12),
      cover,
    ].map((node, index) => (index === 4 ? ({ ...node, children: [paragraph('Write to us.')] } as Flow) : node)),
  }
}

function part(title: string, mark: string | undefined, passages: number): Flow {
  const heading: Flow = { type: 'heading', depth: 1, listed: true, children: [{ type: 'text', value: title }] }
  return {
    type: 'section',
    kind: 'part',
    opens: 'page',
    running: title,
    tone: 'phase-1',
    ...(mark !== undefined && { mark }),
    children: [heading, ...Array.from({ length: passages }, (_, index) => passage(index)).flat()],
  }
}

/** A heading, text, and something of another height than whole lines. */
function passage(index: number): readonly Flow[] {
  const depth = ([2, 3, 4] as const)[index % 3] ?? 2
  const between: readonly Flow[] = [
    { type: 'panel', kind: 'note', title: 'Note', children: [paragraph('Something short.')] },
    {
      type: 'list',
      ordered: false,
      children: ['One', 'Two'].map((word) => ({ type: 'listItem', children: [paragraph(word)] })),
    },
    {
      type: 'table',
      caption: 'Sizes',
      description: 'One row.',
      columns: [{ width: 1 }],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [paragraph('A cell.')] }] }],
    },
  ]
  return [
    { type: 'heading', depth, children: [{ type: 'text', value: `Passage ${index}` }] },
    paragraph(sentence.repeat(3)),
    ...between.slice(index % 3, (index % 3) + 1),
    paragraph(sentence.repeat(4)),
  ]
}

function paragraph(value: string): Flow {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
