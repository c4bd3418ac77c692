import { contrastOf } from '@roadmap/document/contrast'
import type { Flow } from '@roadmap/document/nodes'
import type { PageInfo, PdfNode } from 'pdfmake-tagged'
import { expect, test } from 'vitest'
import { colourPairs } from './check-theme.ts'
import { handlers } from './handlers/index.ts'
import { createFurniture } from './page-furniture.ts'
import { sampleDocument } from './testing/sample-document.ts'
import { defaultTheme, testState } from './testing/test-book.ts'

/** Text of one colour on a ground of another. */
interface Pair {
  readonly colour: string
  readonly ground: string
  readonly words: string
}

/** Every pair in a drawn block: colours come down from outside, as pdfmake hands them on. */
function pairsIn(node: PdfNode, colour: string, ground: string): readonly Pair[] {
  if (typeof node === 'string') return node.trim() === '' ? [] : [{ colour, ground, words: node }]
  if (Array.isArray(node)) return node.flatMap((inner: PdfNode) => pairsIn(inner, colour, ground))
  // Any node may have these; the rest is looked at below.
  const loose = node as Readonly<Record<string, unknown>>
  const layout = loose.layout as { readonly fillColor?: string } | undefined
  const behind = String(loose.background ?? loose.fillColor ?? layout?.fillColor ?? ground)
  const own = String(loose.color ?? colour)
  const table = loose.table as { readonly body: readonly PdfNode[] } | undefined
  const marker =
    typeof loose.markerColor === 'string' ? [{ colour: loose.markerColor, ground: behind, words: '1.' }] : []
  const parts = [loose.text, loose.stack, loose.columns, loose.ul, loose.ol, table?.body]
  return [
    ...marker,
    ...parts.flatMap((part) => (part === undefined ? [] : pairsIn(part as PdfNode, own, behind))), // Nodes or lists of them.
  ]
}

function drawnPairs(children: readonly Flow[], ground: string): readonly Pair[] {
  const { state } = testState(children)
  return pairsIn(handlers.document(state.document, state), state.theme.colours.ink, ground)
}

const theme = defaultTheme()
const everything = sampleDocument().children
const isCover = (node: Flow) => node.type === 'section' && node.kind === 'cover'

const pairs = [
  ...drawnPairs(
    everything.filter((node) => !isCover(node)),
    theme.colours.paper,
  ),
  ...drawnPairs(everything.filter(isCover), theme.colours.cover.fill),
  ...furniturePairs(),
]

test('whatever the renderer writes has a contrast of at least 4.5 with what is behind it', () => {
  expect(pairs.length).toBeGreaterThan(150)
  const faint = pairs.filter(({ colour, ground }) => contrastOf(colour, ground) < 4.5)
  expect(faint).toEqual([])
})

test('the check of a theme knows every pair that the renderer writes', () => {
  const known = new Set(colourPairs(theme).flatMap(({ colour, on }) => [`${colour} on ${on}`, `${on} on ${colour}`]))
  const unknown = pairs.filter(({ colour, ground }) => !known.has(`${colour} on ${ground}`))
  expect(unknown).toEqual([])
})

/** Header, footer and thumb index of a page in a part. */
function furniturePairs(): readonly Pair[] {
  const { state } = testState(everything)
  const { header, footer, background } = createFurniture(state)
  const page: PageInfo = {
    ...{ number: 4, count: 9, width: 595, height: 842, blank: false },
    sectionStarts: (anchor) => (anchor === 'pdf-section-0' ? 1 : anchor === 'pdf-section-2' ? 3 : undefined),
  }
  const { paper, ink } = theme.colours
  const tab = JSON.stringify(background(page))
  const [, fill = ''] = /"color":"(#[0-9a-f]{6})"}\]/.exec(tab) ?? []
  const [, words = ''] = /"text":"([^"]+)"/.exec(tab) ?? []
  const [, colour = ''] = /"lineHeight":1,"color":"(#[0-9a-f]{6})"/.exec(tab) ?? []
  const lines = [header(page), footer(page)].flatMap((node) => (node ? pairsIn(node, ink, paper) : []))
  expect(words).toBe('1')
  return [...lines, { colour, ground: fill, words }]
}
