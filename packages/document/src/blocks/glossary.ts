import { anchorOf, compareText, type Term } from '@roadmap/model'
import { commaList } from '../anchors.ts'
import { paragraph, reference, table, text } from '../builders.ts'
import { otherNames } from '../names/book-subjects.ts'
import type { Flow, Phrasing } from '../nodes.ts'
import { fillIn } from '../templates/fill-in.ts'
import type { Translate } from '../templates/template-set.ts'
import type { Block, BuildContext } from './block.ts'

/** All terms with their definitions, in the small type of tables. */
export const glossary: Block = {
  attributes: {},
  build: (_, context) => {
    const { roadmap, t } = context
    if (roadmap.terms.length === 0) return []
    return [
      table({
        caption: t('handbook.glossary'),
        description: t('glossary.description'),
        columns: [
          { title: t('glossary.term'), width: 28 },
          { title: t('glossary.meaning'), width: 72 },
        ],
        rowHeaders: true,
        rows: glossaryRows(context),
      }),
    ]
  },
}

/** A row for each term and, with "see …", for each abbreviation and other name, in the order of the alphabet. */
function glossaryRows(context: BuildContext): readonly GlossaryRow[] {
  const { roadmap, t } = context
  const terms = roadmap.terms.map((term) => ({ name: term.term, row: termRow(term, context) }))
  const others = otherNames(roadmap).map(({ name, term }) => ({ name, row: seeRow(name, term, t) }))
  return [...terms, ...others].toSorted((a, b) => compareText(a.name, b.name)).map(({ row }) => row)
}

type GlossaryRow = readonly (readonly Flow[])[]

function seeRow(name: string, term: Term, t: Translate): GlossaryRow {
  return [
    [paragraph(name)],
    [paragraph(...fillIn(t, 'glossary.seeOther', { term: reference(anchorOf(term), text(term.term)) }))],
  ]
}

function termRow(entry: Term, { t }: BuildContext): GlossaryRow {
  const { term, abbreviation, definition, alsoCalled, era, see } = entry
  const more: readonly string[] = [
    ...(alsoCalled.length > 0 ? [t('glossary.alsoCalled', { names: alsoCalled.join(', ') })] : []),
    ...(era ? [t('glossary.era', { era })] : []),
  ]
  const seeAlso: readonly Phrasing[] =
    see.length > 0
      ? [
          text(` ${t('glossary.see')} `),
          ...commaList(see.map((other) => reference(anchorOf(other), text(other.term)))),
          text('.'),
        ]
      : []
  return [
    [{ ...paragraph(abbreviation ? `${term} (${abbreviation})` : term), id: anchorOf(entry) }],
    [paragraph([definition, ...more].join(' '), ...seeAlso)],
  ]
}
