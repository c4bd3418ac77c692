import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { judgeSubmission } from '@roadmap/intake'
import { strFromU8, unzipSync } from 'fflate'
import { parseFragment } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadForms } from '../support/forms/load-forms.ts'
import { naughtyStrings } from '../support/naughty-strings.ts'
import { repository } from '../support/repository.ts'
import { runCli } from '../support/run-cli.ts'

const example = `${repository}/examples/village-festival`
/** How many strings one case study holds. */
const perCase = 8
const most = 160

let dir = ''
/** The files of the edition with naughty case studies, and with as many harmless ones. */
let [naughty, harmless]: ReadonlyMap<string, Uint8Array>[] = []
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-naughty-'))
  const { forms } = await loadForms('examples/village-festival', [])
  const build = async (name: string, textOf: (index: number) => string) => {
    const content = join(dir, name)
    await cp(example, content, { recursive: true })
    for (let start = 0; start < most; start += perCase) {
      const [a, b, c, d, e, f, g, h] = Array.from({ length: perCase }, (_, index) => textOf(start + index))
      const answers = {
        village: `${a}`.slice(0, 100) || 'x',
        held_on: '2025-06-21',
        sky: 'rain',
        what_happened: `x ${b}\n${c}\n\n${d}`.slice(0, 1500),
        again: 'never',
        surprise: [
          { surprised_by: `x ${e}`.slice(0, 200), did_about_it: `x ${f}`.slice(0, 500) },
          { surprised_by: `x ${g}`.slice(0, 200), did_about_it: `x ${h}`.slice(0, 500) },
        ],
        steps_used: ['A-05'],
        teller: 'Jo',
        may_print: true,
      }
      const form = { id: 'festival-story', version: 2 }
      const judged = judgeSubmission({ format: 'json', form, answers }, forms)
      if (judged.kind !== 'accepted') throw new Error(JSON.stringify([answers, judged.problems]))
      const { entry, id } = judged.newCase
      const published = entry.replace('\npublication: submitted\n', '\npublication: published\n')
      await writeFile(join(content, 'case-studies', `${id}.md`), published)
    }
    const out = join(dir, `${name}-out`)
    const folders = ['--content', content, '--templates', `${repository}/templates`, '--out', out]
    const { code, err } = await runCli(['build', '--no-cache', ...folders])
    if (code !== 0) throw new Error(err)
    const edition = join(out, 'harvest')
    const files = await readdir(edition, { recursive: true, withFileTypes: true })
    const paths = files.filter((file) => file.isFile()).map(({ parentPath, name: file }) => join(parentPath, file))
    return new Map(
      await Promise.all(paths.map(async (path) => [path.slice(edition.length), await readFile(path)] as const)),
    )
  }
  const strings = naughtyStrings()
  naughty = await build('naughty', (index) => strings[Math.floor((index * strings.length) / most)] ?? 'x')
  harmless = await build('harmless', (index) => `Harmless ${index}`)
}, 600_000)
afterAll(() => rm(dir, { recursive: true, force: true }))

test('PDF files have no action but links within and to the web and mail', async () => {
  const pdfs = filesOf(naughty, '.pdf')
  expect(pdfs.length).toBeGreaterThan(0)
  const addresses = async (files: ReturnType<typeof filesOf>) => {
    const all = await Promise.all(
      files.map(async ([path, bytes]) => [...(await actionsOf(bytes))].map((one) => `${path} ${one}`)),
    )
    return new Set(all.flat())
  }
  const found = await addresses(pdfs)
  expect([...found].filter((action) => !/^\S+ (?:GoTo|URI (?:https?:\/\/|mailto:)\S+)$/.test(action))).toEqual([])
  expect(found).toEqual(await addresses(filesOf(harmless, '.pdf')))
})

test('Word files have no field, relationship or part beyond those of harmless case studies', () => {
  const words = filesOf(naughty, '.docx')
  expect(words.length).toBeGreaterThan(0)
  for (const [path, bytes] of words) {
    const plain = harmless?.get(path)
    if (!plain) throw new Error(`${path} is only in one edition`)
    expect([path, partsOf(bytes)]).toEqual([path, partsOf(plain)])
  }
})

test('web pages have no element or attribute beyond those of harmless case studies', () => {
  for (const [path, bytes] of filesOf(naughty, '.html')) {
    const plain = harmless?.get(path)
    if (!plain) throw new Error(`${path} is only in one edition`)
    expect([path, elementsOf(bytes)]).toEqual([path, elementsOf(plain)])
  }
})

function filesOf(edition: ReadonlyMap<string, Uint8Array> | undefined, ending: string) {
  return [...(edition ?? [])].filter(([path]) => path.endsWith(ending))
}

/** Every action of a file and what it names, and whatever else could start something (ISO 32000-1 §12.6). */
async function actionsOf(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const actions = new Set<string>()
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const visit = (value: unknown): void => {
      if (!(value instanceof PDFDict)) return
      const type = value.get(PDFName.of('S'))
      const uri = value.get(PDFName.of('URI'))
      if (uri instanceof PDFString) actions.add(`URI ${uri.decodeText()}`)
      else if (
        type instanceof PDFName &&
        /^\/(?:GoTo|GoToR|GoToE|Launch|JavaScript|SubmitForm|ImportData|Named)$/.test(`${type}`)
      ) {
        actions.add(type.decodeText())
      }
      for (const key of ['JS', 'AA', 'EmbeddedFiles', 'XFA']) if (value.has(PDFName.of(key))) actions.add(key)
      for (const [, child] of value.entries()) visit(child)
    }
    visit(object)
  }
  return actions
}

/** The parts of a Word file, its relationships without their ids, and its fields. */
function partsOf(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  const texts = Object.entries(parts).map(([name, content]) => [name, strFromU8(content)] as const)
  const all = (pattern: RegExp) => [
    ...new Set(texts.flatMap(([, text]) => [...text.matchAll(pattern)].map(([one]) => one))),
  ]
  return {
    parts: Object.keys(parts).sort(),
    relationships: all(/<Relationship\s[^>]*>/g)
      .map((one) => one.replace(/\sId="[^"]*"/, ''))
      .sort(),
    fields: all(/<w:instrText[^>]*>[^<]*<|<w:fldSimple[^>]*>/g).map((one) => one.replace(/_Toc\w+|\d+/g, 'n')),
  }
}

/** The elements of a page with the names of their attributes, each once. */
function elementsOf(bytes: Uint8Array): readonly string[] {
  const found = new Set<string>()
  const visit = (node: object): void => {
    if ('tagName' in node && 'attrs' in node) {
      const attributes = node.attrs as readonly { readonly name: string }[] // As parse5 gives them.
      found.add(`${node.tagName} ${attributes.map(({ name }) => name).sort()}`)
    }
    if ('childNodes' in node) for (const child of node.childNodes as readonly object[]) visit(child)
  }
  visit(parseFragment(Buffer.from(bytes).toString('utf8')))
  return [...found].sort()
}
