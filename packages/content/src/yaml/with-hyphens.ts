import type { Document } from 'yaml'
import { indentOf, lineAt } from './line.ts'
import type { Mended } from './mended.ts'
import { yamlMessages as say } from './yaml-messages.ts'

/** Another sign than a hyphen before the items of a list, such as word processors put there. */
export function bullet(yaml: string): Mended | undefined {
  const mended = yaml.replace(/^( *)[*\u2022\u00b7\u2013\u2014](?= +\S)/gm, '$1-')
  if (mended === yaml) return undefined
  let from = 0
  while (mended.charAt(from) === yaml.charAt(from)) from += 1
  const typed = lineAt(mended, from).text.trim()
  return { yaml: mended, fault: { ...say.bullet({ sign: yaml.charAt(from), typed }), from, to: from + 1 } }
}

/** A key that stands a second time in an item of a list, and is the one that each item starts with. */
export function missingHyphen(
  yaml: string,
  { errors }: Document.Parsed,
  lineOf: (offset: number) => number,
): Mended | undefined {
  const from = errors.find(({ code }) => code === 'DUPLICATE_KEY')?.pos[0]
  if (from === undefined) return undefined
  const line = lineAt(yaml, from)
  const indent = indentOf(line)
  const key = /^[^\s:]+(?=:)/.exec(line.text.slice(indent))?.[0]
  const before = ' '.repeat(Math.max(0, indent - 2))
  const above = yaml.slice(0, line.start).lastIndexOf(`\n${before}- `)
  if (indent < 2 || key === undefined || !yaml.startsWith(`${before}- ${key}:`, above + 1)) return undefined
  const typed = `${before}- ${line.text.slice(indent)}`
  return {
    yaml: `${yaml.slice(0, line.start)}${typed}${yaml.slice(line.start + typed.length)}`,
    fault: { ...say.missingHyphen({ key, line: lineOf(above + 1), typed }), from, to: from + key.length },
  }
}
