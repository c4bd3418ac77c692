/** A text with straight quotes and apostrophes, to compare what is printed with what is typed in content. */
export function withStraightQuotes(text: string): string {
  return text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")
}
