import { code, codeLine } from '@roadmap/diagnostics'

/** Front matter whose lines of three hyphens are not as they should be, as it was meant. */
export interface LooseFrontMatter {
  readonly yaml: string
  /** How many lines stand above the YAML. */
  readonly shift: number
  /** How many lines stand above the text below the front matter. */
  readonly above: number
  readonly faults: readonly FrontMatterFault[]
}

export interface FrontMatterFault {
  /** From 1. */
  readonly line: number
  readonly what: string
  readonly fix: string
}

/**
 * Finds front matter in a text that does not have it in its usual form, so that the rest of the file is checked as always:
 * `---` is missing above or below it, is another line of hyphens, or has empty lines above it. `undefined` where no key starts
 * the text.
 */
export function findLooseFrontMatter(text: string): LooseFrontMatter | undefined {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const first = lines.findIndex((line) => line !== '')
  const opening = hyphens.test(lines[first] ?? '') ? first : undefined
  const shift = opening === undefined ? first : opening + 1
  if (!key.test(lines[shift] ?? '')) return undefined
  const end = endOf(lines, shift)
  const closing = hyphens.test(lines[end] ?? '') ? end : undefined
  const last = lines.slice(shift, end).findLastIndex((line) => line !== '') + shift
  const faults = [
    ...(opening === undefined ? [noLine('above', shift, lines[shift])] : []),
    ...(opening === undefined ? [] : [...emptyLines(opening), ...wrongLine('above', opening, lines[opening])]),
    ...(closing === undefined ? [noLine('below', last, lines[last])] : wrongLine('below', closing, lines[closing])),
  ]
  const yaml = `${lines.slice(shift, end).join('\n')}\n`
  return { yaml, shift, above: closing === undefined ? end : closing + 1, faults }
}

/** Three hyphens, as many as somebody typed, or the dash that a word processor makes of them. */
const hyphens = /^\s*[-\u2013\u2014]+$/
const key = /^[A-Za-z][\w-]*:(?:\s|$)/

/** The line that ends the YAML: one of hyphens, a heading, or the first of a text below an empty line. */
function endOf(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, index) => {
    if (index <= start) return false
    if (hyphens.test(line) || /^#{2,6} /.test(line)) return true
    return lines[index - 1] === '' && line !== '' && !key.test(line) && !/^(?:\s|- |# )/.test(line)
  })
  return end === -1 ? lines.length : end
}

function noLine(where: 'above' | 'below', index: number, beside = ''): FrontMatterFault {
  return {
    line: index + 1,
    what: `No line \`---\` ${where} the front matter, expected one above and one below it`,
    fix: `Write a line \`---\` ${where} ${codeLine(beside.trim())}.`,
  }
}

function wrongLine(where: 'above' | 'below', index: number, found = ''): readonly FrontMatterFault[] {
  if (found === '---') return []
  const fix = `Change ${code(found)} to \`---\`.`
  return [{ line: index + 1, what: `Found ${code(found)} ${where} the front matter, expected \`---\``, fix }]
}

function emptyLines(count: number): readonly FrontMatterFault[] {
  if (count === 0) return []
  const lines = count === 1 ? 'an empty line' : `${count} empty lines`
  return [
    {
      line: 1,
      what: `Found ${lines} above the front matter, expected \`---\` on the first line`,
      fix: `Remove ${count === 1 ? 'the empty line' : 'the empty lines'} above \`---\`.`,
    },
  ]
}
