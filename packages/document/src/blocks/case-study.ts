import { type Anchored, anchorOf, type CaseStudy, type FieldSpec, type FormSection } from '@roadmap/model'
import { commaList, entryLink } from '../anchors.ts'
import { fact, factStrip, facts, heading, list, paragraph, reference, text } from '../builders.ts'
import { formatDate } from '../format-date.ts'
import { formatNumber } from '../format-number.ts'
import type { Flow, List, Paragraph, Phrasing, Table, TableCell, TableRow } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import { proseFlow } from '../prose/index.ts'
import type { Translate } from '../templates/template-set.ts'
import { type Block, type BuildContext, find, part } from './block.ts'
import { figureCharts } from './figure-charts.ts'

/** The parts of a case study's page. */
export const caseStudy: Block = {
  attributes: { id: 'required', part: ['notes', 'answers', 'text'] },
  build: ({ id, part: name }, context) => part(parts, name, find(published(context), id, 'case study'), context),
}

/** What stands in the place of case studies while none is published. */
export const noCaseStudies: Block = {
  attributes: {},
  build: (_, context) => (published(context).length === 0 ? [paragraph(context.t('caseStudy.none'))] : []),
}

/** Links to case studies, one a line. */
export function caseStudyList(studies: readonly CaseStudy[], t: Translate): List {
  return list(studies.map((study) => [paragraph(entryLink({ ...study, title: caseStudyTitle(study, t) }))]))
}

/** A title that says so when the account is an illustration: wherever it stands, no reader takes it for a real one. */
export function caseStudyTitle({ title, illustration }: CaseStudy, t: Translate): string {
  return illustration ? t('caseStudy.illustrated', { title }) : title
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

  /** The answers of the published sections, in the order of the form; the title stands above already. */
  answers: (study: CaseStudy, context: BuildContext): readonly Flow[] =>
    study.form.sections
      .filter(({ visibility }) => visibility === 'published')
      .flatMap((section): readonly Flow[] => {
        const records = section.repeat ? study.answers[section.id] : [study.answers]
        const filled = (Array.isArray(records) ? records : [])
          .map((record) => ({ record, answers: answersOf(section, record, study.title, context) }))
          .filter(({ answers }) => answers.length > 0)
        if (filled.length === 0) return []
        return [
          heading(3, section.title),
          ...filled.flatMap(({ record, answers }) => [
            ...answerBlocks(answers, section, context),
            ...figureCharts(section, record, context),
          ]),
        ]
      }),

  text: (study: CaseStudy, context: BuildContext): readonly Flow[] => proseFlow(study.text, context, 2),
}

interface Answer {
  readonly term: string
  readonly body: readonly Paragraph[]
  /** A number, a date, a choice or a few words, which need no line of their own. */
  readonly short: boolean
}

/** Records of at least so many answers are printed as a compact table. */
const leastForTable = 5

/** Longest short answer, in characters. */
const shortAnswer = 60
/** So many short answers in a row stand side by side. */
const strip = { least: 3, most: 5 } as const

/** The answers of a section, or of one record of a section that may be filled in several times. */
function answerBlocks(
  answers: readonly Answer[],
  { repeat, title }: FormSection,
  { t }: BuildContext,
): readonly Flow[] {
  const [first, ...rest] = answers
  if (repeat && first && answers.length >= leastForTable) {
    const caption = first.body.map(({ children }) => plainText(children)).join(' ')
    return [pairsTable({ caption, description: t('caseStudy.recordDescription', { section: title }), pairs: rest })]
  }
  return runsOf(answers).map((run) => {
    if (!run[0]?.short) return facts(run.map(({ term, body }) => fact(term, ...body)))
    return factStrip({
      caption: title,
      description: t('caseStudy.stripDescription', { section: title }),
      facts: run.map(({ term, body }) => ({ title: term, width: 1, body })),
    })
  })
}

/** Divides answers into runs that stand side by side, whose first is short, and those that do not. */
function runsOf(answers: readonly Answer[]): readonly (readonly Answer[])[] {
  const runs: Answer[][] = []
  for (let at = 0; at < answers.length; ) {
    const end = answers.findIndex((answer, index) => index >= at && !answer.short)
    const short = answers.slice(at, Math.min(end === -1 ? answers.length : end, at + strip.most))
    if (short.length >= strip.least) runs.push(short)
    const next = short.length >= strip.least ? [] : answers.slice(at, at + Math.max(1, short.length))
    const last = runs.at(-1)
    // An answer that stands alone is no longer a short one.
    const alone = next.map((answer) => ({ ...answer, short: false }))
    if (last?.[0] && !last[0].short) last.push(...alone)
    else if (alone.length > 0) runs.push(alone)
    at += Math.max(1, short.length)
  }
  return runs
}

/** Names and answers, two pairs to a row. */
function pairsTable(options: {
  readonly caption: string
  readonly description: string
  readonly pairs: readonly Answer[]
}): Table {
  const { caption, description, pairs } = options
  const cells = ({ term, body }: Answer): readonly TableCell[] => [
    { type: 'tableCell', header: true, children: [paragraph(term)] },
    { type: 'tableCell', children: body },
  ]
  return {
    type: 'table',
    caption,
    captionShown: true,
    description,
    columns: [{ width: 16 }, { width: 28 }, { width: 14 }, { width: 42 }],
    children: pairs.flatMap((pair, index): readonly TableRow[] => {
      const next = pairs[index + 1] ?? { term: '', body: [], short: true }
      return index % 2 === 0 ? [{ type: 'tableRow', children: [...cells(pair), ...cells(next)] }] : []
    }),
  }
}

function answersOf(
  { fields, figures }: FormSection,
  record: Readonly<Record<string, unknown>>,
  title: string,
  context: BuildContext,
): readonly Answer[] {
  return fields
    .filter((field) => record[field.id] !== title)
    .map((field) => {
      const lines = answerLines(field, record[field.id], context)
      // Many short lines, such as `June 2026: 41`: one after another they take less room.
      const body = field.id === figures?.points && lines.length > 0 ? [inOneLine(lines)] : lines
      return {
        term: field.short ?? field.label,
        body,
        short: field.type !== 'multiline' && lengthOf(body) <= shortAnswer,
      }
    })
    .filter(({ body }) => body.length > 0)
}

function inOneLine(lines: readonly Paragraph[]): Paragraph {
  return paragraph(lines.map(({ children }) => plainText(children)).join('; '))
}

function lengthOf(body: readonly Paragraph[]): number {
  return body.reduce((total, { children }) => total + plainText(children).length, 0)
}

/**
 * An answer as paragraphs: the labels of chosen options, links to entries, a date or a number in the way of the language,
 * each paragraph of a longer text.
 */
function answerLines(field: FieldSpec, answer: unknown, context: BuildContext): readonly Paragraph[] {
  const { edition, t } = context
  if (answer === undefined || answer === '') return []
  if (field.options.length > 0 || Array.isArray(answer)) {
    const chosen = Array.isArray(answer) ? answer : [answer]
    return chosen.length > 0 ? [paragraph(...commaList(chosen.map((id) => choice(field, String(id), context))))] : []
  }
  if (typeof answer === 'boolean') return [paragraph(t(answer ? 'document.yes' : 'document.no'))]
  if (typeof answer === 'number') return [paragraph(formatNumber(answer, edition.language))]
  if (field.type === 'date' && !Number.isNaN(Date.parse(String(answer)))) {
    return [paragraph(formatDate(String(answer), edition.language))]
  }
  return String(answer)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line))
}

/** A chosen option by its label, as a link if it is an entry of the roadmap. */
function choice({ options, optionsFrom }: FieldSpec, id: string, { roadmap }: BuildContext): Phrasing {
  const words = text(options.find((option) => option.id === id)?.label ?? id)
  const entries: readonly (Anchored & { readonly id: string })[] = optionsFrom ? roadmap[optionsFrom] : []
  const entry = entries.find((one) => one.id === id)
  return entry ? reference(anchorOf(entry), words) : words
}
