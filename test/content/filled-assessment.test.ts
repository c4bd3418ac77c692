import type { Flow, TreeNode } from '@roadmap/document'
import { anchorOf, type FilledAssessment, type Roadmap } from '@roadmap/model'
import { diagramStyleOf, planEdition } from '@roadmap/publisher'
import { beforeAll, expect, test } from 'vitest'
import { nodeIo } from '../../packages/cli/src/io.ts'
import { loadProject } from '../../packages/cli/src/load-project.ts'
import { repository } from '../support/repository.ts'
import { plainWords } from './sentences.mjs'

let roadmap: Roadmap
let example: FilledAssessment
let page: readonly Flow[]

beforeAll(async () => {
  const folders = { content: `${repository}/content`, templates: `${repository}/templates` }
  const { sound } = await loadProject(nodeIo(), folders)
  const [edition] = sound?.roadmap.editions ?? []
  const [filled] = sound?.roadmap.filledAssessments ?? []
  if (!sound || !edition || !filled) throw new Error('The content has a problem, or no filled self-assessment')
  const { messages, templates, themeOf } = sound
  roadmap = sound.roadmap
  example = filled
  // No diagram stands on the page, so any measure of text will do.
  const diagramStyle = diagramStyleOf(themeOf(edition), (text) => text.length)
  const [handbook] = planEdition(roadmap, { edition, messages, templates, diagramStyle, only: ['handbook'] })
  const sections = handbook?.build().children ?? []
  const found = sections.find((node) => node.type === 'section' && headingId(node.children[0]) === anchorOf(filled))
  page = found?.type === 'section' ? found.children : []
})

test('the filled example is an illustration that says so at its head, and reads its result in 150 words', () => {
  expect(example.illustration).toBe(true)
  expect(page[1]).toMatchObject({ type: 'panel', kind: 'note' })
  expect(wordsIn(page[1])).toContain('This is an illustration')
  const reading = page.slice(page.findIndex((node) => node.type === 'heading' && /read/.test(wordsIn(node))) + 1)
  expect(plainWords(reading.map(wordsIn).join(' ')).length).toBeLessThanOrEqual(150)
})

test('every box of the grid has a mean in words as well as a figure, or says that it is not reached', () => {
  const rows = table(0).slice(1)
  expect(rows).toHaveLength(roadmap.phases.length)
  const bands = example.form.bands.map(({ label }) => label).join('|')
  for (const cells of rows) {
    expect(cells).toHaveLength(roadmap.strands.length + 1)
    for (const words of cells.slice(1))
      expect(words).toMatch(new RegExp(`^(?:\\d\\.\\d (?:${bands})|${example.form.notYet.label})$`))
  }
  expect(rows.flat().filter((words) => words === example.form.notYet.label)).toHaveLength(8)
})

test('the three lowest boxes lead to their activities, and no unscored box is among them', () => {
  const rows = table(1).slice(1)
  expect(rows.map(([cell = '']) => cell.split(' ')[0])).toEqual(['2.SEC', '3.SB', '3.SEC'])
  for (const [, , open] of rows) expect(open).toMatch(/\d\.[A-Z]+\.\d/)
})

test('the phase out of balance is named, with the strand that lies low', () => {
  const list = page.find((node) => node.type === 'list')
  expect(wordsIn(list)).toMatch(
    /^Phase II:.*Low: Stakeholder engagement and communications \(1\.0\)\. Best: .*\(2\.7\)\.$/,
  )
})

/** The words of the cells of a table of the page, row by row. */
function table(index: number): readonly (readonly string[])[] {
  const found = page.filter((node) => node.type === 'table')[index]
  return found?.children.map((row) => row.children.map(wordsIn)) ?? []
}

/** The words of a node and of what is below it, paragraphs joined by spaces. */
function wordsIn(node: TreeNode | undefined): string {
  if (!node) return ''
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const isLine = node.type === 'paragraph' || node.type === 'heading'
  const below: readonly TreeNode[] = node.children
  return below.map(wordsIn).join(isLine || node.type === 'strong' || node.type === 'reference' ? '' : ' ')
}

function headingId(node: Flow | undefined): string | undefined {
  return node?.type === 'heading' ? node.id : undefined
}
