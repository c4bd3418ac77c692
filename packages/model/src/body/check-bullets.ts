import type { SourceFile } from '@roadmap/content'
import { code, codeLine } from '@roadmap/diagnostics'
import type { Parent, Text } from 'mdast'
import { reportPlace } from '../problem.ts'

/**
 * Reports each bullet at the start of a line (`unsupported-markdown`), as word processors have them: Markdown takes it for a
 * letter, and joins the line to the one above.
 */
export function checkBullets(source: SourceFile, node: Text): void {
  const { start } = node.position ?? {}
  if (!start || !bulletLine.test(node.value)) return
  const lines = String(source.file)
    .split('\n')
    .slice(start.line - 1, node.position?.end.line)
  for (const [index, line] of lines.entries()) {
    // Where the text starts further in than its line, something else stands before it.
    if (index === 0 && line.slice(0, start.column - 1).trim() !== '') continue
    const [, indent = '', sign = '', rest = ''] = bulletLine.exec(line) ?? []
    if (sign === '') continue
    const place = { line: start.line + index, column: indent.length + 1 }
    reportPlace(
      source,
      { start: place, end: { ...place, column: place.column + 1 } },
      {
        rule: 'unsupported-markdown',
        what: `Found ${code(sign)} at the start of a line, expected a hyphen before each point of a list`,
        why: 'The point would be printed as part of the text above it.',
        fix: `Put a hyphen in its place: ${codeLine(`- ${rest}`)}.`,
      },
    )
  }
}

/** Signs that stand before the points of a list in word processors. */
const bulletLine = /^([ \t]*)([\u2022\u2023\u00b7\u25aa\u25e6\u25cf])[ \t]+(.*)$/m

/** Whether a paragraph starts with one: it is then reported, and meant as the first point of a list. */
export function startsWithBullet({ children: [first] }: Parent): boolean {
  return first?.type === 'text' && bulletLine.exec(first.value)?.index === 0
}
