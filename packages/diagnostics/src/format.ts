import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'

/** How problems are printed: for people, for programs, as annotations of a code host, as SARIF 2.1.0. */
export const formats = ['text', 'json', 'github', 'sarif'] as const
export type Format = (typeof formats)[number]

/**
 * All problems of `files` as one text in the given format, in the order of the files; empty when there are none (but
 * `json` and `sarif` are always a whole document). Never throws.
 */
export function formatProblems(files: readonly VFile[], format: Format, options: { color?: boolean } = {}): string {
  return { text, json, github, sarif }[format](files, options)
}

/** A problem as data: the shape of `--json`. */
export interface ProblemData {
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly what: string
  readonly note: string
}

/** All problems as data, in the order in which they stand in each file. */
export function problemsOf(files: readonly VFile[]): readonly ProblemData[] {
  return files.flatMap((file) => sorted(file).map((message) => problemData(file, message)))
}

/** How many problems stop a deliverable, and how many only warn. */
export function countProblems(files: readonly VFile[]): { readonly errors: number; readonly warnings: number } {
  const fatal = files.flatMap((file) => file.messages.map((message) => message.fatal === true))
  return { errors: fatal.filter(Boolean).length, warnings: fatal.filter((isFatal) => !isFatal).length }
}

function text(files: readonly VFile[], { color = false }: { color?: boolean }): string {
  const troubled = files.filter((file) => file.messages.length > 0)
  if (troubled.length === 0) return ''
  for (const file of troubled) file.messages = [...sorted(file)]
  return reporter([...troubled], { color, verbose: true })
}

function json(files: readonly VFile[]): string {
  return JSON.stringify({ problems: problemsOf(files), ...countProblems(files) }, null, 2)
}

/** Workflow commands of GitHub Actions: `::error file=…,line=…,col=…,title=…::text`. */
function github(files: readonly VFile[]): string {
  const property = (value: string) => data(value).replace(/[:,]/g, (character) => (character === ':' ? '%3A' : '%2C'))
  const data = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return problemsOf(files)
    .map((problem) => {
      const place = problem.line === null ? '' : `,line=${problem.line},col=${problem.column}`
      const range = problem.endLine === null ? '' : `,endLine=${problem.endLine},endColumn=${problem.endColumn}`
      const head = `file=${property(problem.path)}${place}${range},title=${property(problem.rule)}`
      return `::${problem.severity} ${head}::${data(`${problem.what}\n${problem.note}`)}`
    })
    .join('\n')
}

/** SARIF 2.1.0 (OASIS), one run. */
function sarif(files: readonly VFile[]): string {
  const problems = problemsOf(files)
  const rules = [...new Set(problems.map((problem) => problem.rule))].sort()
  const results = problems.map((problem) => ({
    ruleId: problem.rule,
    level: problem.severity,
    message: { text: `${problem.what}. ${problem.note.replaceAll('\n', ' ')}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: problem.path.split('/').map(encodeURIComponent).join('/') },
          ...(problem.line !== null && {
            region: {
              startLine: problem.line,
              startColumn: problem.column,
              ...(problem.endLine !== null && { endLine: problem.endLine, endColumn: problem.endColumn }),
            },
          }),
        },
      },
    ],
  }))
  const driver = { name: 'roadmap', rules: rules.map((id) => ({ id })) }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' }
  return JSON.stringify({ ...log, runs: [{ tool: { driver }, results }] }, null, 2)
}

function problemData(file: VFile, message: VFileMessage): ProblemData {
  const start = startOf(message)
  const end = message.place && 'end' in message.place ? message.place.end : undefined
  return {
    path: file.path,
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: message.fatal === true ? 'error' : 'warning',
    rule: message.ruleId ?? '',
    what: message.reason,
    note: message.note ?? '',
  }
}

function sorted(file: VFile): readonly VFileMessage[] {
  const at = (message: VFileMessage) => startOf(message) ?? { line: 0, column: 0 }
  return [...file.messages].sort((a, b) => at(a).line - at(b).line || at(a).column - at(b).column)
}

function startOf({ place }: VFileMessage): { line: number; column: number } | undefined {
  if (!place) return undefined
  return 'start' in place ? place.start : place
}
