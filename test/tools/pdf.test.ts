import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltEdition, buildEdition, contents } from './build-edition.ts'
import { describeWithTool, type RunTool } from './tool.ts'

const standards = { 'PDF/UA-1': 'ua1', 'PDF/A-2a': '2a' } as const

describeWithTool('verapdf', 'veraPDF finds nothing to fault in the handbook', (verapdf) => {
  describe.each(Object.entries(contents))('of the %s roadmap', (_, content) => {
    let edition: BuiltEdition | undefined
    beforeAll(async () => {
      edition = await buildEdition(content, 'handbook')
    })
    afterAll(() => edition?.remove())

    test.each(Object.entries(standards))(
      'as %s',
      async (_, flavour) => {
        const path = join(edition?.dir ?? '', 'handbook.pdf')
        expect(await faults(verapdf, flavour, path)).toEqual([])
      },
      600_000,
    )
  })
})

/** One line per rule that the file breaks. */
async function faults(verapdf: RunTool, flavour: string, path: string): Promise<readonly string[]> {
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
