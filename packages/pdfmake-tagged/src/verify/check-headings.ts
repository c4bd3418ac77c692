import { type Subject, ua } from './subject.ts'

/** Headings begin at H1 and go down one level at a time (ISO 14289-1 §7.4.2). */
export function checkHeadings({ structure, report }: Subject): void {
  let last = 0
  for (const node of structure.nodes) {
    const level = Number(/^H([1-6])$/.exec(node.role)?.[1] ?? 0)
    if (level === 0) continue
    if (level > last + 1) {
      const what = last === 0 ? `the first heading is H${level}, expected H1` : `H${level} follows H${last}`
      report({ rule: 'heading-level', clause: ua('7.4.2'), what }, node)
    }
    last = level
  }
}
