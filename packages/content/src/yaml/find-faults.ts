import type { Document, YAMLError } from 'yaml'
import { carefulOptions, carefulYaml } from './careful-yaml.ts'
import { type ExplainedFault, explainFault } from './explain-fault.ts'
import { lineAt } from './line.ts'
import { bullet, missingHyphen } from './with-hyphens.ts'
import { type WithoutTabs, withoutTabs } from './without-tabs.ts'
import { yamlMessages as say } from './yaml-messages.ts'

/**
 * What is wrong with a YAML text, one fault for each mistake; offsets count in the text. A tab at the start of a line, or an
 * item without its hyphen, makes the lines around it wrong too, so the others are looked for without it.
 *
 * @param shift lines that stand above it in its file, for the numbers of lines that are named.
 */
export function findFaults(yaml: string, shift: number): readonly ExplainedFault[] {
  const { LineCounter, parseDocument } = carefulYaml()
  const lines = new LineCounter()
  const document = parseDocument(yaml, { ...carefulOptions, lineCounter: lines })
  const lineOf = (offset: number) => lines.linePos(offset).line + shift
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT')
  const mended = tab && withoutTabs(yaml)
  if (tab && mended && mended.yaml !== yaml) {
    const others = faultsBesideTabs(yaml, mended, shift)
    return [tabFault(yaml, tab, mended), ...others].toSorted((a, b) => a.from - b.from)
  }
  for (const mend of document.errors.length > 0 ? [bullet, missingHyphen] : []) {
    const found = mend(yaml, document, lineOf)
    if (found && errorsOf(found.yaml) < document.errors.length) {
      return [found.fault, ...findFaults(found.yaml, shift)].toSorted((a, b) => a.from - b.from)
    }
  }
  return distinctFaults(document, lineOf).map((fault) => explainFault(fault, { yaml, document, lineOf }))
}

function tabFault(yaml: string, { pos: [from, to] }: YAMLError, { yaml: mended, spaces }: WithoutTabs): ExplainedFault {
  const { start } = lineAt(yaml, from)
  const typed = mended.split('\n')[lineNumber(yaml, start)] ?? ''
  const isAfterHyphen = yaml.slice(start, from).includes('-')
  return { ...(isAfterHyphen ? say.tabAfterHyphen({ typed: typed.trim() }) : say.tab({ typed, spaces })), from, to }
}

/** On lines without such a tab, where columns are the same with and without the others. */
function faultsBesideTabs(yaml: string, { yaml: mended }: WithoutTabs, shift: number): readonly ExplainedFault[] {
  const [written, read] = [yaml.split('\n'), mended.split('\n')]
  const moved = (offset: number) => {
    const { start } = lineAt(mended, offset)
    const above = written.slice(0, lineNumber(mended, start))
    return above.reduce((length, line) => length + line.length + 1, 0) + (offset - start)
  }
  return findFaults(mended, shift)
    .filter(({ from }) => written[lineNumber(mended, from)] === read[lineNumber(mended, from)])
    .map((fault) => ({ ...fault, from: moved(fault.from), to: moved(fault.to) }))
}

function errorsOf(yaml: string): number {
  return carefulYaml().parseDocument(yaml, carefulOptions).errors.length
}

/** From 0. */
function lineNumber(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length - 1
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
