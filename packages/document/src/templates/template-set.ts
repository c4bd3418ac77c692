import { report } from '@roadmap/diagnostics'
import Handlebars from 'handlebars'
import { VFile } from 'vfile'
import { checkBlocks } from './check-blocks.ts'
import { checkHelpers } from './check-helpers.ts'
import { attr, md } from './helpers.ts'

/** A template file: `path` is relative to the template folder (`handbook/activity.hbs`), `shownPath` is for messages. */
export interface TemplateFile {
  readonly path: string
  readonly shownPath: string
  readonly text: string
}

/** Templates by name (the path without its ending), ready to run. */
export interface TemplateSet {
  /** One file for each template, with the problems that were found in it. */
  readonly files: readonly VFile[]
  /**
   * The Markdown that a template makes of `view`. Throws on a value that the view does not have (Handlebars' strict
   * mode) and when there is no such template.
   */
  readonly run: (name: string, view: Readonly<Record<string, unknown>>, t: Translate) => string
}

/** Looks up a message by its key and fills in its values. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Helpers that a template may call. `noEscape` is on, so every value goes through `md` or `attr`. */
export const knownHelpers = ['md', 'attr', 't', 'each', 'if', 'unless', 'with'] as const

/**
 * Checks and compiles all templates. Problems are reported on their files under `template-syntax`, `unknown-helper`,
 * `unknown-partial`, `unknown-block`, `unknown-block-attribute` and `bad-block-attribute`; a template with a problem
 * cannot be run.
 */
export function compileTemplates(templates: readonly TemplateFile[]): TemplateSet {
  const names = new Set(templates.map(({ path }) => nameOf(path)))
  const handlebars = Handlebars.create()
  const files = templates.map((template) => checkTemplate(template, names))
  const compiled = new Map<string, HandlebarsTemplateDelegate>()
  for (const template of templates) {
    handlebars.registerPartial(nameOf(template.path), template.text)
  }
  return {
    files,
    run: (name, view, t) => {
      const source = templates.find(({ path }) => nameOf(path) === name)
      if (!source) throw new Error(`There is no template \`${name}\``)
      const run = compiled.get(name) ?? handlebars.compile(source.text, compileOptions)
      compiled.set(name, run)
      const translate = (key: string, { hash }: { hash: Record<string, string | number> }) => t(key, hash)
      return run(view, { helpers: { md, attr, t: translate } })
    },
  }
}

const compileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(knownHelpers.map((name) => [name, true])),
} as const

function checkTemplate({ text, shownPath }: TemplateFile, names: ReadonlySet<string>): VFile {
  const file = new VFile({ path: shownPath, value: text })
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(text)
  } catch (error) {
    reportSyntax(file, error)
    return file
  }
  checkHelpers(program, file, names)
  checkBlocks(program, file)
  return file
}

/**
 * Handlebars gives mismatched blocks a line and column; for other errors only the message names the line, which is the
 * last one when a block is never closed: then the last `{{` of the file is the place to look.
 */
function reportSyntax(file: VFile, error: unknown): void {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number }
  const named = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const lines = file.toString().split('\n').slice(0, named)
  const last = column === undefined ? lines.findLastIndex((text) => text.includes('{{')) : -1
  const line = last < 0 ? named : last + 1
  const source = lines[line - 1] ?? ''
  const start = { line, column: column === undefined ? Math.max(0, source.lastIndexOf('{{')) + 1 : column + 1 }
  report(
    file,
    { start, end: { line, column: Math.max(start.column + 1, source.length + 1) } },
    {
      rule: 'template-syntax',
      source: 'document',
      what: `Handlebars that cannot be read: ${lastLine(message)}`,
      why: 'No document can be made from this template.',
      fix: 'Close every `{{` with `}}`, and every `{{#each …}}` or `{{#if …}}` with `{{/each}}` or `{{/if}}`.',
    },
  )
}

function lastLine(message: string): string {
  return (message.trim().split('\n').at(-1) ?? message).replace(/ - \d+:\d+$/, '')
}

function nameOf(path: string): string {
  return path.replace(/\.hbs$/, '')
}
