import { type Place, report } from '@roadmap/diagnostics'
import Handlebars from 'handlebars'
import type { VFile } from 'vfile'
import { didYouMean } from '../did-you-mean.ts'
import { knownHelpers } from './template-set.ts'

/**
 * Reports every helper and partial of a template that does not exist, with its place. Handlebars itself stops at the
 * first; an editor wants all of them in one run.
 */
export function checkHelpers(program: hbs.AST.Program, file: VFile, partials: ReadonlySet<string>): void {
  const visitor = new Handlebars.Visitor()
  const base = Handlebars.Visitor.prototype
  visitor.MustacheStatement = (mustache: hbs.AST.MustacheStatement) => {
    if (isCall(mustache)) checkHelper(mustache.path, file)
    base.MustacheStatement.call(visitor, mustache)
  }
  visitor.SubExpression = (expression: hbs.AST.SubExpression) => {
    checkHelper(expression.path, file)
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

function isCall({ params, hash }: hbs.AST.MustacheStatement): boolean {
  return params.length > 0 || hash !== undefined
}

function checkHelper(path: hbs.AST.Expression, file: VFile): void {
  const name = (path as hbs.AST.PathExpression).original // Only a path can be called.
  if ((knownHelpers as readonly string[]).includes(name)) return
  const best = didYouMean(name, knownHelpers)
  report(file, placeOf(path), {
    rule: 'unknown-helper',
    source: 'document',
    what: `Unknown helper \`${name}\`, expected ${oneOf(knownHelpers)}`,
    why: 'No document can be made from this template.',
    fix: best ? `Change \`${name}\` to \`${best}\`.` : `Use one of the helpers, or take \`${name}\` out.`,
  })
}

function checkPartial({ name }: hbs.AST.PartialStatement, file: VFile, partials: ReadonlySet<string>): void {
  if (name.type === 'SubExpression') return // A partial named by a helper: the helper is reported, since none gives names.
  const wanted = String((name as hbs.AST.PathExpression).original) // `{{> 1}}` has a number there.
  if (partials.has(wanted)) return
  const best = didYouMean(wanted, [...partials])
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
