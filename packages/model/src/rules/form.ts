import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { FieldData } from '../schema/forms.ts'
import type { Whole } from './check-rules.ts'
import { checkCondition } from './condition.ts'
import { checkOnce } from './once.ts'
import { reportField } from './unknown-field.ts'

/**
 * A form can be drawn and answered: field ids are its own (`duplicate-field`), option lists and fields that it names
 * exist (`unknown-field`, `unknown-options`), a condition has one answer to be judged by (`condition-elsewhere`), each field
 * has what its type needs (`field-shape`), and an e-mail address is never published (`email-published`).
 */
export function checkForms({ content }: Whole): void {
  for (const { source, data } of content.form) {
    const fields = data.sections.flatMap((section, s) =>
      section.fields.map((field, f) => ({ field, section, path: ['sections', s, 'fields', f] })),
    )
    const ids = fields.map(({ field }) => field.id)
    // The answers of a repeated section stand under the id of the section, beside those of the other fields.
    const repeated = data.sections.flatMap(({ id, repeat }, s) => (repeat ? [{ id, path: ['sections', s, 'id'] }] : []))
    checkOnce(source, [...repeated, ...fields.map(idOf)], duplicateField)
    const single = data.sections.flatMap((section) => (section.repeat ? [] : section.fields.map(({ id }) => id)))
    for (const { field, section, path } of fields) {
      checkField(source, field, path, Object.keys(data.options))
      const rowOf = section.repeat && section.id
      const reachable = section.repeat ? section.fields.map(({ id }) => id) : single
      checkCondition(source, { field, path }, { ids, reachable, rowOf })
      if (field.type === 'email' && section.visibility !== 'private') reportEmail(source, path, field)
    }
    for (const [index, id] of data.short.fields.entries()) {
      if (!ids.includes(id)) reportField(source, ['short', 'fields', index], id, ids)
    }
    for (const [s, { repeat }] of data.sections.entries()) {
      if (repeat && repeat.min > repeat.max) reportRepeat(source, ['sections', s, 'repeat', 'min'], repeat)
    }
  }
  for (const { source, data } of content.assessment) {
    const paths = data.fields.map((field, index) => ({ field, path: ['fields', index] }))
    checkOnce(source, paths.map(idOf), duplicateField)
    const ids = data.fields.map(({ id }) => id)
    for (const { field, path } of paths) {
      checkField(source, field, path, [])
      checkCondition(source, { field, path }, { ids, reachable: ids, rowOf: undefined })
    }
  }
}

function idOf({ field, path }: { readonly field: FieldData; readonly path: PropertyPath }) {
  return { id: field.id, path: [...path, 'id'] }
}

const duplicateField = {
  rule: 'duplicate-field',
  noun: 'field',
  why: 'The answer to one question would be stored over the answer to the other.',
}

/** Whether a field has the keys that its type needs, and no others. */
function checkField(source: SourceFile, field: FieldData, path: PropertyPath, lists: readonly string[]): void {
  const { type, options, optionsFrom, max } = field
  const isChoice = type === 'select' || type === 'multiselect'
  const isText = type === 'text' || type === 'multiline' || type === 'email'
  const shape = (key: keyof FieldData, found: string, expected: string, fix: string) =>
    reportAt(source, [...path, key], {
      rule: 'field-shape',
      what: `Found the ${type} field ${code(field.id)} ${found}, expected ${expected}`,
      why: 'The field could not be drawn or answered as it stands.',
      fix,
    })
  if (isText && max === undefined) shape('max', 'without `max`', 'a longest answer', 'Add a line `max: 250`.')
  if (!isText && max !== undefined) shape('max', 'with `max`', 'a text field', 'Remove the line `max: …`.')
  if (isChoice && options === undefined && optionsFrom === undefined) {
    shape('options', 'without options', '`options` or `optionsFrom`', 'Add a line `options: …` with the id of a list.')
  }
  if (isChoice && options !== undefined && optionsFrom !== undefined) {
    shape('optionsFrom', 'with two lists of options', 'one', 'Remove `options` or `optionsFrom`.')
  }
  for (const key of ['options', 'optionsFrom'] as const) {
    if (!isChoice && field[key] !== undefined)
      shape(key, `with ${code(key)}`, 'a choice', `Remove the line ${code(`${key}: …`)}.`)
  }
  if (options !== undefined && !lists.includes(options)) reportOptions(source, [...path, 'options'], options, lists)
}

function reportOptions(source: SourceFile, path: PropertyPath, id: string, lists: readonly string[]): void {
  reportAt(source, path, {
    rule: 'unknown-options',
    what: `Unknown list of options ${code(id)}, expected ${expectedList(lists, 'a list under `options`')}`,
    why: 'The reader would have nothing to choose from.',
    fix: didYouMean(id, lists, `Add a list ${code(id)} under \`options\`, or name another.`),
  })
}

function reportEmail(source: SourceFile, path: PropertyPath, { id }: FieldData): void {
  reportAt(source, [...path, 'type'], {
    rule: 'email-published',
    what: `Found the e-mail field ${code(id)} in a published section, expected a private one`,
    why: 'The address of a person would be printed.',
    fix: 'Move the field to a section with `visibility: private`.',
  })
}

function reportRepeat(source: SourceFile, path: PropertyPath, { min, max }: { min: number; max: number }): void {
  reportAt(source, path, {
    rule: 'bad-value',
    what: `Found ${code(min)} under \`min\`, expected at most ${max}`,
    why: 'The section could never be filled in.',
    fix: `Change \`min\` to ${code(max)} or less, or raise \`max\`.`,
  })
}
