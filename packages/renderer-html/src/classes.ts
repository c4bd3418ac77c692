/** Classes of an element, with that of its tone, such as `tone-strand-2`; the colours are in the style of the page. */
export function classes(tone: string | undefined, ...names: readonly string[]): string[] {
  return tone === undefined ? [...names] : [...names, `tone-${tone}`]
}
