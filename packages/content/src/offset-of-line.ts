/** Where a line of a text starts; lines count from 0 here. The end of the text for a line that it does not have. */
export function offsetOfLine(text: string, line: number): number {
  let offset = 0
  for (let index = 0; index < line; index++) {
    const end = text.indexOf('\n', offset)
    if (end === -1) return text.length
    offset = end + 1
  }
  return offset
}
