/**
 * A theme as it was read, changed by what an edition says of it: maps are merged key by key, at any depth; anything else,
 * lists included, is replaced as a whole. `checkTheme` judges the result.
 */
export function mergeLook(theme: unknown, look: unknown): unknown {
  if (!isMap(theme) || !isMap(look)) return look
  const changed = Object.entries(look).map(([key, value]): [string, unknown] => [
    key,
    Object.hasOwn(theme, key) ? mergeLook(theme[key], value) : value,
  ])
  return Object.fromEntries([...Object.entries(theme), ...changed])
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
