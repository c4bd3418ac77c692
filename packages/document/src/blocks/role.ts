import { type Activity, anchorOf } from '@roadmap/model'
import { activityCode, commaList } from '../anchors.ts'
import { fact, facts, heading, paragraph, text } from '../builders.ts'
import type { Phrasing } from '../nodes.ts'
import type { Block, BuildContext } from './block.ts'

/** All roles, each with what it does and where it takes part. */
export const roles: Block = {
  attributes: {},
  build: (_, { roadmap, t }) =>
    roadmap.roles.flatMap((role) => [
      heading(2, role.title, { id: anchorOf(role) }),
      paragraph(role.does),
      facts([
        fact(t('role.who'), paragraph(role.who)),
        fact(t('role.level'), paragraph(role.levels.map(({ title }) => title).join(', '))),
        fact(t('role.leads'), paragraph(...codes(role.leads, t))),
        fact(t('role.takesPart'), paragraph(...codes(role.takesPart, t))),
      ]),
    ]),
}

function codes(activities: readonly Activity[], t: BuildContext['t']): readonly Phrasing[] {
  return activities.length > 0 ? commaList(activities.map(activityCode)) : [text(t('role.none'))]
}
