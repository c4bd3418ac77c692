import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import type { CheckedFile } from '../checked-content.ts'
import { reportAt } from '../problem.ts'
import { selectId } from '../select.ts'
import type { Whole } from './check-rules.ts'

/**
 * The self-assessment can be scored: there is one (`second-assessment`), its scale goes up by one (`scale`), its bands
 * cover the scale without a gap (`bands`), and a low score leads to an activity of the same cell (`if-low-elsewhere`).
 */
export function checkAssessment({ content, files, registry }: Whole): void {
  for (const { source } of content.assessment.slice(1)) {
    reportAt(source, ['id'], {
      rule: 'second-assessment',
      what: 'Found a second self-assessment, expected one',
      why: 'Only one is printed.',
      fix: 'Remove one of the two files.',
    })
  }
  const known = registry.of('cell')
  const cells = new Map(
    files.flatMap(({ kind, source: { data } }) => {
      const cell = selectId(data, 'cell')
      // A cell that does not exist is reported where it is named.
      return kind === 'activity' && cell !== undefined && known.has(cell) ? [[selectId(data, 'id'), cell]] : []
    }),
  )
  for (const file of content.assessment) {
    if (isEven(file)) checkBands(file)
    checkStatements(file, cells, known)
  }
}

type File = CheckedFile<'assessment'>

/** Whether the scores go up by one; bands are only judged by a scale that does. */
function isEven({ source, data: { scale } }: File): boolean {
  const lowest = scale[0]?.score ?? 0
  const index = scale.findIndex(({ score }, at) => score !== lowest + at)
  const wrong = scale[index]
  if (!wrong) return true
  const expected = code(lowest + index)
  reportAt(source, ['scale', index, 'score'], {
    rule: 'scale',
    what: `Found the score ${code(wrong.score)}, expected ${expected}`,
    why: 'Means are only fair when the scores are equally far apart.',
    fix: `Change the score to ${expected}, or put the scores in order.`,
  })
  return false
}

/** Reports the first limit that is wrong: those after it are judged by it. */
function checkBands({ source, data }: File): void {
  const scores = data.scale.map(({ score }) => score)
  const { bands } = data.results
  const highest = Math.max(...scores)
  let from = Math.min(...scores)
  for (const [index, band] of bands.entries()) {
    const isLast = index === bands.length - 1
    const path = ['results', 'bands', index]
    const isWrongStart = band.from !== from
    const isWrongEnd = band.to <= band.from || (isLast && band.to !== highest)
    if (isWrongStart) reportBand(source, [...path, 'from'], band.from, code(from))
    else if (isWrongEnd) reportBand(source, [...path, 'to'], band.to, isLast ? code(highest) : `more than ${band.from}`)
    if (isWrongStart || isWrongEnd) break
    from = band.to
  }
}

function reportBand(source: SourceFile, path: PropertyPath, found: number, expected: string): void {
  reportAt(source, path, {
    rule: 'bands',
    what: `Found the limit ${code(found)} of a band, expected ${expected}`,
    why: 'Some scores would fall in no band or in two.',
    fix: `Change it to ${expected}: each band starts where the one before ends, from the lowest score to the highest.`,
  })
}

function checkStatements(
  { source, data }: File,
  cells: ReadonlyMap<string | undefined, string>,
  known: ReadonlyMap<string, unknown>,
): void {
  for (const [index, { cell, ifLow }] of data.statements.entries()) {
    const found = cells.get(ifLow)
    if (found === undefined || found === cell || !known.has(cell)) continue
    reportAt(source, ['statements', index, 'ifLow'], {
      rule: 'if-low-elsewhere',
      what: `Found the activity ${code(ifLow)} of cell ${code(found)}, expected one of cell ${code(cell)}`,
      why: 'A low score would send the reader to work on something else.',
      fix: `Change ${code(ifLow)} to an activity of ${code(cell)}, or change the cell of the statement.`,
    })
  }
}
