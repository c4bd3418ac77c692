import type { Diagram, DocumentNode, Flow, Index, Phrasing } from '@roadmap/document'
import { pictureAreaPt, renderPdf } from '@roadmap/renderer-pdf'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadEdition } from './support/load-example.ts'
import { contentFolders } from './support/repository.ts'

type StructureNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>

describe.each(contentFolders)('the handbook of %s', (folder) => {
  let tree: DocumentNode
  let pdf: PDFDocumentProxy
  let pages: readonly string[]
  let places: ReadonlyMap<string, number>
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
    for (let number = 1; number <= pdf.numPages; number++) texts.push(await readText(await pdf.getPage(number)))
    pages = texts
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

  test('the numbers printed in the index are those of the pages that its links lead to, ascending and each once', async () => {
    const start = places.get('chapter-index') ?? 0
    let numbers = 0
    for (let number = start; number < pdf.numPages; number++) {
      const annotations = await (await pdf.getPage(number)).getAnnotations()
      for (const { dest, contentsObj } of annotations) {
        if (!places.has(String(dest))) continue
        expect(contentsObj.str, String(dest)).toMatch(new RegExp(`\\b${places.get(String(dest))}$`))
        numbers++
      }
    }
    const expected = indexOf(tree).groups.flatMap((group) =>
      group.entries.flatMap((entry) => [...new Set(entry.places.map((anchor) => places.get(anchor)))]),
    )
    expect(numbers).toBe(expected.length)
  })

  test('no page has two links to one term, and no heading holds any', async () => {
    const glossary = places.get('chapter-glossary') ?? 0
    let links = 0
    for (let number = 1; number < glossary; number++) {
      const page = await pdf.getPage(number)
      const terms = new Map<string, string>()
      for (const { id, dest } of await page.getAnnotations()) {
        if (String(dest).startsWith('term-')) terms.set(id, String(dest))
      }
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
      links += named.length
    }
    expect(links).toBeGreaterThan(10)
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
