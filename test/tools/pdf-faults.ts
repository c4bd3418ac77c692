import type { RunTool } from './tool.ts'

/** What veraPDF finds wrong in a PDF by a standard (`ua1`, `2a`): one line for each rule that it breaks. */
export async function faultsOfPdf(verapdf: RunTool, flavour: string, path: string): Promise<readonly string[]> {
  const { stdout, stderr } = await verapdf('--flavour', flavour, '--format', 'json', path)
  const result = stdout.startsWith('{')
    ? (JSON.parse(stdout) as Answer).report.jobs[0]?.validationResult?.[0]
    : undefined
  if (!result) return [`veraPDF could not read the file: ${stdout}${stderr}`]
  const rules = result.details.ruleSummaries.map(
    ({ clause, testNumber, description, failedChecks }) =>
      `${clause}-${testNumber} ${failedChecks} times: ${description}`,
  )
  return result.compliant ? rules : [...rules, result.statement]
}

/** What veraPDF 1.28 prints with `--format json`, as far as it is read here. */
interface Answer {
  readonly report: {
    readonly jobs: readonly {
      readonly validationResult?: readonly {
        readonly compliant: boolean
        readonly statement: string
        readonly details: {
          readonly ruleSummaries: readonly {
            readonly clause: string
            readonly testNumber: number
            readonly description: string
            readonly failedChecks: number
          }[]
        }
      }[]
    }[]
  }
}
