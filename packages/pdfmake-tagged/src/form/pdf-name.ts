/** A text as a PDF name without its slash: what a name cannot hold is written in hexadecimal (ISO 32000-1 §7.3.5). */
export function toPdfName(text: string): string {
  return text.replace(/[^!-~]|[#%()<>[\]{}/]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `#${byte.toString(16).padStart(2, '0')}`).join(''),
  )
}
