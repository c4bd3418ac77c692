/**
 * A text in normal form: NFC, `\n` for every line end, no white space around it, no control characters and no halves of
 * surrogate pairs. A tab becomes a space, so that it does not join two words. Applied twice it changes nothing more.
 *
 * @param lines `one` also makes a space of each line end.
 */
export function normaliseText(text: string, lines: 'one' | 'many' = 'many'): string {
  const broken = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ')
  const clean = broken.replace(/[\0-\x09\x0b-\x1f\x7f-\x9f]/g, '').replace(/\p{Surrogate}/gu, '')
  const line = lines === 'one' ? clean.replace(/\s*\n\s*/g, ' ') : clean
  return line.normalize('NFC').trim()
}

/** How long a text is for the person who wrote it: in code points. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
