import type { YAMLError } from 'yaml'
import { carefulOptions, carefulYaml } from './careful-yaml.ts'

/** YAML as it would be with spaces for its tabs, and how many for each at the start of a line. */
export interface WithoutTabs {
  readonly yaml: string
  readonly spaces: number
}

/**
 * Puts spaces in the place of the tabs at the start of lines, as many for each as leave the fewest faults, and one in the
 * place of those after a hyphen. So what a tab alone makes wrong is told from what is wrong besides.
 */
export function withoutTabs(yaml: string): WithoutTabs {
  const tried = widths.map((spaces) => {
    const mended = yaml.replace(indents, (indent) =>
      indent.replace(/(?<=-)[ \t]*\t[ \t]*/g, ' ').replaceAll('\t', ' '.repeat(spaces)),
    )
    return { yaml: mended, spaces, faults: faultsOf(mended).length }
  })
  return tried.reduce((best, next) => (next.faults < best.faults ? next : best))
}

/** The white space that a line starts with, and the hyphens of its items. */
const indents = /^(?:[ \t]+|-(?=[ \t]))+/gm

const widths = [2, 4, 8]

function faultsOf(yaml: string): readonly YAMLError[] {
  return carefulYaml().parseDocument(yaml, carefulOptions).errors
}
