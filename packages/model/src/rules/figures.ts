import type { SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { FieldData, FiguresData, FormData } from '../schema/forms.ts'
import type { Whole } from './check-rules.ts'

/**
 * What a section names as its figures can be drawn: the fields are its own (`unknown-field`), values are numbers and
 * figures over time are lines of text (`figure-field`), and the section is published (`figures-private`).
 */
export function checkFigures({ content }: Whole): void {
  for (const { source, data } of content.form) {
    for (const [index, section] of data.sections.entries()) {
      if (section.figures) checkSection(source, index, section, section.figures)
    }
  }
}

function checkSection(
  source: SourceFile,
  index: number,
  { id: sectionId, visibility, fields }: FormData['sections'][number],
  figures: FiguresData,
): void {
  const path = ['sections', index, 'figures']
  if (visibility === 'private') {
    reportAt(source, path, {
      rule: 'figures-private',
      what: `Found \`figures\` in the private section ${code(sectionId)}, expected them in a published one`,
      why: 'The chart would print what was given in confidence.',
      fix: 'Remove `figures`, or move it to a section with `visibility: published`.',
    })
  }
  for (const [key, id] of Object.entries(figures)) {
    if (id === undefined) continue
    const field = fields.find((one) => one.id === id)
    if (field) checkType(source, [...path, key], key, field)
    else reportUnknown(source, [...path, key], id, fields)
  }
}

/** The type that a field must have to be what `figures` calls it; any that is not here may have any. */
const types: Readonly<Record<string, FieldData['type']>> = {
  baseline: 'number',
  target: 'number',
  result: 'number',
  points: 'multiline',
}

function checkType(source: SourceFile, path: readonly (string | number)[], key: string, { id, type }: FieldData): void {
  const expected = types[key]
  if (expected === undefined || type === expected) return
  reportAt(source, path, {
    rule: 'figure-field',
    what: `Found the ${type} field ${code(id)} under ${code(key)}, expected a ${expected} field`,
    why: 'Its answers could not be drawn as a chart.',
    fix: `Name a field of \`type: ${expected}\`, or remove the line.`,
  })
}

function reportUnknown(
  source: SourceFile,
  path: readonly (string | number)[],
  id: string,
  fields: readonly FieldData[],
): void {
  const ids = fields.map((field) => field.id)
  reportAt(source, path, {
    rule: 'unknown-field',
    what: `Unknown field ${code(id)}, expected ${expectedList(ids, 'the id of a field of the section')}`,
    why: 'The chart would lack what the section does not ask.',
    fix: didYouMean(id, ids, `Change ${code(id)} to the id of a field of this section, or remove the line.`),
  })
}
