import { heading, paragraph, strong, table } from '../builders.ts'
import { formatDate } from '../format-date.ts'
import { formatMean } from '../format-number.ts'
import type { Flow } from '../nodes.ts'
import { balanceFlow } from './balance-flow.ts'
import { nameOf, type Result } from './result.ts'

/** The parts of a result that stand around its scores. */
export const resultParts = { whoAnswered, lowest, balance, notes }

function whoAnswered({ form, answers, edition, t }: Result): readonly Flow[] {
  const asked = form.fields.filter(({ id }) => answers.some(({ about }) => about[id] !== undefined))
  if (asked.length === 0) return []
  // A date needs room for its month.
  const widths = asked.map(({ max = 0 }) => Math.min(Math.max(max, 45), 120))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const shown = (answer: unknown, type: string) =>
    answer === undefined
      ? t('assessmentResult.blank')
      : type === 'date'
        ? formatDate(String(answer), edition.language)
        : String(answer)
  return [
    heading(1, t('assessmentResult.who')),
    table({
      caption: t('assessmentResult.who'),
      description: t('assessmentResult.whoDescription'),
      columns: [
        { title: t('assessmentResult.answer'), width: 16 },
        ...asked.map((field, index) => ({
          title: field.short ?? field.label,
          width: (84 * (widths[index] ?? 0)) / whole,
        })),
      ],
      rowHeaders: true,
      rows: answers.map(({ about }, index) => [
        [paragraph(nameOf(index, t))],
        ...asked.map(({ id, type }) => [paragraph(shown(about[id], type))]),
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
        [paragraph(strong(formatMean(mean, edition.language)), ` ${bands.get(cell)}`)],
        toOpen.map((activity) => paragraph(`${activity.id}\u00a0 ${activity.title}`)),
      ]),
    }),
  ]
}

function balance(result: Result): readonly Flow[] {
  return balanceFlow(result.view.outOfBalance, 1, result)
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
