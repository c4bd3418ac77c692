import type { CaseStudy, FieldSpec } from '@roadmap/model'
import { activityLink, commaList, entryLink } from '../anchors.ts'
import { fact, facts, heading, list, paragraph } from '../builders.ts'
import { formatDate } from '../format-date.ts'
import type { Fact, Flow, List } from '../nodes.ts'
import { proseFlow } from '../prose/index.ts'
import { type Block, type BuildContext, find, part } from './block.ts'

/** The parts of a case study's page. */
export const caseStudy: Block = {
  attributes: { id: 'required', part: ['notes', 'names', 'answers', 'text'] },
  build: ({ id, part: name }, context) => part(parts, name, find(published(context), id, 'case study'), context),
}

/** What stands in the place of case studies while none is published. */
export const noCaseStudies: Block = {
  attributes: {},
  build: (_, context) => (published(context).length === 0 ? [paragraph(context.t('caseStudy.none'))] : []),
}

/** Links to case studies, one a line. */
export function caseStudyList(studies: readonly CaseStudy[]): List {
  return list(studies.map((study) => [paragraph(entryLink(study))]))
}

/** Case studies that this edition prints. */
export function published({ roadmap }: Pick<BuildContext, 'roadmap'>): readonly CaseStudy[] {
  return roadmap.caseStudies.filter(({ publication }) => publication === 'published')
}

const parts = {
  notes: ({ illustration, attribution }: CaseStudy, { t }: BuildContext): readonly Flow[] => [
    ...(illustration
      ? [{ type: 'panel' as const, kind: 'note' as const, children: [paragraph(t('caseStudy.illustration'))] }]
      : []),
    ...(attribution ? [facts([fact(t('caseStudy.attribution'), paragraph(attribution))])] : []),
  ],

  names: ({ activities, tools, scenarios }: CaseStudy, { t }: BuildContext): readonly Flow[] => {
    const links = [...activities.map(activityLink), ...tools.map(entryLink), ...scenarios.map(entryLink)]
    return links.length > 0 ? [facts([fact(t('caseStudy.names'), paragraph(...commaList(links)))])] : []
  },

  /** The answers of the published sections, in the order of the form. */
  answers: ({ form, answers }: CaseStudy, context: BuildContext): readonly Flow[] =>
    form.sections
      .filter(({ visibility }) => visibility === 'published')
      .flatMap((section): readonly Flow[] => {
        const records = section.repeat ? answers[section.id] : [answers]
        const rows = (Array.isArray(records) ? records : []).map((record) =>
          answerFacts(section.fields, record, context),
        )
        const filled = rows.filter((row) => row.length > 0)
        return filled.length > 0 ? [heading(3, section.title), ...filled.map((row) => facts(row))] : []
      }),

  text: (study: CaseStudy, context: BuildContext): readonly Flow[] => proseFlow(study.text, context, 2),
}

function answerFacts(
  fields: readonly FieldSpec[],
  record: Readonly<Record<string, unknown>>,
  context: BuildContext,
): readonly Fact[] {
  return fields.flatMap((field) => {
    const lines = answerLines(field, record[field.id], context)
    return lines.length > 0 ? [fact(field.short ?? field.label, ...lines.map((line) => paragraph(line)))] : []
  })
}

/** An answer as lines of text: the labels of chosen options, a date in words, each paragraph of a longer text. */
function answerLines({ type, options }: FieldSpec, answer: unknown, { edition, t }: BuildContext): readonly string[] {
  const labelOf = (id: unknown) => options.find((option) => option.id === id)?.label ?? String(id)
  if (answer === undefined || answer === '') return []
  if (Array.isArray(answer)) return answer.length > 0 ? [answer.map(labelOf).join(', ')] : []
  if (options.length > 0) return [labelOf(answer)]
  if (typeof answer === 'boolean') return [t(answer ? 'document.yes' : 'document.no')]
  if (type === 'date' && !Number.isNaN(Date.parse(String(answer))))
    return [formatDate(String(answer), edition.language)]
  return String(answer)
    .split('\n')
    .filter((line) => line.trim() !== '')
}
