import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, expect, test } from 'vitest'
import { type RenderedPdf, renderPdf } from './render.ts'
import { sampleDocument } from './testing/sample-document.ts'
import { defaultFonts, defaultTheme } from './testing/test-book.ts'

let rendered: RenderedPdf
let pdf: PDFDocumentProxy
let pages: readonly string[]

beforeAll(async () => {
  rendered = await renderPdf(sampleDocument(), { theme: defaultTheme(), fonts: defaultFonts() })
  pdf = await getDocument({ data: new Uint8Array(rendered.bytes), verbosity: VerbosityLevel.ERRORS }).promise
  pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => wordsOf(index + 1)))
  return () => pdf.loadingTask.destroy()
})

test('the sample is drawn without a complaint, and says how many pages it has', () => {
  expect(rendered.messages).toEqual([])
  expect(rendered.pages).toBe(pdf.numPages)
})

test('text comes in the order of the document', () => {
  const all = pages.join(' ')
  const order = [
    'first harvest',
    'Contents',
    'Phase 1',
    'three evenings',
    'Gate',
    'Create a group',
    'When to do it',
    'Light touch',
    'Watch for',
    'Varieties',
    'Term A',
    'Your answer',
  ]
  const places = order.map((words) => all.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('every page number in the contents is that of the page where the heading stands', () => {
  const contents = pages[1] ?? ''
  for (const title of ['Prepare the ground together', 'Tools', 'Glossary', 'Tell us what happened']) {
    const printed = Number(new RegExp(`${title} (\\d+)`).exec(contents)?.[1])
    expect(pages[printed - 1], title).toContain(title)
    expect(printed).toBeGreaterThan(2)
  }
  const printed = Number(/Walk the field , page.(\d+)/.exec(pages.join(' '))?.[1])
  expect(printed).toBe(rendered.positions.get('tool-walk'))
})

test('every link within the document leads to a page of it, and every link has words', async () => {
  const destinations = await pdf.getDestinations()
  let links = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    for (const annotation of await (await pdf.getPage(number)).getAnnotations()) {
      if (annotation.subtype !== 'Link' || annotation.url) continue
      links += 1
      expect(Object.keys(destinations)).toContain(annotation.dest)
      expect(annotation.contentsObj?.str).toBeTruthy()
    }
  }
  expect(links).toBeGreaterThan(25)
})

test('bookmarks are nested like the headings', async () => {
  const outline = await pdf.getOutline()
  expect(outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])).toEqual([
    ['Contents', []],
    [
      'Prepare the ground together',
      [
        'What happens in each strand',
        'Bring the neighbours of the orchard together',
        'Agree how the orchard will decide, who may pick what and when',
      ],
    ],
    ['Tools', ['Walk the field']],
    ['Glossary', []],
    ['Tell us what happened', []],
  ])
})

test('headers name the chapter on the outer side; cover and openers of parts have none', () => {
  expect(pages[0]).not.toMatch(/Page 1 of/)
  expect(pages[2]).toMatch(/Page 3 of/)
  expect(pages[2]).not.toContain('Orchard roadmap')
  const glossary = pages[(rendered.positions.get('glossary') ?? 0) - 1]
  expect(glossary).toContain('Orchard roadmap')
  expect(glossary?.match(/Glossary/g)).toHaveLength(2)
})

test('the file says its title, language, author and date, and is tagged', async () => {
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({
    Title: 'Orchard handbook: plan & plant',
    Author: 'Orchard network',
    Subject: 'A handbook for people who plant orchards together',
    CreationDate: 'D:20260301000000Z',
  })
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const activity = rendered.positions.get('activity-1') ?? 0
  const roles = [...(await rolesOf(activity)), ...(await rolesOf(activity + 1))]
  for (const role of ['H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody', 'P']) expect(roles).toContain(role)
  expect(roles).toContain('Link')
  expect(roles).not.toContain('H1')
  for (const role of ['TOC', 'TOCI', 'Reference']) expect(await rolesOf(2)).toContain(role)
  for (const role of ['H1', 'Figure', 'Caption', 'BlockQuote']) {
    expect([...(await rolesOf(3)), ...(await rolesOf(4))]).toContain(role)
  }
})

test('the same document gives the same bytes', async () => {
  const again = await renderPdf(sampleDocument(), { theme: defaultTheme(), fonts: defaultFonts() })
  expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(rendered.bytes))).toBe(0)
})

test('characters that the font lacks do not stop the document', async () => {
  const children = [{ type: 'paragraph', children: [{ type: 'text', value: '苹果 and apples' }] }] as const
  const { messages, pages } = await renderPdf(
    { ...sampleDocument(), children },
    { theme: defaultTheme(), fonts: defaultFonts() },
  )
  expect(pages).toBe(1)
  expect(messages.map(({ rule }) => rule)).toEqual(['pdf-missing-character', 'pdf-missing-character'])
})

async function wordsOf(number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
}

async function rolesOf(number: number): Promise<readonly string[]> {
  const roles: string[] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if ('role' in node) roles.push(String(node.role))
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk)
  }
  walk(await (await pdf.getPage(number)).getStructTree())
  return roles
}
