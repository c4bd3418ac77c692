import type { Diagram } from '@roadmap/document/nodes'
import type { Root } from 'hast'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

/** The picture itself, its links at work, then what it says in words. The SVG is our own, so it goes in as it is. */
export function diagram(node: Diagram, state: State): Html {
  // `raw` is a node of hast-util-to-html that hast itself does not know; it prints the value as it stands.
  const svg = { type: 'raw', value: node.svg } as unknown as Root['children'][number]
  if (node.decorative) {
    const caption = node.caption === undefined ? [] : [h('p', { class: 'hint' }, node.caption)]
    return [h('div', { class: 'diagram', ariaHidden: 'true' }, [svg, ...caption])]
  }
  const role = node.links.length > 0 ? 'group' : 'img'
  return [
    h('figure', { class: 'diagram' }, [
      h('div', { role, ariaLabel: node.alt }, [svg]),
      ...(node.caption === undefined ? [] : [h('figcaption', node.caption)]),
    ]),
    ...state.flow(node.children, state),
  ]
}
