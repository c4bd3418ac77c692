// @ts-check
import { fileURLToPath } from 'node:url'
import { countSyllables } from './count-syllables.mjs'
import { readEntries, records } from './read-entries.mjs'
import { splitSentences, wordsOf } from './sentences.mjs'

/**
 * How hard a text is to read. `grade` is the Flesch–Kincaid grade level (Kincaid and others, 1975): the years of school
 * that a reader needs, by words in a sentence and syllables in a word.
 * @typedef {{ readonly grade: number, readonly meanSentence: number, readonly sentences: number, readonly words: number }} Readability
 */

/** @typedef {import('./read-entries.mjs').Entry} Entry */

/**
 * The readability of running prose: the paragraphs of bodies and answers. Lists, commands, tables and the short texts of
 * the front matter are aside.
 * @param {readonly Entry[]} entries
 * @returns {Readability}
 */
export function readability(entries) {
  const passages = entries.flatMap((entry) => entry.passages).filter(({ kind }) => kind === 'prose')
  const sentences = passages.flatMap(({ text }) => splitSentences(text))
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const meanSentence = words.length / sentences.length
  const grade = 0.39 * meanSentence + 11.8 * (syllables / words.length) - 15.59
  return { grade, meanSentence, sentences: sentences.length, words: words.length }
}

/**
 * Readability in all, then for each strand: its cells and activities.
 * @param {readonly Entry[]} entries
 * @returns {readonly (Readability & { readonly title: string })[]}
 */
export function readabilityByStrand(entries) {
  const strands = records(entries.find(({ path }) => path === 'roadmap.yaml')?.data.strands)
  const strandOfCell = new Map(
    entries.filter(({ folder }) => folder === 'cells').map(({ data }) => [data.id, data.strand]),
  )
  return [
    { title: 'In all', ...readability(entries) },
    ...strands.map(({ id, title }) => ({
      title: String(title),
      ...readability(entries.filter(({ folder, data }) => isOf(folder, data, id))),
    })),
  ]

  /** @param {string} folder @param {Readonly<Record<string, unknown>>} data @param {unknown} strand */
  function isOf(folder, data, strand) {
    return (
      (folder === 'cells' && data.strand === strand) ||
      (folder === 'activities' && strandOfCell.get(data.cell) === strand)
    )
  }
}

// Run by itself it prints the table.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = readabilityByStrand(readEntries(fileURLToPath(new URL('../../content', import.meta.url))))
  console.log(
    `${'Running prose'.padEnd(42)}${'Flesch–Kincaid grade'.padStart(22)}${'Words in a sentence'.padStart(22)}`,
  )
  for (const { title, grade, meanSentence } of rows) {
    console.log(`${title.padEnd(42)}${grade.toFixed(1).padStart(22)}${meanSentence.toFixed(1).padStart(22)}`)
  }
}
