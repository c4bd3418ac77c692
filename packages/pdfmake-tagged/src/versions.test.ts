import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { installedVersions } from './pdfmake.ts'

const advice = `pdfmake-tagged overrides private methods of pdfmake and pdfkit, so it works with the pinned versions only.
To move to others:
1. Read the changes in LayoutBuilder, PageElementWriter, TableProcessor, DocMeasure, TextInlines, Renderer and
   PDFDocument (pdfmake/js), in svg-to-pdfkit, and in pdfkit's text, annotations, outline, markings and metadata.
2. Bring src/pdfmake.ts, which describes what is used of them, up to date.
3. Run this package's tests, and a PDF/UA-1 and PDF/A-2a validator (veraPDF) on what examples/ makes.
4. Change the versions in this test and in package.json together.`

test('pdfmake and pdfkit are the versions this package was written against', () => {
  const pinned = { pdfmake: '0.3.11', pdfkit: '0.19.1' }
  expect(installedVersions, advice).toEqual(pinned)
  expect(manifest.dependencies, advice).toEqual(pinned)
})
