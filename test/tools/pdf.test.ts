import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPdf } from '../../packages/pdfmake-tagged/src/create-pdf.ts'
import type { PdfNode } from '../../packages/pdfmake-tagged/src/node.ts'
import { basics } from '../../packages/pdfmake-tagged/src/testing/read-pdf.ts'
import { type Sabotage, sabotage } from '../../packages/pdfmake-tagged/src/testing/sabotage.ts'
import { verifyPdf } from '../../packages/pdfmake-tagged/src/verify/verify-pdf.ts'
import { type BuiltEdition, buildEdition, contents } from './build-edition.ts'
import { faultsOfPdfs } from './pdf-faults.ts'
import { describeWithTool } from './tool.ts'

const standards = { 'PDF/UA-1': 'ua1', 'PDF/A-2a': '2a' } as const

describeWithTool('verapdf', 'veraPDF finds nothing to fault in any PDF', (verapdf) => {
  describe.each(Object.entries(contents))('of the %s roadmap', (_, content) => {
    let edition: BuiltEdition | undefined
    beforeAll(async () => {
      edition = await buildEdition(content)
    })
    afterAll(() => edition?.remove())

    test.each(Object.entries(standards))(
      'as %s',
      async (_, flavour) => {
        const paths = (edition?.files ?? []).map(({ path }) => path).filter((path) => path.endsWith('.pdf'))
        expect(paths.length).toBeGreaterThan(0)
        const found = await faultsOfPdfs(verapdf, flavour, ...paths.map((path) => join(edition?.dir ?? '', path)))
        expect(found).toEqual(paths.map(() => []))
      },
      600_000,
    )
  })
})

describeWithTool('verapdf', 'veraPDF fails sabotaged files', (verapdf) => {
  const content: PdfNode[] = [
    { text: 'Plan', headlineLevel: 1 },
    { text: ['See ', { text: 'the site', link: 'https://example.org' }] },
    { table: { headerRows: 1, body: [['Task'], ['Ask']] } },
  ]
  const cases: Readonly<Record<string, { rule: string; clause: string; how: Sabotage }>> = {
    'a picture that nobody marked': {
      rule: 'content-marked',
      clause: '7.1',
      how: { firstPage: (page) => `${page}0 0 9 9 re f\n` },
    },
    'a link without a description': {
      rule: 'annotation-contents',
      clause: '7.18.5',
      how: { file: (source) => source.replace('/Contents(the site)', '') },
    },
    'a heading that skips a level': {
      rule: 'heading-level',
      clause: '7.4.2',
      how: { file: (source) => source.replace('/S/H1', '/S/H3') },
    },
  }

  test('and so do the checks of every build, by the same rules', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'roadmap-sabotage-'))
    const { bytes } = await createPdf({ ...basics, content }, { objectStreams: false })
    const paths: string[] = []
    for (const [name, { rule, how }] of Object.entries(cases)) {
      const broken = sabotage(bytes, how)
      expect([...new Set(verifyPdf(broken).map((violation) => violation.rule))], name).toEqual([rule])
      paths.push(join(folder, `${name}.pdf`))
      await writeFile(paths.at(-1) ?? '', broken)
    }
    const found = await faultsOfPdfs(verapdf, 'ua1', ...paths)
    await rm(folder, { recursive: true })
    for (const [index, { clause }] of Object.values(cases).entries()) {
      expect(found[index]?.map((fault) => fault.split('-')[0])).toContain(clause)
    }
  }, 600_000)
})
