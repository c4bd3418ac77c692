import { makesVerb, wordForms } from './word-forms.ts'

/** Something to look for in running text. */
export interface Name<T> {
  readonly words: string
  readonly subject: T
  /** An abbreviation: written just so, or with an `s`; `IT` is not `it`. */
  readonly isExact?: boolean
}

/** Where a name stands in a text: from `start` up to `end`. */
export interface FoundName<T> {
  readonly start: number
  readonly end: number
  /** What the words name, in the order of the names. */
  readonly subjects: readonly T[]
  /** Whether the text has the name itself, apart from case and a final `s`: not an abbreviation or another form. */
  readonly isPlain: boolean
}

export type NameFinder<T> = (text: string) => readonly FoundName<T>[]

/**
 * Finds names as noun phrases: whole words, whatever their case, in the forms of the language, the longest name first. Names
 * do not overlap. All names are looked for at once, word by word, so that the time grows with the text alone.
 */
export function createNameFinder<T>(names: readonly Name<T>[], language: string): NameFinder<T> {
  const root: Step<T> = { next: new Map(), found: [] }
  for (const name of names) for (const form of formsOf(name, language)) add(root, form)
  return (text) => {
    const words = wordsOf(text)
    const all: FoundName<T>[] = []
    for (let index = 0; index < words.length; ) {
      const longest = longestAt(root, words, index, text, language)
      if (longest) all.push(longest.name)
      index += longest?.count ?? 1
    }
    return all
  }
}

interface Form<T> {
  readonly words: string
  readonly subject: T
  readonly isPlain: boolean
  /** The form is that of the name, and not its plural. */
  readonly isBase: boolean
  readonly exact: string | undefined
}

/** A word of the names, with those that may follow; `found` are the names that end here. */
interface Step<T> {
  readonly next: Map<string, Step<T>>
  readonly found: Form<T>[]
}

/** A word of a text; `key` also has what stands before it, unless that is white space. */
interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly key: string
}

function formsOf<T>({ words, subject, isExact = false }: Name<T>, language: string): readonly Form<T>[] {
  if (!isExact) {
    return wordForms(words, language).map((form, index) => ({
      ...form,
      subject,
      isBase: index === 0,
      exact: undefined,
    }))
  }
  return [words, `${words}s`].map((exact) => ({ words: exact, subject, isPlain: false, isBase: false, exact }))
}

function add<T>(root: Step<T>, form: Form<T>): void {
  let step = root
  for (const [index, word] of wordsOf(form.words).entries()) {
    const key = index === 0 ? word.text : word.key
    const next = step.next.get(key) ?? { next: new Map(), found: [] }
    step.next.set(key, next)
    step = next
  }
  if (step !== root) step.found.push(form)
}

function longestAt<T>(
  root: Step<T>,
  words: readonly Word[],
  index: number,
  text: string,
  language: string,
): { readonly name: FoundName<T>; readonly count: number } | undefined {
  const first = words[index]
  let step = first && root.next.get(first.text)
  let longest: { readonly name: FoundName<T>; readonly count: number } | undefined
  for (let count = 1; first && step; count++) {
    const end = words[index + count - 1]?.end ?? first.end
    const written = text.slice(first.start, end)
    const isVerb = count === 1 && makesVerb(words[index - 1]?.text ?? '', language)
    const forms = step.found.filter(
      ({ exact, isBase }) => (exact === undefined || exact === written) && !(isVerb && isBase),
    )
    if (forms.length > 0) {
      const subjects = [...new Set(forms.map(({ subject }) => subject))]
      const isPlain = forms.some((form) => form.isPlain)
      longest = { name: { start: first.start, end, subjects, isPlain }, count }
    }
    step = step.next.get(words[index + count]?.key ?? '')
  }
  return longest
}

/** Hyphens and apostrophes join words, so that `risk` is not found in `risk-based`; a possessive ending is left out. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let last = 0
  for (const { 0: match, index } of text.matchAll(
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011'’][\p{L}\p{N}\p{M}]+)*/gu,
  )) {
    const written = match.replace(/['’]s$/, '')
    const lower = written.toLowerCase()
    const gap = text.slice(last, index)
    const end = index + written.length
    words.push({ start: index, end, text: lower, key: /^\s+$/.test(gap) ? lower : `${gap}${lower}` })
    last = end
  }
  return words
}
