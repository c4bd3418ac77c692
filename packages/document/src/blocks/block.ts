import type { Edition, Roadmap } from '@roadmap/model'
import type { DiagramStyle } from '../diagrams/drawing.ts'
import type { Flow } from '../nodes.ts'
import { TemplateFault } from '../template-fault.ts'
import type { Translate } from '../templates/template-set.ts'

/** Everything that a block may draw on. */
export interface BuildContext {
  readonly roadmap: Roadmap
  readonly edition: Edition
  readonly t: Translate
  readonly diagramStyle: DiagramStyle
}

/** `required`, `optional`, or the values that the attribute may have (`''` among them: it may be left out). */
export type AttributeRule = 'required' | 'optional' | readonly string[]

export type Attributes = Readonly<Record<string, string>>

/**
 * A block: a line `::name{key="value"}` of a template, swapped for nodes that are made of the model. Content comes in by
 * reference, never through Markdown.
 */
export interface Block {
  readonly attributes: Readonly<Record<string, AttributeRule>>
  readonly build: (attributes: Attributes, context: BuildContext) => readonly Flow[]
}

/** Finds what a block names; a template that names something else is our template's fault, so it throws. */
export function find<T extends { readonly id: string }>(items: readonly T[], id: string | undefined, kind: string): T {
  const found = items.find((item) => item.id === id)
  if (!found) throw new TemplateFault(`A template names the ${kind} \`${id}\`, which does not exist`)
  return found
}

/** Runs the part of a block that its `part` attribute names. */
export function part<T>(
  parts: Readonly<Record<string, (item: T, context: BuildContext) => readonly Flow[]>>,
  name: string | undefined,
  item: T,
  context: BuildContext,
): readonly Flow[] {
  const build = name !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined
  if (!build)
    throw new TemplateFault(`A template names the part \`${name}\`, expected one of ${Object.keys(parts).join(', ')}`)
  return build(item, context)
}
