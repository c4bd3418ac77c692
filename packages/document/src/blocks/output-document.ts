import type { OutputDocument } from '@roadmap/model'
import { activityLink, entryLink } from '../anchors.ts'
import { factStrip, hint, paragraph, table } from '../builders.ts'
import type { Flow } from '../nodes.ts'
import { proseFlow } from '../prose/index.ts'
import { type Block, type BuildContext, find, part } from './block.ts'

/** The parts of an output document's page. */
export const outputDocument: Block = {
  attributes: { id: 'required', part: ['purpose', 'details', 'sections'] },
  build: ({ id, part: name }, context) => part(parts, name, find(context.roadmap.documents, id, 'document'), context),
}

const parts = {
  purpose: ({ purpose }: OutputDocument, context: BuildContext): readonly Flow[] => proseFlow(purpose, context, 2),

  details: ({ approvedBy, length, levels, outputs }: OutputDocument, { t }: BuildContext): readonly Flow[] => {
    const makers = [...new Set(outputs.map(({ activity }) => activity))]
    return [
      factStrip({
        caption: t('outputDocument.details'),
        description: t('outputDocument.detailsDescription'),
        facts: [
          { title: t('outputDocument.approvedBy'), width: 22, body: [paragraph(entryLink(approvedBy))] },
          { title: t('outputDocument.length'), width: 20, body: [paragraph(length)] },
          {
            title: t('outputDocument.level'),
            width: 20,
            body: [paragraph(levels.map(({ title }) => title).join(', '))],
          },
          ...(makers.length > 0
            ? [
                {
                  title: t('outputDocument.madeIn'),
                  width: 38,
                  body: makers.map((one) => paragraph(activityLink(one))),
                },
              ]
            : []),
        ],
      }),
    ]
  },

  sections: ({ form, sections, title }: OutputDocument, { t }: BuildContext): readonly Flow[] => {
    if (form) return [paragraph(t('outputDocument.isForm', { form: form.title }))]
    return [
      table({
        caption: `${title}: ${t('outputDocument.sections').toLowerCase()}`,
        description: t('outputDocument.sectionsDescription'),
        columns: [
          { title: t('outputDocument.section'), width: 27 },
          { title: t('outputDocument.guide'), width: 63 },
          { title: t('outputDocument.type'), width: 10 },
        ],
        rowHeaders: true,
        rows: sections.map(({ heading, guide, type, columns }, index) => [
          [paragraph(`${index + 1}\u00a0 ${heading}`)],
          [paragraph(guide), ...columnsLine(columns, t)],
          [paragraph(t(`outputDocument.${type}`))],
        ]),
      }),
    ]
  },
}

/** The columns of a table section, so that it can be drawn up by hand as well. */
function columnsLine(columns: OutputDocument['sections'][number]['columns'], t: BuildContext['t']): readonly Flow[] {
  if (columns.length === 0) return []
  return [hint(t('outputDocument.columns', { columns: columns.map(({ heading }) => heading).join(', ') }))]
}
