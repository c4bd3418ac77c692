import { type Place, report, suggest } from '@roadmap/diagnostics'
import Handlebars from 'handlebars'
import type { VFile } from 'vfile'
import { knownHelpers } from './template-set.ts'

/** What a template may name besides helpers. */
export interface KnownNames {
  readonly partials: ReadonlySet<string>
  readonly hasMessage: (key: string) => boolean
}

/**
 * Reports every helper, partial and message of a template that does not exist, with its place. Handlebars itself stops
 * at the first; an editor wants all of them in one run.
 */
export function checkHelpers(program: hbs.AST.Program, file: VFile, { partials, hasMessage }: KnownNames): void {
  const visitor = new Handlebars.Visitor()
  const base = Handlebars.Visitor.prototype
  visitor.MustacheStatement = (mustache: hbs.AST.MustacheStatement) => {
    if (isCall(mustache)) checkHelper(mustache.path, file)
    else checkArgument(mustache, file)
    checkMessage(mustache, file, hasMessage)
    base.MustacheStatement.call(visitor, mustache)
  }
  visitor.SubExpression = (expression: hbs.AST.SubExpression) => {
    checkHelper(expression.path, file)
    checkMessage(expression, file, hasMessage)
    base.SubExpression.call(visitor, expression)
  }
  visitor.BlockStatement = (block: hbs.AST.BlockStatement) => {
    checkHelper(block.path, file)
    base.BlockStatement.call(visitor, block)
  }
  visitor.PartialStatement = (partial: hbs.AST.PartialStatement) => {
    checkPartial(partial, file, partials)
    base.PartialStatement.call(visitor, partial)
  }
  visitor.accept(program)
}

/** `{{md}}` alone reads as a value of that name; it is a helper that lacks what it should print. */
function checkArgument({ path }: hbs.AST.MustacheStatement, file: VFile): void {
  const name = (path as hbs.AST.PathExpression).original // A literal has a value there, which is no helper.
  if (!(knownHelpers as readonly unknown[]).includes(name)) return
  report(file, placeOf(path), {
    rule: 'unknown-value',
    source: 'document',
    what: `The helper \`${name}\` without a value, expected one after it`,
    why: 'No document can be made from this template.',
    fix: `Write what it should print: \`{{${name} title}}\`.`,
  })
}

function isCall({ params, hash }: hbs.AST.MustacheStatement): boolean {
  return params.length > 0 || hash !== undefined
}

function checkHelper(path: hbs.AST.Expression, file: VFile): void {
  const name = (path as hbs.AST.PathExpression).original // Only a path can be called.
  if ((knownHelpers as readonly string[]).includes(name)) return
  const best = suggest(name, knownHelpers)
  report(file, placeOf(path), {
    rule: 'unknown-helper',
    source: 'document',
    what: `Unknown helper \`${name}\`, expected ${oneOf(knownHelpers)}`,
    why: 'No document can be made from this template.',
    fix: best ? `Change \`${name}\` to \`${best}\`.` : `Use one of the helpers, or take \`${name}\` out.`,
  })
}

/** A key that is written out can be checked; one that is computed fails when the template is tried out. */
function checkMessage(
  { path, params }: Pick<hbs.AST.MustacheStatement, 'path' | 'params'>,
  file: VFile,
  hasMessage: (key: string) => boolean,
): void {
  const [key] = params
  if ((path as hbs.AST.PathExpression).original !== 't' || key?.type !== 'StringLiteral') return
  const { value } = key as hbs.AST.StringLiteral // By its type.
  if (hasMessage(value)) return
  report(file, placeOf(key), {
    rule: 'unknown-message',
    source: 'document',
    what: `Unknown message \`${value}\`, expected a key of the messages file`,
    why: 'No document can be made from this template.',
    fix: `Correct the key, or add \`${value}\` to the messages file.`,
  })
}

function checkPartial({ name }: hbs.AST.PartialStatement, file: VFile, partials: ReadonlySet<string>): void {
  if (name.type === 'SubExpression') return // A partial named by a helper: the helper is reported, since none gives names.
  const wanted = String((name as hbs.AST.PathExpression).original) // `{{> 1}}` has a number there.
  if (partials.has(wanted)) return
  const best = suggest(wanted, [...partials])
  report(file, placeOf(name), {
    rule: 'unknown-partial',
    source: 'document',
    what: `Unknown partial \`${wanted}\`, expected the name of a template file`,
    why: 'No document can be made from this template.',
    fix: best ? `Change \`${wanted}\` to \`${best}\`.` : `Add the file \`${wanted}.hbs\` to the templates folder.`,
  })
}

/** Handlebars counts columns from 0. */
function placeOf({ loc }: hbs.AST.Node): Place {
  return {
    start: { line: loc.start.line, column: loc.start.column + 1 },
    end: { line: loc.end.line, column: loc.end.column + 1 },
  }
}

function oneOf(names: readonly string[]): string {
  return `one of ${names.map((name) => `\`${name}\``).join(', ')}`
}
