import { anchorOf, type Term } from '@roadmap/model'
import { commaList } from '../anchors.ts'
import { paragraph, reference, table, text } from '../builders.ts'
import type { Flow, Phrasing } from '../nodes.ts'
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
        rows: roadmap.terms.map((term) => termRow(term, context)),
      }),
    ]
  },
}

function termRow(entry: Term, { t }: BuildContext): readonly (readonly Flow[])[] {
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
