import { anchorOf, type Term } from '@roadmap/model'
import { commaList } from '../anchors.ts'
import { facts, paragraph, reference, text } from '../builders.ts'
import type { Fact, Phrasing } from '../nodes.ts'
import type { Block, BuildContext } from './block.ts'

/** All terms with their definitions. */
export const glossary: Block = {
  attributes: {},
  build: (_, context) => [facts(context.roadmap.terms.map((term) => termFact(term, context)))],
}

function termFact(entry: Term, { t }: BuildContext): Fact {
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
  return {
    type: 'fact',
    id: anchorOf(entry),
    term: [text(abbreviation ? `${term} (${abbreviation})` : term)],
    children: [paragraph([definition, ...more].join(' '), ...seeAlso)],
  }
}
