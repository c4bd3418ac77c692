import { readFileSync } from 'node:fs'
import { parseSource, type SourceFile } from '@roadmap/content'
import { expect, test } from 'vitest'
import { contentFolders, filesBelow, repository } from './support/repository.ts'
import { type CodeFile, codeFiles } from './support/source-code.ts'

const code = codeFiles().filter(({ isTest }) => !isTest)

test.each(contentFolders)('no title, id or strand code of %s is built into the code', (folder) => {
  const { texts, codes } = wordsOf(folder)
  expect(texts.length).toBeGreaterThan(40)
  expect(codes.length).toBeGreaterThan(3)
  const found = code.flatMap((file) => [
    ...texts.filter((text) => holds(file, text)).map((text) => `${file.package}/${file.path} holds “${text}”`),
    ...codes
      .filter((strand) => new RegExp(`(['"\`])${literal(strand)}\\1`).test(file.code))
      .map((strand) => `${file.package}/${file.path} holds the strand code “${strand}”`),
  ])
  expect(found).toEqual([])
})

test('a title in a text and a strand code in quotes would be seen', () => {
  const file: CodeFile = { package: 'a', path: 'src/a.ts', code: "const a = 'See 1.GM.1 first'", isTest: false }
  expect(holds(file, '1.GM.1')).toBe(true)
  expect(holds(file, '1.GM')).toBe(false)
})

/** Titles of phases, strands, cells and activities with ids of cells and activities; and the codes of strands. */
function wordsOf(folder: string): { readonly texts: readonly string[]; readonly codes: readonly string[] } {
  const entries = (kind: string) => filesBelow(`${repository}/${folder}/${kind}`, /\.md$/).map(read)
  const strands = listOf(read(`${repository}/${folder}/roadmap.yaml`).data, 'strands')
  const [phases, cells, activities] = [entries('phases'), entries('cells'), entries('activities')]
  return {
    texts: [
      ...[...phases, ...cells, ...activities].map(({ data }) => textOf(data, 'title')),
      ...strands.map((strand) => textOf(strand, 'title')),
      ...[...cells, ...activities].map(({ data }) => textOf(data, 'id')),
    ],
    codes: strands.map((strand) => textOf(strand, 'id')),
  }
}

function read(path: string): SourceFile {
  return parseSource(path, path, readFileSync(path))
}

function listOf(data: unknown, key: string): readonly unknown[] {
  const value: unknown = Reflect.get(Object(data), key)
  if (!Array.isArray(value)) throw new Error(`No list \`${key}\``)
  return value
}

function textOf(data: unknown, key: string): string {
  const value: unknown = Reflect.get(Object(data), key)
  if (typeof value !== 'string') throw new Error(`No text \`${key}\``)
  return value
}

/** Whether a file holds a text that is not part of a longer word or id. */
function holds({ code: text }: CodeFile, wanted: string): boolean {
  return text.includes(wanted) && new RegExp(`(?<![\\w.-])${literal(wanted)}(?![\\w-]|\\.\\w)`).test(text)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
