import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseSource } from '@roadmap/content'
import type { Edition } from '@roadmap/model'
import { defaultFontFiles } from '@roadmap/renderer-pdf/fonts'
import { expect, test } from 'vitest'
import { loadLooks } from './load-looks.ts'

const themePath = fileURLToPath(new URL('../../../templates/themes/default.yaml', import.meta.url))

interface Case {
  /** What the edition's file says after its first lines. */
  readonly look?: string
  readonly theme?: (yaml: string) => string
  readonly fonts?: Readonly<Record<string, string | Uint8Array>>
}

/** Loads one theme and one edition from memory; the fonts that come with the toolkit from the disk. */
async function load({ look = '', theme = (yaml) => yaml, fonts = {} }: Case) {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const yaml = theme(await readFile(themePath, 'utf8'))
  const source = parseSource('themes/default.yaml', 'templates/themes/default.yaml', bytes(yaml))
  const file = parseSource('editions/e.yaml', 'content/editions/e.yaml', bytes(`id: e\ntheme: default\n${look}`))
  const data = file.data as { readonly look?: Readonly<Record<string, unknown>> } // Written above.
  const edition: Edition = {
    ...{ kind: 'edition', id: 'e', title: 'E', language: 'en-GB', version: '1', date: '2026-01-01', source: file },
    ...{ brand: { name: 'B', contact: undefined, logo: undefined }, theme: 'default', look: data.look },
    ...{ licence: undefined, submit: { url: undefined, email: undefined }, changes: undefined, word: undefined },
  }
  const read = async (path: string) => {
    const font = fonts[path]
    if (font !== undefined) return typeof font === 'string' ? bytes(font) : font
    if (path.startsWith('templates/')) throw Object.assign(new Error('not there'), { code: 'ENOENT' })
    return new Uint8Array(await readFile(path))
  }
  const looks = await loadLooks({ read }, { themes: [source], editions: [edition], templates: 'templates' })
  const messages = [file.file, ...looks.files].flatMap(({ messages: all }) => all.map(String))
  return { looks, edition, messages, notes: [file.file, ...looks.files].flatMap(({ messages: all }) => all) }
}

test('an edition without a look has its theme and the fonts that come with the toolkit', async () => {
  const { looks, edition, messages } = await load({})
  expect(messages).toEqual([])
  expect(looks.themeOf(edition).page.size).toBe('A4')
  const normal = new Uint8Array(await readFile(defaultFontFiles().normal))
  expect(Buffer.compare(looks.fontsOf(edition).body.normal, normal)).toBe(0)
})

test('an edition changes the paper, a margin and a font of its theme', async () => {
  const bold = new Uint8Array(await readFile(defaultFontFiles().bold))
  const { looks, edition, messages } = await load({
    look: 'look:\n  page: { size: LETTER, margins: { inner: 90 } }\n  fonts: { body: { normal: fonts/Ours.ttf } }\n',
    fonts: { 'templates/fonts/Ours.ttf': bold },
  })
  expect(messages).toEqual([])
  expect(looks.themeOf(edition).page).toMatchObject({ size: 'LETTER', margins: { inner: 90, outer: 54 } })
  expect(looks.fontsOf(edition).body.normal).toBe(bold)
})

test('a colour of an edition that cannot be read is reported at its line of the edition', async () => {
  const { looks, edition, messages, notes } = await load({ look: "look:\n  colours:\n    muted: '#aab2b9'\n" })
  expect(messages[0]).toBe(
    'content/editions/e.yaml:5:12-5:21: Contrast 2.1 of `#aab2b9` on `#ffffff`, expected at least 4.5',
  )
  expect(notes[0]).toMatchObject({ file: 'content/editions/e.yaml', ruleId: 'bad-theme' })
  expect(notes[0]?.note).toBe(
    'The edition could not be drawn.\nMake `colours.muted` darker or lighter until the contrast is at least 4.5.',
  )
  expect(() => looks.themeOf(edition)).toThrow('The look of the edition `e` was checked and is not there')
})

test('a key that no theme has is reported at its line of the edition', async () => {
  const { messages, notes } = await load({ look: 'look:\n  colors: {}\n' })
  expect(messages).toEqual([
    'content/editions/e.yaml:4:3-4:9: Unknown key `colors`, expected one of `page`, `fonts`, `colours`, `panels`, `tones`, `text`, `space`',
  ])
  expect(notes[0]?.note).toBe('The edition could not be drawn.\nDid you mean `colours`? Change `colors` to `colours`.')
})

test('a colour that became a comment is reported with the quotes that it lacks', async () => {
  const { messages, notes } = await load({ look: 'look:\n  colours:\n    accent: #14507f\n' })
  expect(messages).toEqual([
    'content/editions/e.yaml:5:13-5:13: Found nothing under `accent`, as what follows `#` is a comment, expected a colour in quotes, such as `"#1f2a33"`: `#` and six digits or letters from a to f',
  ])
  expect(notes[0]?.note).toBe('The edition could not be drawn.\nPut the text in quotes: `accent: "#14507f"`.')
})

test('a font file that is not there is reported at its line of the theme', async () => {
  const { notes } = await load({ theme: (yaml) => yaml.replace('  bold: built-in', '  bold: fonts/Ours-Bold.ttf') })
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatchObject({
    file: 'templates/themes/default.yaml',
    ruleId: 'missing-font',
    reason: 'No file `fonts/Ours-Bold.ttf` in `templates`, expected a font',
    note: 'Text could not be set in the face `bold`.\nPut the font at `templates/fonts/Ours-Bold.ttf`, or use `built-in`.',
  })
  expect(notes[0]?.line).toBeGreaterThan(10)
})

test('a file that is no font is reported at its line of the edition', async () => {
  const { notes } = await load({
    look: 'look:\n  fonts:\n    body: { italics: fonts/notes.otf }\n',
    fonts: { 'templates/fonts/notes.otf': 'not a font' },
  })
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatchObject({
    line: 5,
    file: 'content/editions/e.yaml',
    ruleId: 'bad-font',
    reason: 'Found something else than a font in `fonts/notes.otf`, expected one TrueType or OpenType font',
    note: 'Text could not be set in the face `italics`.\nName another file, or use `built-in`.',
  })
})

test('a font outside the templates is no value for a face', async () => {
  for (const path of ['../Ours.ttf', '/usr/share/Ours.ttf', 'fonts/../../Ours.ttf', 'Ours.woff']) {
    const { notes } = await load({ look: `look:\n  fonts: { body: { normal: ${path} } }\n` })
    expect(notes.map(({ ruleId }) => ruleId)).toEqual(['bad-theme'])
  }
})

test('an edition names a theme that does not exist', async () => {
  const { edition } = await load({})
  await loadLooks(
    { read: () => Promise.reject(new Error('unused')) },
    { themes: [], editions: [edition], templates: 't' },
  )
  expect(edition.source.file.messages[0]).toMatchObject({
    reason: 'Unknown theme `default`, expected one of ',
    ruleId: 'unknown-theme',
  })
})
