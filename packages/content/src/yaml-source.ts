import { type Place, type Point, report } from '@roadmap/diagnostics'
import type { VFile } from 'vfile'
import type { Alias, Document, Node } from 'yaml'
import { offsetOfLine } from './offset-of-line.ts'
import { quickData } from './quick-yaml.ts'
import type { PropertyPath, SourceFile } from './source-file.ts'
import { carefulOptions, carefulYaml } from './yaml/careful-yaml.ts'
import { findFaults } from './yaml/find-faults.ts'
import { yamlMessages } from './yaml/yaml-messages.ts'

/** Most aliases that a file may use, and how deep its values may be nested: more is a mistake or an attack. */
export const yamlLimits = { aliases: 50, depth: 64 } as const

/**
 * Reads YAML (1.2, core schema, unique keys, no custom tags) into plain data with places. Problems are reported on
 * `file` under the rules `yaml-syntax`, `yaml-depth` and `yaml-aliases`; `data` is then undefined.
 *
 * @param shift lines that stand above the YAML in its file: 1 for front matter of the usual form, 0 for a YAML file.
 */
export function parseYaml(yaml: string, file: VFile, shift: number): Pick<SourceFile, 'data' | 'placeOf'> {
  const quick = quickData(yaml)
  // Places are wanted for what is wrong, which in most files is nothing; finding them takes most of the time.
  let placed: PlacedYaml | undefined
  const read = () => {
    placed ??= parsePlaced(yaml, file, shift, quick === undefined)
    return placed
  }
  return {
    data: quick === undefined ? read().data : quick.data,
    placeOf: (path, part = 'value') => read().placeOf(path, part),
  }
}

const nothingShown = 'Nothing of this file would appear in any output.'

interface PlacedYaml {
  readonly data: unknown
  readonly placeOf: SourceFile['placeOf']
}

/** Reads YAML with the place of everything in it; `reports` its problems. */
function parsePlaced(yaml: string, file: VFile, shift: number, reports: boolean): PlacedYaml {
  const { LineCounter, parseDocument } = carefulYaml()
  const lines = new LineCounter()
  const document = parseDocument(yaml, { ...carefulOptions, lineCounter: lines })
  const offsetShift = offsetOfLine(file.toString(), shift)
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: line + shift, column: col, offset: offset + offsetShift }
  }
  const place = (from: number, to: number): Place => ({ start: point(from), end: point(Math.max(from, to)) })
  const placeOf: SourceFile['placeOf'] = (path, part = 'value') => placeIn(document, path, part, place)
  if (!reports) return { data: undefined, placeOf }
  for (const { from, to, what, fix } of findFaults(yaml, shift)) {
    report(file, place(from, to), { rule: 'yaml-syntax', source: 'content', what, why: nothingShown, fix })
  }
  const sound = document.errors.length === 0 && document.warnings.length === 0
  return { data: sound ? plainData(document, file, place) : undefined, placeOf }
}

function plainData(document: Document.Parsed, file: VFile, place: PlaceOf): unknown {
  const tooDeep = deepest(document.contents as Node | null, 0)
  if (tooDeep) {
    const [from = 0, , to = 0] = tooDeep.range ?? []
    report(file, place(from, to), {
      rule: 'yaml-depth',
      source: 'content',
      what: `Values nested more than ${yamlLimits.depth} deep, expected fewer`,
      why: nothingShown,
      fix: 'Take the nested lists or maps apart.',
    })
    return undefined
  }
  const nameless = findAlias(document, (alias) => alias.resolve(document) === undefined)
  if (nameless) {
    const alias = `*${nameless.source}`
    const [from = 0, to = 0] = nameless.range ?? []
    const said = yamlMessages.aliasUnknown({ alias, typed: `"${alias}"` })
    report(file, place(from, to), { rule: 'yaml-aliases', source: 'content', ...said, why: nothingShown })
    return undefined
  }
  const inItself = aliasInItself(document)
  if (inItself) {
    reportAlias(file, inItself, `\`*${inItself.source}\` stands in the value that it names`, place)
    return undefined
  }
  try {
    return document.toJS({ maxAliasCount: yamlLimits.aliases })
  } catch (error) {
    const problem = lowerFirst(error instanceof Error ? error.message : String(error))
    reportAlias(file, undefined, problem, place)
    return undefined
  }
}

function reportAlias(file: VFile, alias: Alias | undefined, problem: string, place: PlaceOf): void {
  const [from = 0, to = 0] = alias?.range ?? []
  report(file, place(from, to), {
    rule: 'yaml-aliases',
    source: 'content',
    what: `Aliases that cannot be followed: ${problem}`,
    why: nothingShown,
    fix: `Write the repeated values out instead of using \`*\` aliases (at most ${yamlLimits.aliases}).`,
  })
}

/** An alias inside the value that it names would be data without an end. */
function aliasInItself(document: Document.Parsed): Alias | undefined {
  const { isCollection } = carefulYaml()
  return findAlias(document, ({ source }, path) => path.some((node) => isCollection(node) && node.anchor === source))
}

function findAlias(
  document: Document.Parsed,
  wanted: (alias: Alias, path: readonly unknown[]) => boolean,
): Alias | undefined {
  const { visit } = carefulYaml()
  let found: Alias | undefined
  visit(document, {
    Alias: (_, alias, path) => {
      if (!wanted(alias, path)) return undefined
      found = alias
      return visit.BREAK
    },
  })
  return found
}

type PlaceOf = (from: number, to: number) => Place

function deepest(node: unknown, depth: number): Node | undefined {
  const { isCollection, isMap } = carefulYaml()
  if (!isCollection(node)) return undefined
  if (depth >= yamlLimits.depth) return node as Node
  for (const item of node.items) {
    const found = deepest(isMap(node) ? (item as { value?: unknown }).value : item, depth + 1)
    if (found) return found
  }
  return undefined
}

function placeIn(
  document: Document.Parsed,
  path: PropertyPath,
  part: 'key' | 'value',
  place: PlaceOf,
): Place | undefined {
  const { isCollection, isScalar } = carefulYaml()
  let node: unknown = document.contents
  let key: unknown
  let found = path.length === 0
  for (const [index, step] of path.entries()) {
    const next = child(node, step)
    if (!next) break
    key = next.key
    node = next.value ?? next.key
    found = index === path.length - 1
  }
  const wanted = (part === 'key' || !found) && isScalar(key) ? key : node
  const range = (wanted as Node | null)?.range
  return range ? place(range[0], isCollection(wanted) ? range[0] : range[1]) : place(0, 0)
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  const { isMap, isScalar, isSeq } = carefulYaml()
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    return pair && { key: pair.key, value: pair.value }
  }
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    const value = node.items[step]
    return { key: value, value }
  }
  return undefined
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
