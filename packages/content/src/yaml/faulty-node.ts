import type { Document, Node } from 'yaml'
import { carefulYaml } from './careful-yaml.ts'

/** Where the last node starts that is `wanted` and starts before an offset. */
export function lastStart(
  document: Document.Parsed,
  before: number,
  wanted: (node: unknown) => boolean,
): number | undefined {
  return rangesOf(document, wanted)
    .map(([start]) => start)
    .filter((start) => start < before)
    .reduce<number | undefined>((last, start) => Math.max(last ?? 0, start), undefined)
}

/** Whether an offset is within a list or group in brackets. */
export function isInFlow(document: Document.Parsed, at: number): boolean {
  return rangesOf(document, isFlow).some(([start, end]) => start < at && at < end)
}

/** The range of the text in quotes around an offset. */
export function quotedAround(document: Document.Parsed, at: number): readonly [number, number] | undefined {
  return rangesOf(document, isQuoted).find(([start, end]) => start <= at && at < end)
}

export function isQuoted(node: unknown): boolean {
  return carefulYaml().isScalar(node) && /^QUOTE/.test(node.type ?? '')
}

export function isFlow(node: unknown): boolean {
  return carefulYaml().isCollection(node) && node.flow === true
}

function rangesOf(
  document: Document.Parsed,
  wanted: (node: unknown) => boolean,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  carefulYaml().visit(document, {
    Node: (_, node) => {
      const range = (node as Node).range
      if (range && wanted(node)) found.push([range[0], range[1]])
    },
  })
  return found
}
