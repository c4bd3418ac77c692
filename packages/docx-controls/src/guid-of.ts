import { sha256Of } from './sha256-of.ts'

/** A GUID that is the same for the same name, in the spelling of Office: `{8-4-4-4-12}`, RFC 9562 version 8. */
export function guidOf(name: string): string {
  const hex = sha256Of(name).toString('hex').toUpperCase()
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)]
  return `{${a}-${b}-8${c}-8${d}-${e}}`
}
