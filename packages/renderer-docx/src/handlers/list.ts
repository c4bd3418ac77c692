import type { List, ListItem } from '@roadmap/document/nodes'
import { tickBox } from '../draw-paragraph.ts'
import type { Blocks, ItemMark, State } from '../state.ts'
import { listLooks, numberingFrom } from '../styles/lists.ts'

/** A list whose items are made by their styles. An ordered one is a numbering of its own, so it begins anew. */
export function list(node: List, state: State): Blocks {
  const look = listLooks[state.place]
  const kind = node.role === 'check' ? 'check' : node.ordered ? 'number' : 'bullet'
  const level = Math.min(state.listDepth, look[kind].length - 1)
  const numbering = kind === 'number' ? nextNumbering(node.start ?? 1, level, state) : undefined
  return node.children.flatMap((child) => {
    const item: ItemMark = {
      style: nth(look[kind], level),
      more: nth(look.more, state.listDepth),
      numbering,
      box: kind === 'check' ? tickBox() : undefined,
      taken: false,
    }
    return listItem(child, { ...state, item, listDepth: state.listDepth + 1 })
  })
}

/** The item's first paragraph takes the mark from `state`; what follows stands in with it. */
export function listItem(node: ListItem, state: State): Blocks {
  return state.flow(node.children, state)
}

function nextNumbering(start: number, level: number, state: State): ItemMark['numbering'] {
  state.tally.lists += 1
  return { reference: numberingFrom(start, state.place), instance: state.tally.lists, level, custom: true }
}

function nth(styles: readonly string[], index: number): string {
  const style = styles[Math.min(index, styles.length - 1)]
  if (style === undefined) throw new Error('a look of lists names no styles')
  return style
}
