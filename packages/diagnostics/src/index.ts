export { countProblems, type Format, formatProblems, formats, type ProblemData, problemsOf } from './format.ts'
export { type Place, type Point, type Problem, report } from './report.ts'
