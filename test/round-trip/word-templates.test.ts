import type { Flow, TreeNode } from '@roadmap/document'
import { plainTheme, renderDocx } from '@roadmap/renderer-docx'
import { describe, expect, test } from 'vitest'
import { loadEdition } from '../support/load-example.ts'
import { controlsOf } from '../support/word/controls.ts'
import { fillControls, withAddedRows } from '../support/word/fill-controls.ts'
import { readControls } from '../support/word/read-controls.ts'
import { sampleAnswer } from '../support/word/sample-answers.ts'
import { readDocument } from '../support/word/xml-file.ts'

/** Rows that a team adds to every group of rows. */
const addedRows = 2

describe.each(['content', 'examples/village-festival'])('the Word templates of %s', async (content) => {
  const plan = (await loadEdition(content)).plan.filter(({ part }) => part === 'activities' || part === 'documents')

  test.each(plan.map((made) => [made.path, made] as const))('%s is filled in and read back', async (_, made) => {
    const tree = made.build()
    const { bytes, messages } = await renderDocx(tree, { theme: plainTheme })
    expect(messages).toEqual([])

    const controls = controlsOf(readDocument(bytes))
    expect(controls.map(({ tag }) => tag)).toEqual(pathsOf(tree.children))
    for (const name of ['tag', 'alias', 'id'] as const) {
      const names = controls.map((control) => control[name])
      expect(names.filter((one, index) => one === '' || names.indexOf(one) < index)).toEqual([])
    }

    const expected = new Map<string, string[]>()
    const filled = fillControls(withAddedRows(bytes, addedRows), (control, row) => {
      const answer = sampleAnswer(control, row)
      expected.set(control.tag, [...(expected.get(control.tag) ?? []), answer])
      return answer
    })
    expect(readControls(filled)).toEqual(expected)
    const repeated = [...expected.values()].filter((answers) => answers.length === 1 + addedRows)
    expect(repeated.length).toBeGreaterThan(0)
  })
})

/** The paths of the fields of a tree, in the order of reading. */
function pathsOf(nodes: readonly Flow[]): readonly string[] {
  const visit = (node: TreeNode): readonly string[] => {
    if (node.type === 'field') return [node.path]
    return 'children' in node ? (node.children as readonly TreeNode[]).flatMap(visit) : [] // Children are nodes of the tree.
  }
  return nodes.flatMap(visit)
}
