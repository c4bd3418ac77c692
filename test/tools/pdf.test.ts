import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltEdition, buildEdition, contents } from './build-edition.ts'
import { faultsOfPdf } from './pdf-faults.ts'
import { describeWithTool } from './tool.ts'

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
        expect(await faultsOfPdf(verapdf, flavour, path)).toEqual([])
      },
      600_000,
    )
  })
})
