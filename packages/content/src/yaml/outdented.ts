import { errorsOf } from './careful-yaml.ts'
import { indentOf, lineAt } from './line.ts'
import type { Mended } from './mended.ts'
import { yamlMessages as say } from './yaml-messages.ts'

/** Lines of a text that start at the edge, while those above them stand further in. */
export function outdented(yaml: string): Mended | undefined {
  const lines = yaml.split('\n')
  const fallen = new Map<number, number>()
  let indent = 0
  for (const [index, text] of lines.entries()) {
    if (/^[^\s#]/.test(text) && indent > 0 && !/^(?:[\w-]+:(?:\s|$)|- |---)/.test(text)) fallen.set(index, indent)
    else if (text.trim() !== '') indent = indentOf({ start: 0, text })
  }
  const [first] = fallen
  if (!first) return undefined
  // Text that goes on from the line of its key stands further in than the key.
  const tried = [0, 2].map((more) => {
    const start = (index: number) => ' '.repeat(fallen.has(index) ? (fallen.get(index) ?? 0) + more : 0)
    const mended = lines.map((text, index) => `${start(index)}${text}`).join('\n')
    return { yaml: mended, spaces: first[1] + more, errors: errorsOf(mended) }
  })
  const best = tried.reduce((least, next) => (next.errors < least.errors ? next : least))
  const from = lines.slice(0, first[0]).reduce((length, line) => length + line.length + 1, 0)
  const { text } = lineAt(yaml, from)
  const fault = { ...say.outdented({ line: text, spaces: best.spaces }), from, to: from + text.length }
  return { yaml: best.yaml, fault }
}
