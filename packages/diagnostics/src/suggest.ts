import { closestMatch } from 'leven'

/** The candidate that was probably meant by `found`, if one is near enough. */
export function suggest(found: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  const folded = found.toLowerCase()
  const sameButCase = all.find((candidate) => candidate.toLowerCase() === folded)
  return sameButCase ?? closestMatch(found, all, { maxDistance: farthest(found) })
}

/** `` one of `a`, `b` ``, or the general words when there are too many to read. */
export function expectedList(candidates: Iterable<string>, otherwise: string): string {
  const all = [...candidates]
  if (all.length === 0 || all.length > longestList) return otherwise
  const listed = all.map(code).join(', ')
  return all.length === 1 ? listed : `one of ${listed}`
}

/** The imperative of a "did you mean", or what to do when nothing is near. */
export function didYouMean(found: string, candidates: Iterable<string>, otherwise: string): string {
  const near = suggest(found, candidates)
  return near === undefined ? otherwise : `Did you mean ${code(near)}? Change ${code(found)} to ${code(near)}.`
}

/** A value as it is shown within a message: in backticks, on one line, not too long. */
export function code(value: unknown): string {
  const text = String(value).replace(/\s+/g, ' ')
  const short = [...text].length > 60 ? `${[...text].slice(0, 57).join('')}…` : text
  return inBackticks(short)
}

/**
 * Text to type, or a line of a file, as it is shown within a message: in backticks, with its spaces. A long one keeps its start
 * and its end, where quotes stand.
 */
export function codeLine(text: string): string {
  const letters = [...text.replace(/\t/g, '  ')]
  const short =
    letters.length > 80 ? `${letters.slice(0, 50).join('')}…${letters.slice(-25).join('')}` : letters.join('')
  return inBackticks(short)
}

function inBackticks(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** How many letters may differ: two exchanged letters count as two; in a short word nearly everything is near. */
function farthest({ length }: string): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 3))
}

const longestList = 8
