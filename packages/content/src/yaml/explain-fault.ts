import { quoted } from '@roadmap/diagnostics'
import type { Document, Node, YAMLError } from 'yaml'
import { carefulYaml } from './careful-yaml.ts'
import { isFlow, isInFlow, isQuoted, lastStart, quotedAround } from './faulty-node.ts'
import { indentOf, type Line, lineAt, lineBelow, parts } from './line.ts'
import { closedBrackets, closedQuote, closing, quotedComment, quotedLine, quotedScalar } from './typed-line.ts'
import { yamlMessages as say, type YamlMessage } from './yaml-messages.ts'

/** A fault in words, at the place where it is mended; offsets count in the YAML. */
export interface ExplainedFault extends YamlMessage {
  readonly from: number
  readonly to: number
}

/**
 * Says what an editor did wrong where the library says what its grammar missed. It goes by the library's error code
 * (`yaml` 2.9, `errors.ts`), and by the line where one code stands for several mistakes.
 */
export function explainFault(
  { code, pos, message }: YAMLError,
  { yaml, document, lineOf }: Pick<Fault, 'yaml' | 'document' | 'lineOf'>,
): ExplainedFault {
  const [from, to] = pos
  const fault: Fault = { yaml, document, lineOf, from, line: lineAt(yaml, from), message }
  const explained: Explained = explain(code, fault) ?? say.other({ name: code })
  const { place = [from, to], what, fix } = explained
  return { what, fix, from: place[0], to: place[1] }
}

interface Fault {
  readonly yaml: string
  readonly document: Document.Parsed
  /** The number of a line in the file. */
  readonly lineOf: (offset: number) => number
  readonly from: number
  readonly line: Line
  readonly message: string
}

type Explained = YamlMessage & { readonly place?: readonly [from: number, to: number] }

function explain(code: YAMLError['code'], fault: Fault): Explained | undefined {
  const { yaml, document, from, line, message } = fault
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.includes('sequence') ? itemIndent(fault) : secondColon(fault)
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutKey(fault)
    case 'MISSING_CHAR':
      return missing(fault)
    case 'UNEXPECTED_TOKEN':
      return unexpected(fault)
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return signAtStart(fault)
    case 'DUPLICATE_KEY':
      return duplicate(fault)
    case 'BAD_INDENT':
      return /^Flow/.test(message) ? openBracket(yaml, document, from) : say.indent({ line: saying(yaml, line) })
    case 'BAD_DQ_ESCAPE':
      return backslash(fault)
    case 'BLOCK_IN_FLOW':
      return say.brokenBracket()
    case 'MULTIPLE_DOCS':
      return say.secondDocument()
    default:
      return undefined
  }
}

/** What a line says, or the next one that says something. */
function saying(yaml: string, line: Line): string {
  return line.text.trim() || (lineBelow(yaml, line)?.text.trim() ?? '')
}

function signAtStart(fault: Fault): Explained {
  const typed = withQuotes(fault)
  return typed === undefined ? say.brokenBracket() : say.startsWith({ sign: fault.yaml.charAt(fault.from), typed })
}

function backslash(fault: Fault): Explained {
  const { yaml, document, from, line } = fault
  // A quote that is not closed swallows the lines below, backslashes and all: it is the mistake to mend.
  const open = document.errors.find(({ code, message }) => code === 'MISSING_CHAR' && /^Missing closing/.test(message))
  const [, end = from] = quotedAround(document, from) ?? []
  const explained = open && open.pos[0] <= end ? openQuote(yaml, document, from) : undefined
  if (explained) return explained
  const found = yaml.slice(from, from + 2)
  const typed = withQuotes(fault)
  if (typed === undefined) {
    const column = from - line.start
    const doubled = `${line.text.slice(0, column)}\\${line.text.slice(column)}`.trim()
    return say.backslashTwice({ found, typed: doubled })
  }
  return typed.includes('\\') ? say.backslash({ found, typed }) : say.backslashForNothing({ found, typed })
}

/** The line with what is faulty in quotes; `undefined` for a text on several lines, or one whose end cannot be told. */
function withQuotes({ document, from, line }: Fault): string | undefined {
  const [start, end] = quotedAround(document, from) ?? [from, from]
  if (start < line.start || end > line.start + line.text.length) return undefined
  const column = start - line.start
  if (isInFlow(document, start)) return quotedScalar(line, column, 'flow')
  return column < parts(line).head.trimEnd().length ? quotedScalar(line, column, 'key') : quotedLine(line)
}

function secondColon({ yaml, from, line }: Fault): Explained {
  const text = line.text.slice(from - line.start)
  const below = lineBelow(yaml, line)
  if (/:(?:\s|$)|^\?/.test(text) || !below) {
    const { key } = parts(line)
    return say.colonInText({ key: `${key}:`, text: text.trim(), typed: quotedLine(line) })
  }
  const at = below.start + indentOf(below)
  return {
    ...say.indentedBelowText({ line: below.text.trim(), above: line.text.trim() }),
    place: [at, at + below.text.trim().length],
  }
}

/** An item further left than the items above it. */
function itemIndent({ yaml, line }: Fault): Explained {
  const above = yaml
    .slice(0, line.start)
    .split('\n')
    .findLast((text) => /^\s*- /.test(text))
  const spaces = above === undefined ? 0 : above.length - above.trimStart().length
  return say.itemIndent({ typed: `${' '.repeat(spaces)}${line.text.trim()}`, spaces })
}

/** A line that should have a key and has none, most often because the space after the colon is missing. */
function withoutKey({ line }: Fault): Explained {
  const text = line.text.trim()
  const closed = /^((?:- )?[\w-]+):(\S.*)$/.exec(text)
  if (closed) return say.noSpaceAfterColon({ line: text, typed: `${closed[1]}: ${closed[2]}` })
  if (/^- /.test(text)) return say.itemWithoutKey({ line: text })
  const [, key, rest] = /^([a-z][\w-]*) +(\S.*)$/.exec(text) ?? []
  return key === undefined ? say.noKey({ line: text }) : say.noColon({ line: text, key, typed: `${key}: ${rest}` })
}

function missing(fault: Fault): Explained | undefined {
  const { yaml, document, from, line, message } = fault
  if (message.startsWith('Missing closing')) return openQuote(yaml, document, from)
  if (message.startsWith('Implicit map keys')) return withoutKey(fault)
  if (message.startsWith('Sequence item')) return say.indent({ line: line.text.trim() })
  if (message.startsWith('Comments')) return say.commentWithoutSpace()
  if (/between flow|in flow/.test(message)) return say.brokenBracket()
  if (line.text.startsWith('%')) return say.startsWith({ sign: '%', typed: quotedKey(line) })
  const above = yaml.slice(0, line.start).trimEnd()
  return above.startsWith('%')
    ? { ...say.startsWith({ sign: '%', typed: quotedKey({ start: 0, text: above }) }), place: [0, 1] }
    : undefined
}

/** A line that starts with a sign of YAML: its key in quotes, or all of it where it has none. */
function quotedKey(line: Line): string {
  return quotedScalar(line, indentOf(line), 'key') ?? quoted(line.text)
}

/** The library tells where a quoted text ended; what helps is where it began. */
function openQuote(yaml: string, document: Document.Parsed, end: number): Explained | undefined {
  const start = lastStart(document, end, isQuoted)
  if (start === undefined) return undefined
  const line = lineAt(yaml, start)
  const typed = closedQuote(line, start - line.start, isInFlow(document, start))
  return { ...say.quoteOpen({ quote: yaml.charAt(start), typed }), place: [start, start + 1] }
}

function openBracket(yaml: string, document: Document.Parsed, end: number): Explained | undefined {
  const start = lastStart(document, end, isFlow)
  if (start === undefined) return undefined
  const open = yaml.charAt(start) === '{' ? '{' : '['
  const close = closing[open]
  const line = lineAt(yaml, start)
  const uncommented = quotedComment(line, start - line.start)
  if (uncommented !== undefined)
    return { ...say.bracketComment({ open, typed: uncommented }), place: [start, start + 1] }
  const typed = closedBrackets(line)
  const said = typed === undefined ? say.bracketOpenBelow({ open, close }) : say.bracketOpen({ open, close, typed })
  return { ...said, place: [start, start + 1] }
}

function unexpected({ yaml, from, line, message }: Fault): Explained | undefined {
  const column = from - line.start
  if (message.includes('block-seq-ind')) {
    const { indent, item } = { indent: indentOf(line), item: line.text.slice(column).trim() }
    return column === indent
      ? say.itemWithoutKey({ line: item })
      : say.itemBesideKey({ item, typed: `${' '.repeat(indent + 2)}${item}` })
  }
  if (/in flow|empty item/.test(message)) return say.brokenBracket()
  const { value } = parts(line)
  if (column === indentOf(line) && /^[^\s:]+:(?:\s|$)/.test(line.text.trim())) {
    const first = /^ */.exec(yaml)?.[0].length ?? 0
    return say.furtherLeft({ key: line.text.trim(), spaces: first - column })
  }
  const rest = line.text.slice(column).trim()
  if (/^[[{]/.test(value) && /^[\]}]+\s*(?:#|$)/.test(rest)) return say.bracketTooMany({ found: rest.charAt(0) })
  if (/^[\]}>|]/.test(value)) return say.startsWith({ sign: value.charAt(0), typed: quotedLine(line) })
  return say.textAfterValue({ rest, typed: quotedLine(line) })
}

function duplicate({ document, lineOf, from }: Fault): Explained | undefined {
  const found: { readonly key: string; readonly at: number }[] = []
  carefulYaml().visit(document, {
    Map: (_, map) => {
      const second = map.items.find(({ key }) => carefulYaml().isScalar(key) && key.range?.[0] === from)
      if (!second) return
      const key = String(second.key)
      const above = map.items.find((pair) => String(pair.key) === key)
      found.push({ key, at: (above?.key as Node | undefined)?.range?.[0] ?? from })
    },
  })
  const [first] = found
  return (
    first && { ...say.duplicateKey({ key: first.key, line: lineOf(first.at) }), place: [from, from + first.key.length] }
  )
}
