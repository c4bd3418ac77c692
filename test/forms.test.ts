import type { DocumentNode, Field } from '@roadmap/document'
import { optionPath, parseFieldPath, stringifyFieldPath, toWordTag } from '@roadmap/document/field-path'
import type { Deliverable } from '@roadmap/publisher'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadEdition } from './support/load-example.ts'

describe.each(['content', 'examples/village-festival'])('the forms of %s', (content) => {
  let plan: readonly Deliverable[]
  let forms: readonly { readonly path: string; readonly tree: DocumentNode; readonly fields: readonly Field[] }[]
  beforeAll(async () => {
    plan = (await loadEdition(content)).plan
    forms = plan
      .filter(({ part, format }) => part === 'forms' && format === 'docx')
      .map(({ path, build }) => ({ path, tree: build() }))
      .map((form) => ({ ...form, fields: fieldsOf(form.tree) }))
  })

  test('are a long one, a short one and a self-assessment, each in three formats under one name', () => {
    expect(forms.map(({ path, tree }) => path === `forms/${tree.form?.id}.docx`)).toEqual([true, true, true])
    const files = plan.filter(({ part }) => part === 'forms').map(({ path }) => path)
    expect(files).toEqual(
      forms.flatMap(({ path }) => ['docx', 'pdf', 'html'].map((format) => path.replace(/docx$/, format))),
    )
    const [long, short] = forms
    expect(short?.tree.form?.version).toBe(long?.tree.form?.version)
    expect(short?.fields.length).toBeLessThan(long?.fields.length ?? 0)
  })

  test('have a path of its own for every question and option, and every format can spell it', () => {
    for (const { fields } of forms) {
      const paths = fields.map(({ path }) => path)
      const options = fields.flatMap((field) => field.options.map(({ id }) => optionPath(field.path, id)))
      const all = [...paths, ...options]
      expect(new Set(all).size).toBe(all.length)
      for (const path of all) {
        expect(stringifyFieldPath(parseFieldPath(path) ?? { name: '' })).toBe(path)
        expect(toWordTag(path)).toBe(path)
      }
    }
  })

  test('name only questions that they ask in their conditions, and say them in words', () => {
    for (const { fields } of forms) {
      const byPath = new Map(fields.map((field) => [field.path, field]))
      for (const { requiredIf, hint } of fields) {
        if (!requiredIf) continue
        const named = 'notBlank' in requiredIf ? [requiredIf.notBlank] : requiredIf.anyBlank
        for (const path of named) expect(hint).toContain(`“${byPath.get(path)?.label}”`)
      }
    }
  })

  test('say what is published, what stays private, why, and how to withdraw', () => {
    for (const { tree } of forms) {
      const text = JSON.stringify(tree.children)
      for (const term of ['Published', 'Kept private', 'Why we ask', 'How to withdraw']) {
        expect(text).toContain(`"${term}"`)
      }
    }
  })
})

test('the long case-study form repeats its benefits six times and groups its activities', async () => {
  const { plan } = await loadEdition('content')
  const long = fieldsOf(plan.find(({ path }) => path === 'forms/case-study.docx')?.build())
  const measures = long.filter(({ path }) => /^benefit\[\d\]\.measure$/.test(path))
  expect(measures.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5, 6].map((row) => `benefit[${row}].measure`))
  const used = long.find(({ path }) => path === 'activities_used')
  expect(used?.options.length).toBeGreaterThan(60)
  expect(new Set(used?.options.map(({ group }) => group)).size).toBe(20)
})

test('the self-assessment asks for a score of each of its 60 statements, or not yet', async () => {
  const { plan } = await loadEdition('content')
  const fields = fieldsOf(plan.find(({ path }) => path === 'forms/self-assessment.docx')?.build())
  const scores = fields.filter(({ path }) => path.startsWith('score['))
  expect(scores).toHaveLength(60)
  expect(new Set(scores.map(({ options }) => options.map(({ id }) => id).join()))).toEqual(
    new Set(['0,1,2,3,4,not-yet']),
  )
  expect(fields.filter(({ path }) => path.startsWith('note['))).toHaveLength(20)
  expect(fields.slice(0, 3).map(({ path }) => path)).toEqual(['team', 'role', 'assessed_on'])
})

/** Every field of a tree, in the order of the page. */
function fieldsOf(value: unknown): readonly Field[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf)
  if (typeof value !== 'object' || value === null) return []
  const node = value as { readonly type?: unknown; readonly children?: unknown } // Any object may be asked for a key.
  return node.type === 'field' ? [value as Field] : fieldsOf(node.children) // The union of nodes is closed.
}
