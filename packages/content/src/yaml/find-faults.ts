import type { Document, YAMLError } from 'yaml'
import { carefulOptions, carefulYaml, errorsOf } from './careful-yaml.ts'
import { type ExplainedFault, explainFault } from './explain-fault.ts'
import { lineAt, lineNumber } from './line.ts'
import { outdented } from './outdented.ts'
import { bullet, missingHyphen } from './with-hyphens.ts'
import { tabs } from './without-tabs.ts'

/**
 * What is wrong with a YAML text, one fault for each mistake; offsets count in the text. Some make the
 * lines around them wrong too: the others are then looked for in the YAML as it would be without them.
 *
 * @param shift lines that stand above it in its file, for the numbers of lines that are named.
 */
export function findFaults(yaml: string, shift: number): readonly ExplainedFault[] {
  const { LineCounter, parseDocument } = carefulYaml()
  const lines = new LineCounter()
  const document = parseDocument(yaml, { ...carefulOptions, lineCounter: lines })
  const lineOf = (offset: number) => lines.linePos(offset).line + shift
  for (const mend of document.errors.length > 0 ? mends : []) {
    const found = mend(yaml, document, lineOf)
    if (found && errorsOf(found.yaml) < document.errors.length) {
      return [found.fault, ...faultsBeside(yaml, found.yaml, shift)].toSorted((a, b) => a.from - b.from)
    }
  }
  return distinctFaults(document, lineOf).map((fault) => explainFault(fault, { yaml, document, lineOf }))
}

const mends = [tabs, bullet, missingHyphen, outdented]

/** The faults that are left when one is mended, on lines whose columns are as they were. */
function faultsBeside(yaml: string, mended: string, shift: number): readonly ExplainedFault[] {
  const [written, read] = [yaml.split('\n'), mended.split('\n')]
  const moved = (offset: number) => {
    const { start } = lineAt(mended, offset)
    const above = written.slice(0, lineNumber(mended, start))
    return above.reduce((length, line) => length + line.length + 1, 0) + (offset - start)
  }
  return findFaults(mended, shift)
    .filter(({ from }) => written[lineNumber(mended, from)]?.length === read[lineNumber(mended, from)]?.length)
    .map((fault) => ({ ...fault, from: moved(fault.from), to: moved(fault.to) }))
}

/** Faults that are no consequence of an earlier one, on another line at least. */
const standAlone: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED',
])

/** The faults to report: one mistake is one, though the library may stumble over it several times. */
function distinctFaults(
  { errors, warnings }: Document.Parsed,
  lineOf: (offset: number) => number,
): readonly YAMLError[] {
  const seen = new Set<number>()
  return [...errors, ...warnings].filter(({ code, pos }, index) => {
    const line = lineOf(pos[0])
    const isOwn = index === 0 || (standAlone.has(code) && !seen.has(line) && !seen.has(line - 1))
    if (isOwn) seen.add(line)
    return isOwn
  })
}
