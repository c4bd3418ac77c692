import type { Assessment, Cell, Phase, Roadmap, Strand } from '@roadmap/model'
import { type AssessmentAnswer, type AssessmentView, assessmentView } from '../assess/assessment-view.ts'
import { type Comparison, type GivenScore, talkGap } from '../assess/compare-answers.ts'
import type { BuildContext } from '../blocks/block.ts'
import { heading, hint, lead, list, paragraph, strong, table, text } from '../builders.ts'
import { scoreGrid } from '../diagrams/score-grid.ts'
import { formatDate } from '../format-date.ts'
import type { Diagram, DocumentNode, Flow, Paragraph } from '../nodes.ts'
import { documentNode } from './document-node.ts'
import type { BuildOptions } from './handbook.ts'

/** What the parts of the result draw on. */
interface Result extends Pick<BuildContext, 'roadmap' | 'edition' | 't' | 'diagramStyle'> {
  readonly form: Assessment
  readonly answers: readonly AssessmentAnswer[]
  readonly view: AssessmentView
}

/**
 * The result of one or more filled-in self-assessments: who answered, the grid, the lowest boxes, phases out of balance, what
 * to talk about, all scores side by side, and the notes. It names activities; it says nothing of anybody beyond the answers.
 */
export function buildAssessmentResult(
  { form, answers }: { readonly form: Assessment; readonly answers: readonly AssessmentAnswer[] },
  roadmap: Roadmap,
  { edition, t, diagramStyle }: Pick<BuildOptions, 'edition' | 't' | 'diagramStyle'>,
): DocumentNode {
  const view = assessmentView(form, roadmap.cells, answers)
  const result: Result = { roadmap, edition, t, diagramStyle, form, answers, view }
  const title = t('assessmentResult.title', { title: form.title })
  const children: readonly Flow[] = [
    { type: 'paragraph', role: 'title', children: [text(title)] },
    lead(
      answers.length === 1 ? t('assessmentResult.leadOne') : t('assessmentResult.leadMany', { count: answers.length }),
    ),
    { type: 'panel', kind: 'note', children: [paragraph(t('assessmentResult.ownUse'))] },
    ...whoAnswered(result),
    ...grid(result),
    ...lowest(result),
    ...balance(result),
    ...(answers.length > 1 ? talk(result) : []),
    ...allScores(result),
    ...notes(result),
    hint(
      t('assessmentResult.made', {
        edition: edition.title,
        version: edition.version,
        form: form.id,
        formVersion: form.version,
      }),
    ),
  ]
  return documentNode({ title, subject: t('assessmentResult.subject', { roadmap: roadmap.title }) }, children, {
    roadmap,
    edition,
    t,
  })
}

function whoAnswered({ form, answers, edition, t }: Result): readonly Flow[] {
  const asked = form.fields.filter(({ id }) => answers.some(({ about }) => about[id] !== undefined))
  if (asked.length === 0) return []
  const width = 84 / asked.length
  const shown = (answer: unknown, type: string) =>
    answer === undefined ? '–' : type === 'date' ? formatDate(String(answer), edition.language) : String(answer)
  return [
    heading(1, t('assessmentResult.who')),
    table({
      caption: t('assessmentResult.who'),
      description: t('assessmentResult.whoDescription'),
      columns: [
        { title: t('assessmentResult.answer'), width: 16 },
        ...asked.map((field) => ({ title: field.short ?? field.label, width })),
      ],
      rowHeaders: true,
      rows: answers.map(({ about }, index) => [
        [paragraph(nameOf(index, t))],
        ...asked.map(({ id, type }) => [paragraph(shown(about[id], type))]),
      ]),
    }),
  ]
}

function grid({ roadmap, form, view, answers, edition, t, diagramStyle }: Result): readonly Flow[] {
  const top = form.scale.at(-1)?.score ?? 1
  const lowestBoxes = new Set(view.lowest.map(({ cell }) => cell))
  const resultAt = (cells: readonly Cell[], strand: Strand) =>
    view.cells.find(({ cell }) => cells.includes(cell) && cell.strand === strand)
  const scoreOf = (mean: number | undefined) => (mean === undefined ? undefined : oneDecimal(mean, edition.language))
  const boxes = roadmap.phases.map(({ cells }) =>
    roadmap.strands.map((strand) => {
      const result = resultAt(cells, strand)
      return (
        result && {
          score: scoreOf(result.mean),
          words: result.band ?? form.notYet.label,
          share: (result.mean ?? 0) / top,
          isLowest: lowestBoxes.has(result.cell),
        }
      )
    }),
  )
  const words = { alt: t('assessmentResult.gridAlt') }
  const { svg, width, height, alt, links } = scoreGrid({ ...roadmap, boxes }, { style: diagramStyle, words })
  // The table says the same, so those who do not see the picture get it once.
  const picture: Diagram = {
    type: 'diagram',
    svg,
    widthPt: width,
    heightPt: height,
    alt,
    links,
    decorative: true,
    children: [],
  }
  const cellWidth = 76 / roadmap.strands.length
  return [
    heading(1, t('assessmentResult.grid')),
    paragraph(t('assessmentResult.gridLead')),
    picture,
    table({
      caption: t('assessmentResult.grid'),
      description: t('assessmentResult.gridDescription'),
      columns: [
        { title: t('filledAssessment.phase'), width: 24 },
        ...roadmap.strands.map((strand) => ({ title: strand.title, width: cellWidth })),
      ],
      rowHeaders: true,
      rows: roadmap.phases.map((phase) => [
        [paragraph(`${phase.numeral}: ${phase.title}`)],
        ...roadmap.strands.map((strand): readonly Paragraph[] => {
          const result = resultAt(phase.cells, strand)
          if (!result) return []
          if (result.mean === undefined) return [paragraph(form.notYet.label)]
          const mean = paragraph(strong(oneDecimal(result.mean, edition.language)), ` ${result.band}`)
          return answers.length > 1 && result.range
            ? [mean, paragraph(t('assessmentResult.spread', result.range))]
            : [mean]
        }),
      ]),
    }),
  ]
}

function lowest({ form, view, edition, t }: Result): readonly Flow[] {
  const title = heading(1, t('assessmentResult.lowest'))
  if (view.lowest.length === 0) return [title, paragraph(t('assessmentResult.lowestNone'))]
  const bands = new Map(view.cells.map(({ cell, band }) => [cell, band ?? form.notYet.label]))
  return [
    title,
    paragraph(t('assessmentResult.lowestLead')),
    table({
      caption: t('assessmentResult.lowest'),
      description: t('filledAssessment.lowestDescription'),
      columns: [
        { title: t('filledAssessment.cell'), width: 34 },
        { title: t('filledAssessment.mean'), width: 18 },
        { title: t('filledAssessment.toOpen'), width: 48 },
      ],
      rowHeaders: true,
      rows: view.lowest.map(({ cell, mean, toOpen }) => [
        [paragraph(`${cell.id} ${cell.title}`)],
        [paragraph(strong(oneDecimal(mean, edition.language)), ` ${bands.get(cell)}`)],
        toOpen.map((activity) => paragraph(`${activity.id}\u00a0 ${activity.title}`)),
      ]),
    }),
  ]
}

function balance({ form, view, edition, t }: Result): readonly Flow[] {
  const title = heading(1, t('filledAssessment.balance'))
  if (view.outOfBalance.length === 0) return [title, paragraph(t('filledAssessment.balanced'))]
  const named = ({ cell, mean }: AssessmentView['lowest'][number]) =>
    `${cell.strand.title} (${oneDecimal(mean, edition.language)})`
  return [
    title,
    list(
      view.outOfBalance.map(({ best, low }) => [
        paragraph(
          strong(`${t('phase.eyebrow', { numeral: best.cell.phase.numeral })}:`),
          ` ${form.balance.text} ${t('filledAssessment.gap', { low: low.map(named).join(', '), best: named(best) })}`,
        ),
      ]),
    ),
  ]
}

function talk(result: Result): readonly Flow[] {
  const { view, t } = result
  const title = heading(1, t('assessmentResult.talk'))
  if (view.toTalkAbout.length === 0) return [title, paragraph(t('assessmentResult.talkNone', { gap: talkGap }))]
  return [
    title,
    paragraph(t('assessmentResult.talkLead', { gap: talkGap })),
    table({
      caption: t('assessmentResult.talk'),
      description: t('assessmentResult.talkDescription'),
      columns: [
        { title: t('assessmentResult.statement'), width: 44 },
        { title: t('assessmentResult.answersHead'), width: 30 },
        { title: t('assessmentResult.evidence'), width: 26 },
      ],
      rowHeaders: true,
      rows: view.toTalkAbout.map((comparison) => [
        [paragraph(`${comparison.statement.id} ${comparison.statement.statement}`)],
        comparison.given.map((given, index) => paragraph(`${nameOf(index, t)}: `, strong(scoreWords(given, result)))),
        [paragraph(comparison.statement.evidence)],
      ]),
    }),
  ]
}

/** More answers than these are listed in one column, for as many columns would be too narrow. */
const mostColumns = 5

function allScores(result: Result): readonly Flow[] {
  const { roadmap, form, t } = result
  const scale = form.scale.map(({ score, label }) => `${score} ${label}`).join(', ')
  return [
    heading(1, t('assessmentResult.all')),
    paragraph(t('assessmentResult.allLead', { scale, notYet: form.notYet.label })),
    ...roadmap.phases.flatMap((phase) => phaseScores(phase, result)),
  ]
}

function phaseScores(phase: Phase, result: Result): readonly Flow[] {
  const { answers, view, t } = result
  const mine = view.statements.filter(({ statement }) => statement.cell.phase === phase)
  if (mine.length === 0) return []
  const isMany = answers.length > mostColumns
  const names = isMany ? [t('assessmentResult.answersHead')] : answers.map((_, index) => nameOf(index, t))
  const hasRange = answers.length > 1
  const width = (hasRange ? 46 : 60) - names.length * 2
  const share = (100 - width - (hasRange ? 14 : 0)) / names.length
  const title = `${t('phase.eyebrow', { numeral: phase.numeral })}: ${phase.title}`
  return [
    heading(2, title),
    table({
      caption: title,
      description: t('assessmentResult.allDescription', { numeral: phase.numeral }),
      columns: [
        { title: t('assessmentResult.statement'), width },
        ...names.map((name) => ({ title: name, width: share })),
        ...(hasRange ? [{ title: t('assessmentResult.range'), width: 14 }] : []),
      ],
      rowHeaders: true,
      rows: mine.map((comparison) => [
        [paragraph(`${comparison.statement.id} ${comparison.statement.statement}`)],
        ...(isMany
          ? [[paragraph(comparison.given.map((given) => shortScore(given, result)).join(', '))]]
          : comparison.given.map((given) => [
              paragraph(answers.length > 2 ? shortScore(given, result) : scoreWords(given, result)),
            ])),
        ...(hasRange ? [[paragraph(rangeWords(comparison))]] : []),
      ]),
    }),
  ]
}

function notes({ roadmap, answers, t }: Result): readonly Flow[] {
  const noted = roadmap.cells.flatMap((cell) =>
    answers.flatMap((answer, index) => {
      const note = answer.notes[cell.id]
      return note === undefined ? [] : [{ cell, name: nameOf(index, t), note }]
    }),
  )
  if (noted.length === 0) return []
  return [
    heading(1, t('assessmentResult.notes')),
    table({
      caption: t('assessmentResult.notes'),
      description: t('assessmentResult.notesDescription'),
      columns: [
        { title: t('filledAssessment.cell'), width: 30 },
        { title: t('assessmentResult.answer'), width: 16 },
        { title: t('assessmentResult.note'), width: 54 },
      ],
      rowHeaders: true,
      rows: noted.map(({ cell, name, note }) => [
        [paragraph(`${cell.id} ${cell.title}`)],
        [paragraph(name)],
        note.split('\n').map((line) => paragraph(line)),
      ]),
    }),
  ]
}

function nameOf(index: number, t: Result['t']): string {
  return t('assessmentResult.answerName', { number: index + 1 })
}

function scoreWords(given: GivenScore, { form, t }: Result): string {
  if (given === undefined) return t('assessmentResult.noScore')
  if (given === 'not-yet') return form.notYet.label
  return `${given} ${form.scale.find(({ score }) => score === given)?.label ?? ''}`.trim()
}

function shortScore(given: GivenScore, result: Result): string {
  return typeof given === 'number' ? String(given) : scoreWords(given, result)
}

function rangeWords({ range }: Comparison<unknown>): string {
  if (!range) return '–'
  return range.min === range.max ? String(range.min) : `${range.min}–${range.max}`
}

function oneDecimal(mean: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mean)
}
