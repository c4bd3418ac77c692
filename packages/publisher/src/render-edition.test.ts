import type { DocumentNode } from '@roadmap/document'
import { expect, test } from 'vitest'
import { sampleDocument } from '../../renderer-pdf/src/testing/sample-document.ts'
import { defaultFonts, defaultTheme } from '../../renderer-pdf/src/testing/test-book.ts'
import type { Cache } from './cache.ts'
import type { Deliverable } from './plan-edition.ts'
import { renderEdition } from './render-edition.ts'

/** A cache that only says what was put into it. */
function emptyCache() {
  const kept: string[] = []
  const cache: Cache = {
    get: async () => undefined,
    put: async (key) => {
      kept.push(key)
    },
    sweep: async () => {},
  }
  return { cache, kept }
}

async function render(document: DocumentNode) {
  const { cache, kept } = emptyCache()
  const handbook: Deliverable = {
    path: 'handbook.pdf',
    part: 'handbook',
    title: 'Handbook',
    madeFrom: 'roadmap.yaml',
    format: 'pdf',
    build: () => document,
  }
  const options = { theme: defaultTheme(), fonts: defaultFonts(), fingerprint: '', cache }
  return { ...(await renderEdition([handbook], options)), kept }
}

test('a PDF that meets its standards has no faults and is kept', async () => {
  const { faults, kept } = await render(sampleDocument())
  expect(faults).toEqual([])
  expect(kept).toHaveLength(1)
})

test('a PDF that breaks them has a line for each fault, with page and element, and is not kept', async () => {
  const sample = sampleDocument()
  const { faults, kept } = await render({
    ...sample,
    children: [{ type: 'heading', depth: 4, children: [{ type: 'text', value: 'Too deep' }] }, ...sample.children],
  } as DocumentNode)
  expect(faults).toContainEqual({
    path: 'handbook.pdf',
    what: 'page 1, H4 "Too deep": the first heading is H4, expected H1 (heading-level, ISO 14289-1 §7.4.2)',
  })
  expect(kept).toEqual([])
})
