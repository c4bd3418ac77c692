export { type AssessmentAnswer, type AssessmentView, assessmentView } from './assess/assessment-view.ts'
export { accessibilityChecks } from './blocks/accessibility.ts'
export { buildActivityTemplate } from './build/activity-template.ts'
export { buildAssessmentForm } from './build/assessment-form.ts'
export { buildAssessmentResult } from './build/assessment-result.ts'
export { buildForm, buildShortForm } from './build/form.ts'
export { type BuildOptions, buildHandbook, checkHandbookTemplates } from './build/handbook.ts'
export { handbookPath } from './build/handbook-link.ts'
export { buildOutputDocumentTemplate } from './build/output-document-template.ts'
export type { DiagramStyle, Measure, ToneColours } from './diagrams/drawing.ts'
export { formatDate } from './format-date.ts'
export { type ParsedLogo, parseLogo } from './logo/parse-logo.ts'
export type * from './nodes.ts'
export { TemplateFault } from './template-fault.ts'
export {
  compileTemplates,
  knownHelpers,
  type TemplateFile,
  type TemplateSet,
  type Translate,
} from './templates/template-set.ts'
