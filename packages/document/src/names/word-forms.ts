/** A spelling under which a name is met in running text, in lower case. */
export interface WordForm {
  readonly words: string
  /** Whether it is the name itself, or the name with an `s`: not the singular of a plural, nor a changed ending. */
  readonly isPlain: boolean
}

/**
 * The forms of a name: itself and, in English, its plural and singular. The word that changes is the last one, or the one
 * before the first preposition: `theories of change`. Other languages have the name alone.
 */
export function wordForms(name: string, language: string): readonly WordForm[] {
  const words = name.toLowerCase()
  const own: WordForm = { words, isPlain: true }
  if (!isEnglish(language)) return [own]
  const [, before = '', head = '', after = ''] =
    /^(.*?)([\p{L}\p{M}]+)((?:\s+(?:as|at|by|for|from|in|of|on|to|with)\s.*)?)$/su.exec(words) ?? []
  if (head === '') return [own]
  const isLast = after === ''
  const others = [...new Set(inflections(head))].map((form) => ({
    words: `${before}${form}${after}`,
    isPlain: isLast && form === `${head}s`,
  }))
  return [own, ...others]
}

/** What a name and its plural have in common: in English, all but a final `s`; whatever their case. */
export function singularKey(name: string, language: string): string {
  const words = name.toLowerCase()
  return isEnglish(language) ? words.replace(/s$/, '') : words
}

/**
 * Whether a word in its base form is a verb after `previous`: "to benefit", "we pilot". One word that is a verb as well as
 * a noun would otherwise be taken for the noun.
 */
export function makesVerb(previous: string, language: string): boolean {
  return isEnglish(language) && beforeVerb.has(previous)
}

const beforeVerb: ReadonlySet<string> = new Set(
  'to will would can could cannot may might must shall should not we you they i who let'.split(' '),
)

function inflections(word: string): readonly string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`]
  if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`]
  if (/[^aeiou]is$/.test(word)) return [`${word.slice(0, -2)}es`]
  if (/(?:ss|us|x|z|ch|sh)$/.test(word)) return [`${word}es`]
  if (/s$/.test(word)) return [word.slice(0, -1)]
  return [`${word}s`]
}

function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language)
}
