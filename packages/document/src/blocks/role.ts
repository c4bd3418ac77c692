import { type Activity, anchorOf } from '@roadmap/model'
import { activityCode, commaList } from '../anchors.ts'
import { factStrip, heading, paragraph, text } from '../builders.ts'
import type { Phrasing } from '../nodes.ts'
import type { Block, BuildContext } from './block.ts'

/** All roles, each with what it does and where it takes part. */
export const roles: Block = {
  attributes: {},
  build: (_, { roadmap, t }) =>
    roadmap.roles.flatMap((role) => [
      heading(2, role.title, { id: anchorOf(role) }),
      paragraph(role.does),
      factStrip({
        caption: role.title,
        description: t('role.detailsDescription'),
        facts: [
          { title: t('role.who'), width: 25, body: [paragraph(role.who)] },
          {
            title: t('role.level'),
            width: 18,
            body: [paragraph(role.levels.map(({ title }) => title).join(', '))],
          },
          { title: t('role.leads'), width: 19, body: [paragraph(...codes(role.leads, t))] },
          { title: t('role.takesPart'), width: 38, body: [paragraph(...codes(role.takesPart, t))] },
        ],
      }),
    ]),
}

function codes(activities: readonly Activity[], t: BuildContext['t']): readonly Phrasing[] {
  return activities.length > 0 ? commaList(activities.map(activityCode)) : [text(t('role.none'))]
}
