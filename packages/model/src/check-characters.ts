import type { PropertyPath, SourceFile } from '@roadmap/content'
import { type Place, type Point, report } from '@roadmap/diagnostics'
import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { isNoContent } from './content-files.ts'
import { fileKind } from './kinds.ts'

/** Whether the fonts have a glyph for a code point. */
export type Covers = (codePoint: number) => boolean

/**
 * Reports text with characters that no font has (`missing-character`): one problem for each value or piece of text, at the
 * first such character. What somebody wrote in a case study is theirs, so there it is a warning, and the name of the
 * character is printed instead. Paths and keys are not printed and not checked.
 */
export function checkCharacters(sources: readonly SourceFile[], covers: Covers): void {
  const isPrintable = printableBy(covers)
  for (const source of sources) {
    const raw = source.file.toString()
    // Most files hold no such character, and none that is written as an escape or an entity.
    if (isNoContent(source.path) || (!/\\[uUxNL_P]|&[#a-z]/i.test(raw) && isPrintable(raw))) continue
    const isAnswer = source.path.startsWith(`${fileKind('case-study').folder}/`)
    const check = (value: string, placeOf: () => Place | undefined) => {
      const missing = [...new Set([...value].filter((character) => !isPrintable(character)))]
      if (missing.length > 0) reportMissing(source.file, missing, placeOf(), isAnswer)
    }
    if (source.body) checkMarkdown(source.body, check)
    checkData(source.data, [], (value, path) => check(value, () => source.placeOf(path)))
  }
}

/** The same for a text that is printed as it stands, such as a template. */
export function checkTextCharacters(file: VFile, covers: Covers): void {
  const isPrintable = printableBy(covers)
  const text = file.toString()
  if (isPrintable(text)) return
  const missing = [...new Set([...text].filter((character) => !isPrintable(character)))]
  const start: Point = { line: 1, column: 1, offset: 0 }
  reportMissing(file, missing, { start, end: { ...start, offset: text.length } }, false)
}

type Check = (value: string, placeOf: () => Place | undefined) => void

function checkMarkdown(node: Nodes, check: Check): void {
  if (node.type === 'text' || node.type === 'inlineCode') check(node.value, () => node.position)
  if ('children' in node) for (const child of node.children) checkMarkdown(child, check)
}

function checkData(value: unknown, path: PropertyPath, check: (value: string, path: PropertyPath) => void): void {
  if (typeof value === 'string') check(value, path)
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) checkData(item, [...path, index], check)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkData(item, [...path, key], check)
  }
}

/**
 * Line ends and tabs are white space; a soft hyphen, a zero-width space and a byte order mark are left out where text is
 * printed. Other control characters are never meant.
 */
function printableBy(covers: Covers): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    for (const character of text.match(/[^\t\n\r -~\u00ad\u200b\ufeff]/gu) ?? []) {
      const isCovered = known.get(character) ?? (!/\p{Cc}/u.test(character) && covers(character.codePointAt(0) ?? 0))
      known.set(character, isCovered)
      if (!isCovered) return false
    }
    return true
  }
}

function reportMissing(file: VFile, missing: readonly string[], place: Place | undefined, isAnswer: boolean): void {
  const [first = '', ...others] = missing
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  report(file, placeOfCharacter(file, first, place), {
    rule: 'missing-character',
    source: 'model',
    what: `No font has ${shown(first)}${more}, expected characters of the fonts`,
    why: isAnswer ? `\`[${nameOf(first)}]\` is printed in its place.` : 'The reader would see an empty box.',
    fix: 'Write the same with other characters.',
    fatal: !isAnswer,
  })
}

function shown(character: string): string {
  return /\p{C}/u.test(character) ? `\`${nameOf(character)}\`` : `\`${character}\` (${nameOf(character)})`
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Where a character stands within a place; the place itself if it is written as an escape. */
function placeOfCharacter(file: VFile, character: string, place: Place | undefined): Place | undefined {
  const { start, end } = place ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return place
  const before = file.toString().slice(start.offset, end.offset).split(character, 2)[0] ?? ''
  if (start.offset + before.length >= end.offset) return place
  const lines = before.split('\n')
  const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1)
  const at = { line: start.line + lines.length - 1, column, offset: start.offset + before.length }
  const { length } = character
  return { start: at, end: { ...at, column: column + length, offset: at.offset + length } }
}
