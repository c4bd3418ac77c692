import type { DocumentNode } from '@roadmap/document'
import { expect, test } from 'vitest'
import type { Cache } from '../packages/publisher/src/cache.ts'
import type { Deliverable } from '../packages/publisher/src/plan-edition.ts'
import { renderEdition } from '../packages/publisher/src/render-edition.ts'
import { sampleDocument } from '../packages/renderer-pdf/src/testing/sample-document.ts'
import { defaultFonts, defaultTheme } from '../packages/renderer-pdf/src/testing/test-book.ts'

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

test('a PDF that meets its standards has nothing to say and is kept', async () => {
  const { notes, kept } = await render(sampleDocument())
  expect(notes.filter(({ fatal }) => fatal)).toEqual([])
  expect(kept).toHaveLength(notes.length === 0 ? 1 : 0)
})

test('a PDF that breaks them has a fatal line for each fault, with page and element, and is not kept', async () => {
  const sample = sampleDocument()
  const tooDeep: DocumentNode['children'][number] = {
    type: 'heading',
    depth: 4,
    children: [{ type: 'text', value: 'Too deep' }],
  }
  const { notes, kept } = await render({ ...sample, children: [tooDeep, ...sample.children] })
  expect(notes).toContainEqual({
    path: 'handbook.pdf',
    madeFrom: 'roadmap.yaml',
    rule: 'pdf-accessibility',
    what: 'Found a fault, page 1, H4 "Too deep": the first heading is H4, expected H1 (heading-level, ISO 14289-1 §7.4.2), expected none',
    why: 'A screen reader could not read the file as it is meant.',
    fix: 'Mend the template or the text that this part of the page comes from.',
    place: undefined,
    fatal: true,
  })
  expect(kept).toEqual([])
})
