// @ts-check

/** Words that end in a full stop without ending a sentence, in lower case. */
const abbreviations = new Set([
  'e.g.',
  'i.e.',
  'etc.',
  'dr.',
  'mr.',
  'mrs.',
  'ms.',
  'st.',
  'no.',
  'vs.',
  'approx.',
  'ed.',
])

/**
 * The sentences of one paragraph, item or field. A sentence ends with `.`, `?` or `!` and what closes behind it, where
 * the next word can start one: not inside `1.GM.1` or `9.4`, after an abbreviation or an initial, or where a quoted
 * question runs on (`"Who decides?" and …`).
 * @param {string} text
 * @returns {readonly string[]}
 */
export function splitSentences(text) {
  const tokens = text.split(/\s+/).filter((token) => token !== '')
  /** @type {string[][]} */
  const sentences = [[]]
  for (const [index, token] of tokens.entries()) {
    sentences.at(-1)?.push(token)
    if (endsSentence(token, tokens[index + 1])) sentences.push([])
  }
  return sentences.filter((words) => words.length > 0).map((words) => words.join(' '))
}

/** The words of a text as they are counted: whatever holds a letter or a digit. @param {string} text @returns {readonly string[]} */
export function wordsOf(text) {
  return text.split(/[\s—]+|(?<=\p{L})\/(?=\p{L})/u).filter((token) => /[\p{L}\p{N}]/u.test(token))
}

/** The words of a text as they are compared: in lower case, without punctuation. @param {string} text @returns {readonly string[]} */
export function plainWords(text) {
  return (
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** @param {string} token @param {string | undefined} next */
function endsSentence(token, next) {
  const [, word = '', mark] = /^(.*?)([.?!]+)["”’'»)\]]*$/.exec(token) ?? []
  if (mark === undefined) return false
  if (next === undefined) return true
  const bare = word.replace(/^["“‘'([]+/, '')
  if (mark === '.' && (abbreviations.has(`${bare.toLowerCase()}.`) || /^\p{Lu}$/u.test(bare))) return false
  return /^["“‘'([]*[\p{Lu}\p{N}]/u.test(next)
}
