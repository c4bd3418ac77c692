export { checkBySchema, type SchemaFault, type Written } from './check-by-schema.ts'
export { countProblems, type Format, formatProblems, formats, type ProblemData, problemsOf } from './format.ts'
export { type Place, type Point, type Problem, report } from './report.ts'
export { code, codeLine, didYouMean, expectedList, suggest } from './suggest.ts'
