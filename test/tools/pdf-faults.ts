import type { RunTool } from './tool.ts'

/**
 * What veraPDF finds wrong in PDFs by a standard (`ua1`, `2a`): for each file, one line for each rule that it breaks. All of
 * them go to one veraPDF, which takes seconds to start.
 */
export async function faultsOfPdfs(
  verapdf: RunTool,
  flavour: string,
  ...paths: readonly string[]
): Promise<readonly (readonly string[])[]> {
  const { stdout, stderr } = await verapdf('--flavour', flavour, '--format', 'json', ...paths)
  if (!stdout.startsWith('{')) throw new Error(`veraPDF could not read the files: ${stdout}${stderr}`)
  const jobs = (JSON.parse(stdout) as Answer).report.jobs
  return paths.map((path) => {
    const job = jobs.find(({ itemDetails }) => itemDetails.name === path)
    const result = job?.validationResult?.[0]
    if (!result) return [`veraPDF could not read ${path}`]
    const rules = result.details.ruleSummaries.map(
      ({ clause, testNumber, description, failedChecks }) =>
        `${clause}-${testNumber} ${failedChecks} times: ${description}`,
    )
    return result.compliant ? rules : [...rules, result.statement]
  })
}

/** What veraPDF 1.28 prints with `--format json`, as far as it is read here. */
interface Answer {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string }
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
