import type { Tool } from '@roadmap/model'
import { activityCode, commaList } from '../anchors.ts'
import { factStrip, heading, label, paragraph, strong, text } from '../builders.ts'
import type { Flow } from '../nodes.ts'
import { sectionFlow } from '../prose/index.ts'
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
    sectionFlow(sections.what, context, depth).map((node, index) =>
      core && index === 0 && node.type === 'paragraph'
        ? { ...node, children: [...node.children, text(' '), strong(context.t('tool.core'))] }
        : node,
    ),

  details: ({ sections, effort, makes, usedBy }: Tool, context: BuildContext): readonly Flow[] => [
    factStrip({
      caption: context.t('tool.details'),
      description: context.t('tool.detailsDescription'),
      facts: [
        { title: context.t('section.when'), width: 40, body: sectionFlow(sections.when, context, depth) },
        { title: context.t('tool.effort'), width: 17, body: [paragraph(effort)] },
        { title: context.t('tool.makes'), width: 19, body: [paragraph(makes)] },
        { title: context.t('tool.usedBy'), width: 24, body: [paragraph(...commaList(usedBy.map(activityCode)))] },
      ],
    }),
  ],

  how: ({ sections }: Tool, context: BuildContext): readonly Flow[] =>
    (['needs', 'steps', 'example', 'avoid'] as const).flatMap((name) => {
      const section = sections[name]
      return section ? [heading(depth, context.t(`section.${name}`)), ...sectionFlow(section, context, depth)] : []
    }),

  caseStudies: ({ caseStudies }: Tool, { t }: BuildContext): readonly Flow[] =>
    caseStudies.length > 0 ? [label(t('tool.caseStudies')), caseStudyList(caseStudies, t)] : [],

  sources: ({ sources }: Tool, { t }: BuildContext): readonly Flow[] =>
    sources.length > 0 ? [label(t('tool.sources')), sourceList(sources)] : [],
}
