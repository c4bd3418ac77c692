/** A number in the way of a language, with at most six decimals: figures keep what people gave. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)
}

/** A mean of scores in the way of a language, with one decimal. */
export function formatMean(mean: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mean)
}
