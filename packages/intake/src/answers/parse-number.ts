/**
 * A number as people write it: `1,200`, `£1,200.50`, `12%`, `−5` with the true minus, spaces between thousands.
 * `undefined` when it is none, so that the person is asked rather than guessed at.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\u2212\u2013\uff0d\ufe63]/g, '-') // the true minus, and what people type for it
    .replace(/\s/g, ' ')
    .trim()
  const [, before, whole, decimals] = pattern.exec(plain) ?? []
  if (before === undefined) return undefined
  const digits = `${(whole ?? '').replace(/[, ]/g, '')}${decimals ?? ''}`
  if (!/\d/.test(digits)) return undefined
  const value = Number(digits) * (before.includes('-') ? -1 : 1)
  return Number.isFinite(value) ? value + 0 : undefined // `+ 0` makes a plain 0 of -0
}

const pattern = /^((?:[-+] ?)?(?:[£€$] ?)?|[£€$] ?[-+] ?)(\d{1,3}(?:[, ]\d{3})+|\d*)(\.\d+)? ?%?$/
