import type { Theme } from './theme.ts'

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

/**
 * What a page has room for in a picture, in points: all of its width, and so much of its height that heading and caption
 * stay with it.
 */
export function pictureAreaPt({ size, margins }: Theme['page']): { readonly width: number; readonly height: number } {
  const { width, height } = pageSizesPt[size]
  return { width: width - margins.inner - margins.outer, height: (height - margins.top - margins.bottom) * 0.8 }
}
