// @ts-check
import { plainWords } from './sentences.mjs'

/** @typedef {{ readonly key: string, readonly texts: readonly string[] }} Texts */
/** @typedef {{ readonly run: string, readonly in: readonly [string, string] }} SharedRun */

/**
 * The runs of `length` words that stand in two of the entries, each once, with the first two entries that have it.
 * A run never goes on from one text into the next. One that lies within one of the `names` does not count.
 * @param {readonly Texts[]} entries
 * @param {number} length
 * @param {readonly string[]} [names]
 * @returns {readonly SharedRun[]}
 */
export function sharedRuns(entries, length, names = []) {
  const allowed = new Set(names.flatMap((name) => runsOf(name, length)))
  /** @type {Map<string, string>} */
  const first = new Map()
  /** @type {Map<string, SharedRun>} */
  const shared = new Map()
  for (const { key, texts } of entries) {
    for (const run of texts.flatMap((text) => runsOf(text, length))) {
      const other = first.get(run)
      if (other === undefined) first.set(run, key)
      else if (other !== key && !allowed.has(run) && !shared.has(run)) shared.set(run, { run, in: [other, key] })
    }
  }
  return [...shared.values()]
}

/**
 * A text with the names cut out of it, as the pieces between them: for a comparison in which names may be shared.
 * @param {string} text
 * @param {readonly string[]} names
 * @returns {readonly string[]}
 */
export function withoutNames(text, names) {
  const patterns = names
    .map((name) => plainWords(name).join(' '))
    .toSorted((a, b) => b.length - a.length)
    .filter((name) => name !== '')
  if (patterns.length === 0) return [text]
  return ` ${plainWords(text).join(' ')} `.split(new RegExp(` (?:${patterns.join('|')})(?= )`))
}

/** @param {string} text @param {number} length */
function runsOf(text, length) {
  const words = plainWords(text)
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, start) =>
    words.slice(start, start + length).join(' '),
  )
}
