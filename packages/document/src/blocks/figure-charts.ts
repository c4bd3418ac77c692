import type { FigureFields, FormSection } from '@roadmap/model'
import { diagram } from '../builders.ts'
import { type Figure, figureBars } from '../diagrams/figure-bars.ts'
import { runChart } from '../diagrams/run-chart.ts'
import { readPoints } from '../figures/read-points.ts'
import { formatNumber } from '../format-number.ts'
import type { Flow } from '../nodes.ts'
import type { BuildContext } from './block.ts'

type Answers = Readonly<Record<string, unknown>>

/**
 * The figures of one record as charts: baseline, target and result as bars, and figures over time as a line. The form says
 * which fields they are. What is no number is not drawn; the table of the same record says everything in words.
 */
export function figureCharts(section: FormSection, record: Answers, context: BuildContext): readonly Flow[] {
  if (!section.figures) return []
  const { figures } = section
  return [...bars(figures, record, section, context), ...run(figures, record, section, context)]
}

const kinds = ['baseline', 'target', 'result'] as const

function bars(fields: FigureFields, record: Answers, section: FormSection, context: BuildContext): readonly Flow[] {
  const { t, diagramStyle } = context
  const figures = kinds.flatMap((kind): readonly Figure[] => {
    const value = numberAt(record, fields[kind])
    if (value === undefined) return []
    const detail = periodOf(fields, kind, record)
    return [
      { kind, label: labelOf(section, fields[kind]), detail, value, shown: shown(value, fields, record, context) },
    ]
  })
  // One figure alone compares nothing.
  if (figures.length < 2) return []
  const said = figures.map(({ label, detail, shown: words }) =>
    detail === undefined
      ? t('figures.said', { label, value: words })
      : t('figures.saidWhen', { label, value: words, period: detail }),
  )
  const name = textAt(record, fields.name) ?? section.title
  const alt = t('figures.barsAlt', { name, figures: said.join('; ') })
  return [
    diagram(figureBars(figures, { style: diagramStyle, words: { alt } }), [], caption(fields, record, 'bars', context)),
  ]
}

function run(fields: FigureFields, record: Answers, section: FormSection, context: BuildContext): readonly Flow[] {
  const { t, diagramStyle } = context
  const points = readPoints(textAt(record, fields.points) ?? '')
  if (points.length === 0) return []
  const format = (value: number) => formatNumber(value, context.edition.language)
  const value = numberAt(record, fields.target)
  const target =
    value === undefined
      ? undefined
      : { label: t('figures.said', { label: labelOf(section, fields.target), value: format(value) }), value }
  const said = points.map(({ label, value }) => t('figures.said', { label, value: format(value) }))
  const name = textAt(record, fields.name) ?? section.title
  const alt = t('figures.runAlt', { name, figures: said.join('; ') })
  const drawing = runChart(points, { style: diagramStyle, words: { alt }, format, target })
  return [diagram(drawing, [], caption(fields, record, 'run', context))]
}

function caption(fields: FigureFields, record: Answers, kind: 'bars' | 'run', { t }: BuildContext): string {
  const [unit, source] = [textAt(record, fields.unit) ?? '', textAt(record, fields.source)]
  const name = textAt(record, fields.name) ?? ''
  const words = t(`figures.${kind}Caption`, { name, unit })
  return kind === 'bars' && source !== undefined
    ? `${words} ${t('figures.source', { source: source.replace(/\.$/, '') })}`
    : words
}

function periodOf(fields: FigureFields, kind: Figure['kind'], record: Answers): string | undefined {
  if (kind === 'baseline') return textAt(record, fields.baselinePeriod)
  return kind === 'result' ? textAt(record, fields.resultPeriod) : undefined
}

/** A number with its unit; a long unit stands in the caption alone. */
function shown(value: number, fields: FigureFields, record: Answers, context: BuildContext): string {
  const unit = textAt(record, fields.unit)
  const words = formatNumber(value, context.edition.language)
  return unit === undefined || unit.length > longestUnit ? words : `${words} ${unit}`
}

/** Beside a bar, in characters. */
const longestUnit = 24

function labelOf({ fields }: FormSection, id: string | undefined): string {
  const field = fields.find((one) => one.id === id)
  return field?.short ?? field?.label ?? ''
}

function numberAt(record: Answers, id: string | undefined): number | undefined {
  const value = id === undefined ? undefined : record[id]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function textAt(record: Answers, id: string | undefined): string | undefined {
  const value = id === undefined ? undefined : record[id]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
