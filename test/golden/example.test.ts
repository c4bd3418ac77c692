import type { DocumentNode, Flow } from '@roadmap/document'
import type { Deliverable } from '@roadmap/publisher'
import { beforeAll, expect, test } from 'vitest'
import { loadExample } from '../support/load-example.ts'
import { printTree } from './print-tree.ts'

let plan: readonly Deliverable[]
let handbook: DocumentNode

beforeAll(async () => {
  plan = await loadExample('village-festival')
  handbook = treeOf('handbook.pdf')
})

test('the edition contains a handbook, a template for each activity and each document, and the form', () => {
  expect(plan.map(({ path }) => path).join('\n')).toMatchInlineSnapshot(`
    "handbook.pdf
    activities/A-01-gather-a-first-crew.docx
    activities/A-02-say-yes-or-no-in-the-open.docx
    activities/A-03-find-a-field-and-ask-for-it.docx
    activities/A-04-guess-the-costs.docx
    activities/A-05-ask-what-people-would-enjoy.docx
    activities/A-06-talk-to-the-neighbours-first.docx
    activities/B-01-give-every-job-a-name.docx
    activities/B-02-brief-the-helpers.docx
    activities/B-03-draw-the-ground-plan.docx
    activities/B-04-raise-the-money.docx
    activities/B-05-book-the-acts-and-stalls.docx
    activities/B-06-write-the-safety-plan.docx
    activities/B-07-check-that-all-is-ready.docx
    activities/C-01-run-the-day-from-one-tent.docx
    activities/C-02-look-back-and-tell-the-story.docx
    activities/C-03-build-up-and-take-down.docx
    activities/C-04-count-the-money-together.docx
    activities/C-05-keep-the-acts-on-time.docx
    activities/C-06-look-after-people-on-the-day.docx
    activities/C-07-thank-the-neighbours.docx
    documents/budget.docx
    documents/ground-plan.docx
    documents/running-order.docx
    documents/safety-plan.docx
    forms/festival-story.docx
    forms/festival-story.pdf
    forms/festival-story.html
    forms/festival-story-postcard.docx
    forms/festival-story-postcard.pdf
    forms/festival-story-postcard.html
    forms/readiness.docx
    forms/readiness.pdf
    forms/readiness.html"
  `)
})

test('the front of the handbook, as a tree', async () => {
  const isFront = (index: number) => index < sectionAt('phase-dream')
  await expect(printed((_, index) => isFront(index))).toMatchFileSnapshot('handbook-front.tree.txt')
})

test('the first phase of the handbook, as a tree', async () => {
  const [start, end] = [sectionAt('phase-dream'), sectionAt('phase-prepare')]
  await expect(printed((_, index) => index >= start && index < end)).toMatchFileSnapshot('handbook-phase.tree.txt')
})

test('the chapters behind the phases, as a tree', async () => {
  const start = sectionAt('chapter-tools')
  await expect(printed((_, index) => index >= start)).toMatchFileSnapshot('handbook-back.tree.txt')
})

test('the template of a document, as a tree', async () => {
  await expect(printTree(treeOf('documents/safety-plan.docx'))).toMatchFileSnapshot('document.tree.txt')
})

test('the template of an activity, as a tree', async () => {
  const tree = treeOf('activities/B-05-book-the-acts-and-stalls.docx')
  await expect(printTree(tree)).toMatchFileSnapshot('activity.tree.txt')
})

test.each([
  ['form', 'festival-story'],
  ['short-form', 'festival-story-postcard'],
  ['assessment-form', 'readiness'],
])('the %s, as a tree', async (name, id) => {
  await expect(printTree(treeOf(`forms/${id}.docx`))).toMatchFileSnapshot(`${name}.tree.txt`)
})

test('a form is the same tree in every format', () => {
  expect(treeOf('forms/festival-story.html')).toEqual(treeOf('forms/festival-story.docx'))
  expect(treeOf('forms/festival-story.pdf')).toEqual(treeOf('forms/festival-story.docx'))
})

function treeOf(path: string): DocumentNode {
  const made = plan.find((one) => one.path === path)
  if (!made) throw new Error(`The edition does not contain ${path}`)
  return made.build()
}

/** The handbook with some of its sections only. */
function printed(keep: (section: Flow, index: number) => boolean): string {
  return printTree({ ...handbook, children: handbook.children.filter(keep) })
}

/** Which section of the handbook begins with the heading that has this anchor. */
function sectionAt(anchor: string): number {
  const index = handbook.children.findIndex(
    (node) => node.type === 'section' && node.children.some((child) => anchorOf(child) === anchor),
  )
  if (index < 0) throw new Error(`No section of the handbook begins with ${anchor}`)
  return index
}

function anchorOf(node: Flow): string | undefined {
  if (node.type === 'masthead') return node.heading.id
  return node.type === 'heading' ? node.id : undefined
}
