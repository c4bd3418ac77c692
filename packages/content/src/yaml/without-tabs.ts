import type { Document } from 'yaml'
import { errorsOf } from './careful-yaml.ts'
import { lineAt, lineNumber } from './line.ts'
import type { Mended } from './mended.ts'
import { yamlMessages as say } from './yaml-messages.ts'

/** Tabs at the start of lines and after hyphens. */
export function tabs(yaml: string, { errors }: Document.Parsed): Mended | undefined {
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT')
  const { yaml: mended, spaces } = withoutTabs(yaml)
  if (!tab || mended === yaml) return undefined
  const [from, to] = tab.pos
  const typed = mended.split('\n')[lineNumber(yaml, from)] ?? ''
  const isAfterHyphen = yaml.slice(lineAt(yaml, from).start, from).includes('-')
  const said = isAfterHyphen ? say.tabAfterHyphen({ typed: typed.trim() }) : say.tab({ typed, spaces })
  return { yaml: mended, fault: { ...said, from, to } }
}

/**
 * Puts spaces in the place of the tabs at the start of lines, as many for each as leave the fewest errors, and one in the
 * place of those after a hyphen.
 */
function withoutTabs(yaml: string): { readonly yaml: string; readonly spaces: number } {
  const tried = widths.map((spaces) => {
    const mended = yaml.replace(indents, (indent) =>
      indent.replace(/(?<=-)[ \t]*\t[ \t]*/g, ' ').replaceAll('\t', ' '.repeat(spaces)),
    )
    return { yaml: mended, spaces, errors: errorsOf(mended) }
  })
  return tried.reduce((best, next) => (next.errors < best.errors ? next : best))
}

/** The white space that a line starts with, and the hyphens of its items. */
const indents = /^(?:[ \t]+|-(?=[ \t]))+/gm

const widths = [2, 4, 8]
