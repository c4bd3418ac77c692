import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withStraightQuotes } from '../support/straight-quotes.ts'
import { type BuiltEdition, buildEdition, contents } from './build-edition.ts'
import { describeWithTool } from './tool.ts'

let edition: BuiltEdition | undefined
beforeAll(async () => {
  edition = await buildEdition(contents.example)
})
afterAll(() => edition?.remove())

const handbook = () => join(edition?.dir ?? '', 'handbook.pdf')

describeWithTool('pdfinfo', 'poppler knows the handbook', (pdfinfo) => {
  test('as a tagged PDF on A4 pages with its title', async () => {
    const { stdout } = await pdfinfo(handbook())
    const facts = new Map(stdout.split('\n').map((line) => [line.split(':')[0], line.replace(/^[^:]*:\s*/, '')]))
    expect(withStraightQuotes(facts.get('Title') ?? '')).toBe(
      edition?.files.find(({ path }) => path === 'handbook.pdf')?.title,
    )
    expect(facts.get('Tagged')).toBe('yes')
    expect(facts.get('JavaScript')).toBe('no')
    expect(facts.get('Page size')).toMatch(/\(A4\)$/)
    expect(Number(facts.get('Pages'))).toBeGreaterThan(30)
  })
})

describeWithTool('pdffonts', 'poppler finds every font of the handbook in the file', (pdffonts) => {
  test('embedded, as a subset, with a table to Unicode', async () => {
    const { stdout } = await pdffonts(handbook())
    const fonts = stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((line) => !/ yes yes yes +\d+ +\d+$/.test(line))).toEqual([])
  })
})

describeWithTool('pdftotext', 'poppler reads the handbook as text', (pdftotext) => {
  test('with the title of every activity and no character that is unknown', async () => {
    const { stdout } = await pdftotext(handbook(), '-')
    const text = withStraightQuotes(stdout.replaceAll(/\s+/g, ' '))
    const titles = edition?.files.filter(({ path }) => path.startsWith('activities/')).map(({ title }) => title) ?? []
    expect(titles.length).toBeGreaterThan(0)
    expect(titles.map((title) => title.replace(/^\S+ /, '')).filter((title) => !text.includes(title))).toEqual([])
    expect(text).not.toContain('\uFFFD')
  })
})

describeWithTool('qpdf', 'qpdf finds the handbook sound', (qpdf) => {
  test('in its syntax and streams', async () => {
    const { code, stdout, stderr } = await qpdf('--check', handbook())
    expect({ code, errors: stderr }).toEqual({ code: 0, errors: '' })
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })
})
