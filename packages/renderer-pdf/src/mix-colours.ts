/** How much of the accent lies on the ground of a cell at most: `check-theme.ts` sees to it that words on it can be read. */
export const deepestGround = 0.3

/** A colour (`#rrggbb`) laid on another; `share` is how much of it is seen, from 0 to 1. */
export function mixColours(colour: string, on: string, share: number): string {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const below = channels(on)
  const mixed = channels(colour).map((value, index) => Math.round((below[index] ?? 0) * (1 - share) + value * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
