import { createRequire } from 'node:module'
import { type DivideWord, shortestDivided } from './divide-words.ts'

/**
 * Divides the words of a language, a BCP 47 tag, by the patterns of TeX (package `hyphen`). They are loaded with the first
 * word, which most documents never have. Words of a language without patterns stay whole.
 */
export function createDivider(language: string): DivideWord {
  let known: DivideWord | undefined
  return (word) => {
    known ??= loadPatterns(language)
    return known(word)
  }
}

const load = createRequire(import.meta.url)

function loadPatterns(language: string): DivideWord {
  const tag = language.toLowerCase()
  const [primary = ''] = tag.split('-')
  for (const name of [tag, primary]) {
    if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(name)) continue
    try {
      // hyphen 1.14 has no types; this is all that is used of it.
      const { hyphenateSync } = load(`hyphen/${name}`) as { hyphenateSync: (text: string, options: object) => string }
      return (word) => hyphenateSync(word, { minWordLength: shortestDivided })
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }
  return (word) => word
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
}
