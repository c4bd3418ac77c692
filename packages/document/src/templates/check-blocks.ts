import { type Place, report, suggest } from '@roadmap/diagnostics'
import Handlebars from 'handlebars'
import type { VFile } from 'vfile'
import { containerAttributes, leafAttributes } from '../blocks/index.ts'

/**
 * Reports every block (`::activity{…}`, `:::panel{…}`) of a template that does not exist, and every attribute that its
 * block does not take, lacks, or cannot have that value. Values that the template fills in are not known yet and pass.
 */
export function checkBlocks(program: hbs.AST.Program, file: VFile): void {
  const comments = commentLines(program)
  for (const [index, line] of file.toString().split('\n').entries()) {
    const found = /^ {0,3}(:{2,})([A-Za-z][\w-]*)(.*)$/.exec(line)
    if (!found || comments.has(index + 1)) continue
    const [, colons = '', name = '', rest = ''] = found
    const at = (text: string, from = 0): Place => {
      const column = Math.max(0, line.indexOf(text, from)) + 1
      return { start: { line: index + 1, column }, end: { line: index + 1, column: column + text.length } }
    }
    const braces = /^(?:\{(.*)\})?\s*$/.exec(rest)
    if (!braces) reportUnread(file, at(colons), `${colons}${name}`)
    const attributes = braces?.[1] ?? rest
    checkBlock({ name, attributes, known: colons.length === 2 ? leafAttributes : containerAttributes, at }, file)
  }
}

/** A line that only looks like a block would be printed as it stands. */
function reportUnread(file: VFile, place: Place, start: string): void {
  report(file, place, {
    rule: 'template-syntax',
    source: 'document',
    what: `A block that cannot be read, expected nothing but \`${start}{…}\` on its line`,
    why: 'The line would be printed as it stands.',
    fix: 'Open the attributes with `{` right after the name, and close them with `}` at the end of the line.',
  })
}

interface FoundBlock {
  readonly name: string
  readonly attributes: string
  readonly known: typeof leafAttributes
  readonly at: (text: string, from?: number) => Place
}

function checkBlock({ name, attributes, known, at }: FoundBlock, file: VFile): void {
  const rules = Object.hasOwn(known, name) ? known[name] : undefined
  const why = 'No document can be made from this template.'
  const source = 'document'
  if (!rules) {
    const best = suggest(name, Object.keys(known))
    const what = `Unknown block \`${name}\`, expected ${oneOf(Object.keys(known))}`
    const fix = best ? `Change \`${name}\` to \`${best}\`.` : `Use one of the blocks, or take the line out.`
    report(file, at(name), { rule: 'unknown-block', source, what, why, fix })
    return
  }
  const given = new Map<string, string | undefined>()
  for (const [, key = '', literal] of attributes.matchAll(/([\w-]+)=(?:"([^"]*)"|\{\{[^}]*\}\})/g))
    given.set(key, literal)
  for (const [key, value] of given) {
    const allowed = Object.hasOwn(rules, key) ? rules[key] : undefined
    if (!allowed) {
      const best = suggest(key, Object.keys(rules))
      const what = `Unknown attribute \`${key}\` of the block \`${name}\`, expected ${oneOf(Object.keys(rules))}`
      const fix = best ? `Change \`${key}\` to \`${best}\`.` : `Take \`${key}\` out.`
      report(file, at(key, line0(name)), { rule: 'unknown-block-attribute', source, what, why, fix })
    } else if (Array.isArray(allowed) && value !== undefined && !value.includes('{{') && !allowed.includes(value)) {
      const best = suggest(value, allowed)
      const what = `Unknown value \`${value}\` of \`${key}\`, expected ${oneOf(allowed)}`
      const fix = best ? `Change \`${key}="${value}"\` to \`${key}="${best}"\`.` : `Use one of the values.`
      report(file, at(`${key}="${value}"`), { rule: 'bad-block-attribute', source, what, why, fix })
    }
  }
  for (const [key, allowed] of Object.entries(rules)) {
    if (allowed === 'optional' || (Array.isArray(allowed) && allowed.includes('')) || given.has(key)) continue
    const what = `The block \`${name}\` without \`${key}\`, expected it`
    report(file, at(name), {
      rule: 'bad-block-attribute',
      source,
      what,
      why,
      fix: `Add \`${key}="…"\` between the braces.`,
    })
  }
}

function line0(name: string): number {
  return name.length + 2
}

function commentLines(program: hbs.AST.Program): ReadonlySet<number> {
  const lines = new Set<number>()
  const visitor = new Handlebars.Visitor()
  visitor.CommentStatement = ({ loc }: hbs.AST.CommentStatement) => {
    for (let line = loc.start.line; line <= loc.end.line; line++) lines.add(line)
  }
  visitor.accept(program)
  return lines
}

function oneOf(names: readonly string[]): string {
  return names.length === 0 ? 'none' : `one of ${names.map((name) => `\`${name || '(nothing)'}\``).join(', ')}`
}
