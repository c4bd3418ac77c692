import type { CheckedContent } from '../checked-content.ts'
import type { ContentFile } from '../content-files.ts'
import type { Registry } from '../registry.ts'
import { checkAssessment } from './assessment.ts'
import { checkCaseStudies } from './case-study.ts'
import { checkConsent } from './consent.ts'
import { checkDocuments } from './document.ts'
import { checkEditions } from './edition.ts'
import { checkFigures } from './figures.ts'
import { checkFilledAssessments } from './filled-assessment.ts'
import { createFlow, type Flow } from './flow.ts'
import { checkForms } from './form.ts'
import { checkGrid } from './grid.ts'
import { checkInputs } from './inputs.ts'
import { checkLoops } from './loop.ts'
import { checkOrphans } from './orphans.ts'
import { checkPersonalData } from './personal-data.ts'
import { checkScenarios } from './scenario.ts'
import { checkSubmissions } from './submission.ts'

/** What a rule over the whole looks at. */
export interface Whole {
  /** Every file, also those that do not meet their schema. */
  readonly files: readonly ContentFile[]
  readonly registry: Registry
  /** The files that meet their schema. */
  readonly content: CheckedContent
  readonly flow: Flow
  /** `YYYY-MM-DD`; without it no date has passed. */
  readonly today: string | undefined
}

/** Applies the rules that no single value can break alone. */
export function checkRules(content: Omit<Whole, 'flow'>): void {
  const whole: Whole = { ...content, flow: createFlow(content.files) }
  for (const rule of rules) rule(whole)
}

const rules: readonly ((whole: Whole) => void)[] = [
  checkInputs,
  checkLoops,
  checkOrphans,
  checkGrid,
  checkScenarios,
  checkForms,
  checkSubmissions,
  checkFigures,
  checkAssessment,
  checkDocuments,
  checkEditions,
  checkCaseStudies,
  checkConsent,
  checkPersonalData,
  checkFilledAssessments,
]
