// @ts-check
import { plainWords } from './sentences.mjs'

/** @typedef {{ readonly id: string, readonly definition: string, readonly names: readonly string[] }} Term */

/**
 * Which terms a text uses, singular or plural. The longest name wins: "benefit profile" is no use of "benefit".
 * @param {string} text
 * @param {readonly Term[]} terms
 * @returns {ReadonlySet<string>} their ids
 */
export function termsIn(text, terms) {
  /** @type {Set<string>} */
  const used = new Set()
  let left = ` ${plainWords(text).join(' ')} `
  const names = terms.flatMap(({ id, names }) => names.map((name) => ({ id, name: plainWords(name).join(' ') })))
  for (const { id, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    const pattern = new RegExp(` ${plural(name)}(?= )`, 'g')
    if (!pattern.test(left)) continue
    used.add(id)
    left = left.replaceAll(pattern, ' |')
  }
  return used
}

/**
 * Terms that are explained by each other, as circles of ids: `[baseline, measure]` when the definition of each uses the
 * other. Each circle is reported once, from the term at which it was first met.
 * @param {readonly Term[]} terms
 * @returns {readonly (readonly string[])[]}
 */
export function circles(terms) {
  const uses = new Map(terms.map(({ id, definition }) => [id, termsIn(definition, terms)]))
  /** @type {string[][]} */
  const found = []
  /** @type {Set<string>} */
  const done = new Set()
  /** @param {string} id @param {readonly string[]} path */
  const visit = (id, path) => {
    const at = path.indexOf(id)
    if (at >= 0) found.push(path.slice(at))
    if (at >= 0 || done.has(id)) return
    for (const next of uses.get(id) ?? []) visit(next, [...path, id])
    done.add(id)
  }
  for (const { id } of terms) visit(id, [])
  return found
}

/** @param {string} name */
function plural(name) {
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}(?:y|ies)` : `${name}(?:s|es)?`
}
