import { RunText } from 'docx-controls'

/**
 * Words as runs in a named character style, one for each direction of writing. Characters that XML 1.0 forbids (§2.2)
 * become the replacement character, because Word refuses a file that holds one.
 */
export function drawText(value: string, style: string | undefined): RunText[] {
  if (!rightToLeft.test(value)) return [new RunText(value, { style })]
  return value
    .split(passages)
    .flatMap((part) => (part === '' ? [] : [new RunText(part, { style, rightToLeft: rightToLeft.test(part) })]))
}

/** Whether a paragraph with that text runs from right to left: its first letter decides (Unicode UAX #9, rule P2). */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)
  return letter !== null && rightToLeft.test(letter[0])
}

const scripts =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}'
const rightToLeft = new RegExp(`[${scripts}]`, 'u')
/** From the first to the last letter of a passage from right to left; what stands between two of them belongs to it. */
const passages = new RegExp(`([${scripts}](?:[^\\p{L}]*[${scripts}\\p{M}])*)`, 'u')
