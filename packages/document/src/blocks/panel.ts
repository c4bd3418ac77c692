import type { Flow, Panel } from '../nodes.ts'
import type { Attributes } from './block.ts'

/** `:::panel{…}` sets a passage of the template apart. */
export const panelAttributes = {
  kind: ['note', 'warning', 'gate', 'lightTouch', 'doneWhen'],
  title: 'optional',
} as const

/** A panel around what the template wrote in it. */
export function openPanel({ kind, title }: Attributes, children: readonly Flow[]): Panel {
  // The kind was checked against the list above before a template ran.
  return { type: 'panel', kind: kind as Panel['kind'], ...(title !== undefined && { title }), children }
}
