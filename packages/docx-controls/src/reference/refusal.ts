/** Why a reference is not taken. `says` is one plain sentence. */
export interface Refusal {
  readonly kind: 'refused'
  readonly reason: keyof typeof refusals
  readonly says: string
}

const refusal = <R extends string>(reason: R, says: string) => ({ kind: 'refused', reason, says }) as const

export const refusals = {
  tooLarge: refusal('tooLarge', 'It is larger than 20 MB, which no template needs.'),
  locked: refusal('locked', 'It is protected by a password, or it is an old .doc file; save it as .dotx without one.'),
  notZip: refusal('notZip', 'It is not a Word file; save it from Word as .dotx.'),
  damaged: refusal('damaged', 'It is damaged; open it in Word and save it again as .dotx.'),
  inflates: refusal('inflates', 'It would take far more room than its size says, as no Word file does.'),
  macros: refusal('macros', 'It holds macros; save it as .dotx, which has none.'),
  notWord: refusal('notWord', 'It is an Office file, but not of Word; save a Word template as .dotx.'),
  noStyles: refusal('noStyles', 'It has no styles; open it in Word and save it again as .dotx.'),
  badXml: refusal('badXml', 'Its XML is not well formed; open it in Word and save it again as .dotx.'),
} as const
