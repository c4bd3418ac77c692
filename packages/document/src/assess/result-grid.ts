import type { Cell, Strand } from '@roadmap/model'
import { heading, paragraph, strong, table } from '../builders.ts'
import { scoreGrid } from '../diagrams/score-grid.ts'
import type { Diagram, Flow, Paragraph } from '../nodes.ts'
import type { CellView } from './assessment-view.ts'
import { oneDecimal, type Result } from './result.ts'

/** The grid as a picture, then as a table: the mean of each box in numbers and words, and how far single scores lie apart. */
export function resultGrid(result: Result): readonly Flow[] {
  const { t } = result
  return [
    heading(1, t('assessmentResult.grid')),
    paragraph(t('assessmentResult.gridLead')),
    picture(result),
    means(result),
  ]
}

/** The table says the same, so those who do not see the picture get it once. */
function picture({ roadmap, form, view, edition, t, diagramStyle }: Result): Diagram {
  const [low, top] = [form.scale[0]?.score ?? 0, form.scale.at(-1)?.score ?? 1]
  const lowest = new Set(view.lowest.map(({ cell }) => cell))
  const boxes = roadmap.phases.map(({ cells }) =>
    roadmap.strands.map((strand) => {
      const found = resultAt(view.cells, cells, strand)
      return (
        found && {
          score: found.mean === undefined ? undefined : oneDecimal(found.mean, { edition }),
          words: found.band ?? form.notYet.label,
          share: ((found.mean ?? low) - low) / (top - low),
          isLowest: lowest.has(found.cell),
        }
      )
    }),
  )
  const words = { alt: t('assessmentResult.gridAlt') }
  const { svg, width, height, alt, links } = scoreGrid({ ...roadmap, boxes }, { style: diagramStyle, words })
  return {
    type: 'diagram',
    svg,
    widthPt: width,
    heightPt: height,
    alt,
    links,
    caption: t('assessmentResult.gridCaption'),
    decorative: true,
    children: [],
  }
}

function means({ roadmap, form, view, answers, edition, t }: Result): Flow {
  const width = 76 / roadmap.strands.length
  const cellFlow = (found: CellView | undefined): readonly Paragraph[] => {
    if (!found) return []
    const { mean, band, range } = found
    if (mean === undefined) return [paragraph(form.notYet.label)]
    const words = paragraph(strong(oneDecimal(mean, { edition })), ` ${band}`)
    if (answers.length === 1 || !range) return [words]
    const spread = range.min === range.max ? 'spreadSame' : 'spread'
    return [words, paragraph(t(`assessmentResult.${spread}`, range))]
  }
  return table({
    caption: t('assessmentResult.grid'),
    description: t('assessmentResult.gridDescription'),
    columns: [
      { title: t('filledAssessment.phase'), width: 24 },
      ...roadmap.strands.map((strand) => ({ title: strand.title, width })),
    ],
    rowHeaders: true,
    rows: roadmap.phases.map((phase) => [
      [paragraph(`${phase.numeral}: ${phase.title}`)],
      ...roadmap.strands.map((strand) => cellFlow(resultAt(view.cells, phase.cells, strand))),
    ]),
  })
}

function resultAt(results: readonly CellView[], cells: readonly Cell[], strand: Strand): CellView | undefined {
  return results.find(({ cell }) => cells.includes(cell) && cell.strand === strand)
}
