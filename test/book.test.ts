import type { Diagram, DocumentNode, Flow, Index, Phrasing } from '@roadmap/document'
import { renderPdf } from '@roadmap/renderer-pdf'
import { pictureAreaPt } from '@roadmap/renderer-pdf/units'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadEdition } from './support/load-example.ts'
import { contentFolders } from './support/repository.ts'

type StructureNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>

/** What pdf.js says of a link, as far as it is read here. */
interface Annotation {
  readonly id: string
  readonly dest?: unknown
  readonly url?: string
  readonly contentsObj: { readonly str: string }
}

describe.each(contentFolders)('the handbook of %s', (folder) => {
  let tree: DocumentNode
  let pdf: PDFDocumentProxy
  let pages: readonly string[]
  let places: ReadonlyMap<string, number>
  let links: readonly (Annotation & { readonly page: number })[]
  let picturePt: ReturnType<typeof pictureAreaPt>

  beforeAll(async () => {
    const { plan, theme, fonts } = await loadEdition(folder)
    picturePt = pictureAreaPt(theme.page)
    const handbook = plan.find(({ path }) => path === 'handbook.pdf')
    if (!handbook) throw new Error('The edition has no handbook')
    tree = handbook.build()
    const { bytes, messages, positions } = await renderPdf(tree, { theme, fonts })
    expect(messages).toEqual([])
    places = positions
    pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
    const texts: string[] = []
    const found: (typeof links)[number][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      texts.push(await readText(page))
      found.push(...((await page.getAnnotations()) as Annotation[]).map((link) => ({ ...link, page: number })))
    }
    pages = texts
    links = found
  }, 300_000)

  test('every page of an index entry truly holds the words', () => {
    const wrong = indexOf(tree).groups.flatMap(({ entries }) =>
      entries.flatMap(({ title, places: anchors }) =>
        anchors.flatMap((anchor) => {
          const page = places.get(anchor)
          return page !== undefined && pages[page - 1]?.includes(plain(title)) ? [] : [`${title}, ${page}`]
        }),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('an entry of the index has a place or a cross-reference, and at most eight places', () => {
    const entries = indexOf(tree).groups.flatMap((group) => group.entries)
    expect(entries.length).toBeGreaterThan(20)
    for (const { title, places: anchors, see } of entries) {
      expect(anchors.length > 0 || see !== undefined, title).toBe(true)
      expect(anchors.length, title).toBeLessThanOrEqual(8)
    }
  })

  test('the index is in the order of the alphabet, and what it says to see stands in it', () => {
    const entries = indexOf(tree).groups.flatMap((group) => group.entries)
    const titles = entries.map(({ title }) => title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    expect(titles).toEqual(titles.toSorted((a, b) => (a < b ? -1 : 1)))
    const withPlaces = entries.filter((entry) => entry.see === undefined).map(({ title }) => title)
    for (const { title, see } of entries) {
      if (see !== undefined)
        expect(
          withPlaces.some((one) => see.endsWith(one)),
          `${title}, ${see}`,
        ).toBe(true)
    }
  })

  test('the numbers printed in the index are those of the pages that its links lead to, ascending and each once', () => {
    const start = places.get('chapter-index') ?? 0
    let numbers = 0
    for (const { page, dest, contentsObj } of links) {
      if (page < start || page === pdf.numPages || !places.has(String(dest))) continue
      expect(contentsObj.str, String(dest)).toMatch(new RegExp(`\\b${places.get(String(dest))}$`))
      numbers++
    }
    const expected = indexOf(tree).groups.flatMap((group) =>
      group.entries.flatMap((entry) => [...new Set(entry.places.map((anchor) => places.get(anchor)))]),
    )
    expect(numbers).toBe(expected.length)
  })

  test('bookmarks go three levels deep, and each leads on from the one before', async () => {
    const bookmarks = flatten((await pdf.getOutline()) ?? [], 1)
    expect(Math.max(...bookmarks.map(({ depth }) => depth))).toBe(3)
    const targets = await Promise.all(bookmarks.map(({ dest }) => pageIndexOf(pdf, dest)))
    expect(targets.filter((page) => page === undefined)).toEqual([])
    expect(targets).toEqual(targets.toSorted((one, other) => (one ?? 0) - (other ?? 0)))
  })

  test('every link in the book leads to a page of it or to an address', async () => {
    const known = new Set(Object.keys(await pdf.getDestinations()))
    const lost = links.filter(({ dest, url }) => !known.has(String(dest)) && !/^(?:https?|mailto):/.test(url ?? ''))
    expect(lost.map(({ page, contentsObj }) => `${page}: ${contentsObj.str}`)).toEqual([])
    expect(links.length).toBeGreaterThan(200)
  })

  test('every page has content, but for left-hand ones before a part of the book', () => {
    const parts = tree.children.flatMap((node) => (node.type === 'section' && node.kind === 'part' ? [node] : []))
    const openers = new Set(parts.map((part) => places.get(anchorOf(part.children) ?? '')))
    const blank = pages.flatMap((text, index) => (text.length < 60 ? [index + 1] : []))
    for (const number of blank) {
      expect(pages[number - 1]).toMatch(/page \d+ of \d+/)
      expect(openers, `page ${number}`).toContain(number + 1)
    }
    expect(parts.length).toBeGreaterThan(2)
  })

  test('no page has two links to one term, and no heading holds any', async () => {
    const glossary = places.get('chapter-glossary') ?? 0
    let count = 0
    for (let number = 1; number < glossary; number++) {
      const own = links.filter(({ page, dest }) => page === number && String(dest).startsWith('term-'))
      const terms = new Map(own.map(({ id, dest }) => [id, String(dest)]))
      if (terms.size === 0) continue
      const page = await pdf.getPage(number)
      const found = linksIn(await page.getStructTree(), false).map(({ ids, inHeading }) => ({
        term: ids.map((id) => terms.get(id)).find((term) => term !== undefined),
        inHeading,
      }))
      const named = found.filter(({ term }) => term !== undefined)
      expect(
        named.filter(({ inHeading }) => inHeading),
        `headings of page ${number}`,
      ).toEqual([])
      expect(named.length, `page ${number}`).toBe(new Set(named.map(({ term }) => term)).size)
      count += named.length
    }
    expect(count).toBeGreaterThan(10)
  })

  test('each link of a picture stands in the text that goes with it', () => {
    const pictures = picturesIn(tree.children)
    expect(pictures.length).toBeGreaterThan(3)
    for (const { diagram, text } of pictures) {
      const said = new Set([...diagram.children, ...text].flatMap(referencesIn))
      const missing = diagram.links.filter(({ to }) => !said.has(to)).map(({ label }) => label)
      expect(missing, diagram.alt).toEqual([])
    }
  })

  test('the words in pictures are printed in at least 8 points, and none is cut short', () => {
    for (const { diagram } of picturesIn(tree.children)) {
      const scale = Math.min(1, picturePt.width / diagram.widthPt, picturePt.height / diagram.heightPt)
      const sizes = [...diagram.svg.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size) * scale)
      expect(sizes.length).toBeGreaterThan(0)
      expect(Math.min(...sizes), diagram.alt).toBeGreaterThanOrEqual(7.99)
      expect(diagram.svg, diagram.alt).not.toContain('…')
    }
  })

  test('the book opens with cover and title page and closes with the index and the back cover', () => {
    const kinds = tree.children.map((node) => (node.type === 'section' ? node.kind : node.type))
    expect(kinds.slice(0, 2)).toEqual(['cover', 'title'])
    expect(kinds.slice(-2)).toEqual(['chapter', 'cover'])
  })
})

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

function flatten(
  items: Outline,
  depth: number,
): readonly { readonly depth: number; readonly dest: Outline[number]['dest'] }[] {
  return items.flatMap(({ dest, items: below }) => [{ depth, dest }, ...flatten(below, depth + 1)])
}

/** The page that a bookmark leads to, from 0. */
async function pageIndexOf(pdf: PDFDocumentProxy, dest: Outline[number]['dest']): Promise<number | undefined> {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  return target ? pdf.getPageIndex(target[0]) : undefined
}

function indexOf(tree: DocumentNode): Index {
  const index = allFlow(tree.children).find((node) => node.type === 'index')
  if (!index) throw new Error('The handbook has no index')
  return index
}

/** The words of a page in lower case, with lines joined, hyphenated ones too, and plurals without their `s`. */
async function readText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  let text = ''
  let baseline: number | undefined
  for (const item of items) {
    if (!('str' in item)) continue
    const y = Number(item.transform[5])
    text += baseline === undefined || y === baseline ? item.str : `\n${item.str}`
    baseline = y
  }
  return plain(text.replace(/[-\u2010\u00ad]\n/g, '-'))
}

function plain(text: string): string {
  return ` ${text.toLowerCase().replace(/\s+/g, ' ')} `.replace(/s(?=[^\p{L}\p{N}])/gu, '').trim()
}

/** The link elements of a page with the annotations that belong to each. */
function linksIn(
  node: StructureNode,
  inHeading: boolean,
): readonly { readonly ids: readonly string[]; readonly inHeading: boolean }[] {
  const isHeading = inHeading || /^(?:H[1-6]|TH|Caption|TOC)$/.test(node.role)
  const below = node.children.flatMap((kid) => ('role' in kid ? linksIn(kid, isHeading) : []))
  if (node.role !== 'Link') return below
  const ids = node.children.flatMap((kid) => ('role' in kid || kid.type !== 'object' ? [] : [kid.id]))
  return [{ ids, inHeading: isHeading }, ...below]
}

/** Every picture that a reader is to read, with the blocks that follow it in its section. */
function picturesIn(nodes: readonly Flow[]): readonly { readonly diagram: Diagram; readonly text: readonly Flow[] }[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'section') return picturesIn(node.children)
    if (node.type !== 'diagram' || node.decorative) return []
    return [{ diagram: node, text: nodes.slice(index + 1) }]
  })
}

/** The anchor of the title that a part of the book opens with. */
function anchorOf(nodes: readonly Flow[]): string | undefined {
  const title = nodes.find((node) => node.type === 'masthead' || node.type === 'heading')
  return title?.type === 'masthead' ? title.heading.id : title?.type === 'heading' ? title.id : undefined
}

function allFlow(nodes: readonly Flow[]): readonly Flow[] {
  return nodes.flatMap((node) => [node, ...(node.type === 'section' ? allFlow(node.children) : [])])
}

function referencesIn(node: Flow): readonly string[] {
  switch (node.type) {
    case 'paragraph':
      return node.children.flatMap(targetsIn)
    case 'diagram':
      return node.children.flatMap(referencesIn)
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap(referencesIn))
    case 'table':
      return node.children.flatMap((row) => row.children.flatMap((cell) => cell.children.flatMap(referencesIn)))
    default:
      return []
  }
}

function targetsIn(node: Phrasing): readonly string[] {
  const own = node.type === 'reference' ? [node.to] : []
  return 'children' in node ? [...own, ...node.children.flatMap(targetsIn)] : own
}
