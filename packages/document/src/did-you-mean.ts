import leven from 'leven'

/** The known word nearest to a mistyped one, if it is near enough to be what was meant. */
export function didYouMean(typed: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined
  for (const word of known) {
    const distance = leven(typed.toLowerCase(), word.toLowerCase())
    if (!best || distance < best.distance) best = { word, distance }
  }
  return best && best.distance <= Math.max(1, Math.floor(typed.length / 3)) ? best.word : undefined
}
