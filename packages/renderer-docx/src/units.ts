/** A twip is a twentieth of a point; Word measures lengths in twips, type in half-points, rules in eighths of a point. */
export const twipOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4)
export const twipOfPt = (pt: number): number => Math.round(pt * 20)
export const halfPointOfPt = (pt: number): number => Math.round(pt * 2)
export const eighthOfPt = (pt: number): number => Math.round(pt * 8)
/** Multiples of a single line, as `w:spacing/@w:line` counts them with the rule `auto`. */
export const lineOfMultiple = (multiple: number): number => Math.round(multiple * 240)

/** Shares of a width as whole twips that add up to it. */
export function twipsOfShares(shares: readonly number[], widthTwip: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const edges = shares.map((_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) / total)
  const twips = edges.map((edge) => Math.round(edge * widthTwip))
  return twips.map((edge, index) => edge - (twips[index - 1] ?? 0))
}
