import type { Assessment, Cell, Strand } from '@roadmap/model'
import { diagram, heading, paragraph, strong, table } from '../builders.ts'
import { scoreGrid } from '../diagrams/score-grid.ts'
import { formatMean } from '../format-number.ts'
import type { Diagram, Flow, Paragraph, Table, TableCell } from '../nodes.ts'
import type { CellView } from './assessment-view.ts'
import type { Result } from './result.ts'

/** The grid as a picture, then as a table: the mean of each box in numbers and words, and how far single scores lie apart. */
export function resultGrid(result: Result): readonly Flow[] {
  const { t } = result
  return [
    heading(1, t('assessmentResult.grid')),
    paragraph(t('assessmentResult.gridLead')),
    paragraph(t('assessmentResult.legend', { bands: bandsOf(result) })),
    picture(result),
    means(result),
  ]
}

/** "0 to under 1.5: Start here; …" */
function bandsOf({ form, t }: Result): string {
  const { bands } = form
  return bands
    .map(({ from, to, label }, index) => {
      const range = t(index === bands.length - 1 ? 'assessment.rangeLast' : 'assessment.rangeText', { from, to })
      return t('assessmentResult.legendBand', { range, label })
    })
    .join(t('assessmentResult.legendNext'))
}

/** The table says the same, so those who do not see the picture get it once. */
function picture({ roadmap, form, view, edition, t, diagramStyle }: Result): Diagram {
  const lowest = new Set(view.lowest.map(({ cell }) => cell))
  const boxes = roadmap.phases.map(({ cells }) =>
    roadmap.strands.map((strand) => {
      const found = resultAt(view.cells, cells, strand)
      return (
        found && {
          score: found.mean === undefined ? undefined : formatMean(found.mean, edition.language),
          words: found.band ?? form.notYet.label,
          share: shareOf(found, form) ?? 0,
          isLowest: lowest.has(found.cell),
        }
      )
    }),
  )
  const words = { alt: t('assessmentResult.gridAlt') }
  const drawing = scoreGrid({ ...roadmap, boxes }, { style: diagramStyle, words })
  return { ...diagram(drawing, [], t('assessmentResult.gridCaption')), decorative: true }
}

function means(result: Result): Flow {
  const { roadmap, form, view, answers, edition, t } = result
  const width = 80 / roadmap.strands.length
  const lowest = new Set(view.lowest.map(({ cell }) => cell))
  const cellFlow = (found: CellView | undefined): readonly Paragraph[] => {
    if (!found) return []
    const { mean, band, range } = found
    if (mean === undefined) return [paragraph(form.notYet.label)]
    const words = paragraph(strong(formatMean(mean, edition.language)), ` ${band}`)
    const mark = lowest.has(found.cell) ? [paragraph(t('assessmentResult.isLowest'))] : []
    if (answers.length === 1 || !range) return [words, ...mark]
    const spread = range.min === range.max ? 'spreadSame' : 'spread'
    return [words, paragraph(t(`assessmentResult.${spread}`, range)), ...mark]
  }
  const drawn = table({
    caption: t('assessmentResult.tableCaption'),
    captionShown: true,
    description: t('assessmentResult.gridDescription'),
    columns: [
      { title: t('filledAssessment.phase'), width: 20 },
      ...roadmap.strands.map((strand) => ({ title: strand.title, width })),
    ],
    rowHeaders: true,
    rows: roadmap.phases.map((phase) => [
      [paragraph(`${phase.numeral}: ${phase.title}`)],
      ...roadmap.strands.map((strand) => cellFlow(resultAt(view.cells, phase.cells, strand))),
    ]),
  })
  const shares = roadmap.phases.map(({ cells }) =>
    roadmap.strands.map((strand) => shareOf(resultAt(view.cells, cells, strand), form)),
  )
  return withLevels(drawn, shares)
}

/** The table with the cells of its body, but for the first of each row, on a ground as deep as their level. */
function withLevels(drawn: Table, levels: readonly (readonly (number | undefined)[])[]): Table {
  const [head, ...rows] = drawn.children
  const body = rows.map((row, at) => ({
    ...row,
    children: row.children.map((cell, column): TableCell => {
      const level = levels[at]?.[column - 1]
      return level === undefined ? cell : { ...cell, level }
    }),
  }))
  return { ...drawn, children: head ? [head, ...body] : body }
}

/** Where the mean of a box stands on the scale, from 0 to 1. */
function shareOf(found: CellView | undefined, { scale }: Assessment): number | undefined {
  const [low, top] = [scale[0]?.score ?? 0, scale.at(-1)?.score ?? 1]
  return found?.mean === undefined ? undefined : (found.mean - low) / (top - low)
}

function resultAt(results: readonly CellView[], cells: readonly Cell[], strand: Strand): CellView | undefined {
  return results.find(({ cell }) => cells.includes(cell) && cell.strand === strand)
}
