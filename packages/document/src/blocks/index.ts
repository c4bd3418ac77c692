import { accessibility } from './accessibility.ts'
import { activitiesByStrand } from './activities-by-strand.ts'
import { activity } from './activity.ts'
import { assessment } from './assessment.ts'
import type { AttributeRule, Block } from './block.ts'
import { caseStudy, noCaseStudies } from './case-study.ts'
import { cell } from './cell.ts'
import { contents } from './contents.ts'
import { cover } from './cover.ts'
import { grid } from './diagrams.ts'
import { edition } from './edition.ts'
import { filledAssessment } from './filled-assessment.ts'
import { front } from './front.ts'
import { glossary } from './glossary.ts'
import { indexOfBook } from './index-of-book.ts'
import { outputDocument } from './output-document.ts'
import { panelAttributes } from './panel.ts'
import { phase } from './phase.ts'
import { roles } from './role.ts'
import { scenario } from './scenario.ts'
import { sectionAttributes } from './section.ts'
import { sources } from './source.ts'
import { tool } from './tool.ts'

/** Every block that is swapped for nodes, by name: `::activity{…}`. */
export const blocks: Readonly<Record<string, Block>> = {
  accessibility,
  'activities-by-strand': activitiesByStrand,
  activity,
  assessment,
  'case-study': caseStudy,
  cell,
  contents,
  cover,
  document: outputDocument,
  edition,
  'filled-assessment': filledAssessment,
  front,
  glossary,
  grid,
  index: indexOfBook,
  'no-case-studies': noCaseStudies,
  phase,
  roles,
  scenario,
  sources,
  tool,
}

type AttributeRules = Readonly<Record<string, Readonly<Record<string, AttributeRule>>>>

/** What may stand after `::` in a template, with its attributes. */
export const leafAttributes: AttributeRules = {
  ...Object.fromEntries(Object.entries(blocks).map(([name, { attributes }]) => [name, attributes])),
  section: sectionAttributes,
}

/** What may stand after `:::`, around Markdown of the template. */
export const containerAttributes: AttributeRules = { panel: panelAttributes }
