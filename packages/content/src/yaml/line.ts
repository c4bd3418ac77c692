/** A line of a YAML file: where it starts, and its text without the line end. */
export interface Line {
  readonly start: number
  readonly text: string
}

export function lineAt(yaml: string, offset: number): Line {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1
  const end = yaml.indexOf('\n', start)
  return { start, text: yaml.slice(start, end === -1 ? undefined : end).replace(/\r$/, '') }
}

/** Which line of a text an offset is on, from 0. */
export function lineNumber(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length - 1
}

/** The next line that says something, if there is one. */
export function lineBelow(yaml: string, { start, text }: Line): Line | undefined {
  for (let next = yaml.indexOf('\n', start + text.length); next !== -1; next = yaml.indexOf('\n', next + 1)) {
    const line = lineAt(yaml, next + 1)
    if (line.text.trim() !== '') return line
  }
  return undefined
}

export function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length
}

/** A line taken apart: `  - title: Plan: draft` has the key `title` and the value `Plan: draft`; `head` is all before the value. */
export function parts({ text }: Line): { readonly head: string; readonly key: string; readonly value: string } {
  const [, head = '', key = '', value = ''] = /^(\s*(?:- +)*(?:([^\s:#][^:]*?):\s+)?)(.*?)\s*$/.exec(text) ?? []
  return { head, key, value }
}
