import { text } from '../builders.ts'
import type { Phrasing } from '../nodes.ts'
import type { Translate } from './template-set.ts'

/** A message whose values are nodes, such as links: `Its output is {output}, from {activity}.` */
export function fillIn(t: Translate, key: string, values: Readonly<Record<string, Phrasing>>): readonly Phrasing[] {
  const names = Object.keys(values)
  const marked = t(key, Object.fromEntries(names.map((name, index) => [name, `\u0001${index}\u0001`])))
  return marked.split('\u0001').flatMap((piece, index) => {
    const value = index % 2 === 1 ? values[names[Number(piece)] ?? ''] : undefined
    return value ? [value] : piece === '' ? [] : [text(piece)]
  })
}
