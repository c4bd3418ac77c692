export { accessibilityChecks } from './blocks/accessibility.ts'
export { buildActivityTemplate } from './build/activity-template.ts'
export { buildForm } from './build/form.ts'
export { type BuildOptions, buildHandbook, checkHandbookTemplates } from './build/handbook.ts'
export type { DiagramStyle, Measure, ToneColours } from './diagrams/drawing.ts'
export { formatDate } from './format-date.ts'
export type * from './nodes.ts'
export { TemplateFault } from './template-fault.ts'
export {
  compileTemplates,
  knownHelpers,
  type TemplateFile,
  type TemplateSet,
  type Translate,
} from './templates/template-set.ts'
