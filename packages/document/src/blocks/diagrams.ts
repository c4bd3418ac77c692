import type { Cell, Phase, Scenario } from '@roadmap/model'
import { entryAndPage, entryLink, pageOf } from '../anchors.ts'
import { diagram, paragraph, table } from '../builders.ts'
import { activityMap } from '../diagrams/activity-map.ts'
import { gridLocator } from '../diagrams/grid-locator.ts'
import { overviewGrid } from '../diagrams/overview-grid.ts'
import { routeGrid } from '../diagrams/route-grid.ts'
import type { Diagram, Flow } from '../nodes.ts'
import type { Block, BuildContext } from './block.ts'

/** The whole roadmap as a picture, with a table of the same links. */
export const grid: Block = {
  attributes: {},
  build: (_, { roadmap, t, diagramStyle }) => {
    const { phases, strands } = roadmap
    const words = { alt: t('overview.alt', { phases: phases.length, strands: strands.length }) }
    const drawing = overviewGrid(roadmap, { style: diagramStyle, words, area: diagramStyle.area })
    return [diagram(drawing, [overviewTable({ roadmap, t })], t('overview.caption'))]
  },
}

/** The activities of a phase as a picture, or several where a page has no room for all; `words` say the same in text. */
export function activityMapOf(
  phase: Phase,
  words: Flow,
  { roadmap, t, diagramStyle }: BuildContext,
): readonly Diagram[] {
  const { numeral } = phase
  const options = {
    style: diagramStyle,
    words: {
      alt: t('phase.mapAlt', { numeral }),
      flow: t('phase.legendFlow'),
      cycle: t('phase.legendCycle'),
      from: t('phase.legendFrom'),
      to: t('phase.legendTo'),
      more: t('phase.legendMore'),
    },
    area: diagramStyle.area,
  }
  const { parts } = activityMap(phase, roadmap.strands, options)
  return parts.map((part, index) => {
    const caption = t('phase.mapCaption', { numeral })
    const named = { part: index + 1, parts: parts.length }
    return parts.length === 1
      ? diagram(part, [words], caption)
      : diagram(
          { ...part, alt: t('phase.mapPart', { of: part.alt, ...named }) },
          index === parts.length - 1 ? [words] : [],
          t('phase.mapPart', { of: caption, ...named }),
        )
  })
}

/** Where a cell stands on the grid, as a small picture; the line of text beside it says the same. */
export function locator({ phase, strand }: Cell, { roadmap, t, diagramStyle }: BuildContext): Diagram {
  const place = {
    phases: roadmap.phases.length,
    strands: roadmap.strands.length,
    phase: phase.index,
    strand: strand.index,
  }
  const alt = t('activity.locator', { numeral: phase.numeral, strand: strand.title })
  return { ...diagram(gridLocator(place, { style: diagramStyle, words: { alt } }), []), decorative: true }
}

/** The route of a scenario on the grid; the table of its steps says the same in words. */
export function routeOf({ title, steps, startAt }: Scenario, { roadmap, t, diagramStyle }: BuildContext): Diagram {
  const route = steps.map(({ activity }) => ({
    id: activity.id,
    title: activity.title,
    phase: activity.cell.phase.index,
    strand: activity.cell.strand.index,
    isStart: activity === startAt,
  }))
  const words = { alt: t('scenario.routeAlt', { title }) }
  const drawing = routeGrid({ ...roadmap, steps: route }, { style: diagramStyle, words, area: diagramStyle.area })
  return diagram(drawing, [], t('scenario.routeCaption'))
}

/** The links of the grid in words: phase by phase, a line for each strand. */
function overviewTable({ roadmap: { phases }, t }: Pick<BuildContext, 'roadmap' | 't'>): Flow {
  return table({
    caption: t('overview.list'),
    captionShown: true,
    description: t('overview.caption'),
    columns: [
      { title: t('overview.phase'), width: 30 },
      { title: t('overview.cells'), width: 70 },
    ],
    rowHeaders: true,
    rows: phases.map((phase) => [
      [paragraph(entryLink(phase)), paragraph(pageOf(phase))],
      phase.cells.map((cell) => paragraph(`${cell.strand.title}: `, entryAndPage(cell))),
    ]),
  })
}
