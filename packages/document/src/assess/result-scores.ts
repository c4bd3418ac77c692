import type { Phase } from '@roadmap/model'
import { heading, paragraph, strong, table } from '../builders.ts'
import type { Flow } from '../nodes.ts'
import { type Comparison, type GivenScore, talkGap } from './compare-answers.ts'
import { nameOf, type Result, scoreWords } from './result.ts'

/** What to talk about, where several people answered, then the scores of all of them side by side. */
export function resultScores(result: Result): readonly Flow[] {
  return [...(result.answers.length > 1 ? talk(result) : []), ...allScores(result)]
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
        ...(hasRange ? [[paragraph(rangeWords(comparison, t))]] : []),
      ]),
    }),
  ]
}

function shortScore(given: GivenScore, result: Result): string {
  return typeof given === 'number' ? String(given) : scoreWords(given, result)
}

function rangeWords({ range }: Comparison<unknown>, t: Result['t']): string {
  if (!range) return t('assessmentResult.blank')
  return range.min === range.max ? String(range.min) : t('assessmentResult.rangeText', range)
}
