/**
 * pdfmake's factor for a line spacing. `leading` is the distance of two baselines as a share of the font size;
 * `naturalLeading` is the one the font asks for, which pdfmake multiplies.
 */
export function leadingToFactor(leading: number, naturalLeading: number): number {
  return leading / naturalLeading
}

/** Page sizes in points: ISO 216 and ANSI. */
export const pageSizesPt = {
  A4: { width: 595.28, height: 841.89 },
  LETTER: { width: 612, height: 792 },
} as const
