import { dirname, join } from 'node:path'
import { type BuiltEdition, buildEdition, contents } from './build-edition.ts'
import { isCi } from './tool.ts'

/** The Word files of both roadmaps. */
export interface WordEditions {
  /**
   * Absolute paths of the .docx files to test: all of them where `CI` is set, otherwise the largest of each folder of the
   * default roadmap, which has the most in it.
   */
  readonly docx: readonly string[]
  /** The largest of each folder of each roadmap: one of each shape. */
  readonly shapes: readonly string[]
  readonly remove: () => Promise<void>
}

/** Builds those parts of both roadmaps, or of the default one alone where `CI` is not set. */
export async function buildWordEditions(parts: string): Promise<WordEditions> {
  const editions: BuiltEdition[] = []
  for (const content of isCi() ? Object.values(contents) : [contents.default]) {
    editions.push(await buildEdition(content, parts))
  }
  const shapes = editions.flatMap(largestOfEachFolder)
  return {
    docx: isCi() ? editions.flatMap(allDocx) : shapes,
    shapes,
    remove: async () => {
      for (const edition of editions) await edition.remove()
    },
  }
}

function allDocx({ dir, files }: BuiltEdition): readonly string[] {
  return files.filter(({ path }) => path.endsWith('.docx')).map(({ path }) => join(dir, path))
}

function largestOfEachFolder({ dir, files }: BuiltEdition): readonly string[] {
  const largest = new Map<string, { readonly path: string; readonly bytes: number }>()
  for (const { path, bytes } of files) {
    if (path.endsWith('.docx') && bytes > (largest.get(dirname(path))?.bytes ?? 0))
      largest.set(dirname(path), { path, bytes })
  }
  return [...largest.values()].map(({ path }) => join(dir, path))
}

/** `work` for each item, no more than `atOnce` at a time; answers in the order of the items. */
export async function mapAtOnce<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const waiting = [...items.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await work(next[1], next[0])
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return answers
}
