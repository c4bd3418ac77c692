import type { Tool } from '@roadmap/model'
import { activityLink, commaList } from '../anchors.ts'
import { fact, facts, heading, label, paragraph, strong, text } from '../builders.ts'
import type { Flow } from '../nodes.ts'
import { proseFlow } from '../prose/index.ts'
import { type Block, type BuildContext, find, part } from './block.ts'
import { caseStudyList } from './case-study.ts'
import { sourceList } from './source.ts'

/** The parts of a tool's page. */
export const tool: Block = {
  attributes: { id: 'required', part: ['what', 'details', 'how', 'caseStudies', 'sources'] },
  build: ({ id, part: name }, context) => part(parts, name, find(context.roadmap.tools, id, 'tool'), context),
}

const depth = 4

const parts = {
  /** The first paragraph says as well whether it is a tool to know first. */
  what: ({ sections, core }: Tool, context: BuildContext): readonly Flow[] =>
    proseFlow(sections.what, context, depth).map((node, index) =>
      core && index === 0 && node.type === 'paragraph'
        ? { ...node, children: [...node.children, text(' '), strong(context.t('tool.core'))] }
        : node,
    ),

  details: ({ sections, effort, makes, usedBy }: Tool, context: BuildContext): readonly Flow[] => [
    facts([
      fact(context.t('section.when'), ...proseFlow(sections.when, context, depth)),
      fact(context.t('tool.effort'), paragraph(effort)),
      fact(context.t('tool.makes'), paragraph(makes)),
      fact(context.t('tool.usedBy'), paragraph(...commaList(usedBy.map(activityLink)))),
    ]),
  ],

  how: ({ sections }: Tool, context: BuildContext): readonly Flow[] =>
    (['needs', 'steps', 'example', 'avoid'] as const).flatMap((name) => {
      const section = sections[name]
      return section ? [heading(depth, context.t(`section.${name}`)), ...proseFlow(section, context, depth)] : []
    }),

  caseStudies: ({ caseStudies }: Tool, { t }: BuildContext): readonly Flow[] =>
    caseStudies.length > 0 ? [label(t('tool.caseStudies')), caseStudyList(caseStudies)] : [],

  sources: ({ sources }: Tool, { t }: BuildContext): readonly Flow[] =>
    sources.length > 0 ? [label(t('tool.sources')), sourceList(sources)] : [],
}
