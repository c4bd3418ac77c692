import { report } from '@roadmap/diagnostics'
import Handlebars from 'handlebars'
import { VFile } from 'vfile'
import { checkBlocks } from './check-blocks.ts'
import { checkHelpers, type KnownNames } from './check-helpers.ts'
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
  /**
   * Runs a template for its problems only. The first value that it does not get is reported as `unknown-value`, and what
   * `check` finds wrong with its Markdown as `template-shape`.
   */
  readonly tryOut: (
    name: string,
    view: Readonly<Record<string, unknown>>,
    t: Translate,
    check?: (name: string, markdown: string) => Error | undefined,
  ) => void
}

/** Looks up a message by its key and fills in its values. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Helpers that a template may call. `noEscape` is on, so every value goes through `md` or `attr`. */
export const knownHelpers = ['md', 'attr', 't', 'each', 'if', 'unless', 'with'] as const

/**
 * Checks and compiles all templates. Problems are reported on their files under `template-syntax`, `unknown-helper`,
 * `unknown-partial`, `unknown-message`, `unknown-block`, `unknown-block-attribute` and `bad-block-attribute`; a template
 * with a problem cannot be run.
 *
 * @param hasMessage whether there is a message of that key; without it keys are not checked.
 */
export function compileTemplates(
  templates: readonly TemplateFile[],
  hasMessage: (key: string) => boolean = () => true,
): TemplateSet {
  const handlebars = Handlebars.create()
  const known = { partials: new Set(templates.map(({ path }) => nameOf(path))), hasMessage }
  const files = new Map(templates.map((template) => [nameOf(template.path), checkTemplate(template, known)]))
  const compiled = new Map<string, HandlebarsTemplateDelegate>()
  for (const { path, text } of templates) {
    const name = nameOf(path)
    const template = withName(name, handlebars.compile(text, compileOptions))
    compiled.set(name, template)
    handlebars.registerPartial(name, template)
  }
  const run: TemplateSet['run'] = (name, view, t) => {
    const template = compiled.get(name)
    if (!template) throw new Error(`There is no template \`${name}\``)
    const own = { md: located(md), attr: located(attr), t: located((key, { hash }) => t(String(key), hash)) }
    return template(view, { helpers: { ...own, ...strictBlocks(handlebars) } })
  }
  return {
    files: [...files.values()],
    run,
    tryOut: (name, view, t, check) => {
      try {
        const markdown = run(name, view, t)
        const fault = check?.(name, markdown)
        const file = files.get(name)
        if (fault && file) reportShape(file, fault)
      } catch (error) {
        const file = error instanceof TemplateError ? files.get(error.template) : undefined
        if (!file) throw error
        reportValue(file, error as TemplateError) // Only a TemplateError has a file.
      }
    },
  }
}

/** An error in a template, with the template's name; Handlebars says only the line and column. */
class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly template: string

  constructor(template: string, cause: Error) {
    super(`${template}.hbs: ${cause.message}`, { cause })
    this.template = template
  }
}

/** What Handlebars hands to a helper after its arguments; `loc` since 4.1, not in its types. */
interface HelperCall {
  readonly hash: Readonly<Record<string, string | number>>
  readonly loc: hbs.AST.SourceLocation
}

/** A helper whose errors say where it was called, as Handlebars' own do. */
function located(helper: (value: unknown, call: HelperCall) => string) {
  return (value: unknown, call: HelperCall): string => {
    try {
      return helper(value, call)
    } catch (error) {
      const { line: lineNumber, column } = call.loc.start
      throw Object.assign(error as Error, { lineNumber, column }) // Our helpers throw nothing else.
    }
  }
}

/** The block helpers, which would draw nothing where a value is missing, as ones that throw there. */
function strictBlocks({ helpers }: typeof Handlebars): Record<string, Handlebars.HelperDelegate> {
  const strict = (helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate =>
    function (this: unknown, value: unknown, call: HelperCall) {
      const check = located(() => {
        if (value === undefined) throw new TypeError('A block of a template gets undefined, expected a value')
        return ''
      })
      check(value, call)
      return helper.call(this, value, call)
    }
  const names = ['each', 'if', 'unless', 'with'] as const
  return Object.fromEntries(names.flatMap((name) => (helpers[name] ? [[name, strict(helpers[name])]] : [])))
}

function withName(name: string, template: HandlebarsTemplateDelegate): HandlebarsTemplateDelegate {
  return (view, options) => {
    try {
      return template(view, options)
    } catch (error) {
      throw error instanceof TemplateError || !(error instanceof Error) ? error : new TemplateError(name, error)
    }
  }
}

function reportValue(file: VFile, { cause }: TemplateError): void {
  const { message, lineNumber, column } = cause as Error & { lineNumber?: number; column?: number }
  const missing = /^"(.*)" not defined in/.exec(message)?.[1]
  const line = lineNumber ?? 1
  const start = { line, column: (column ?? 0) + 1 }
  const problem = {
    rule: 'unknown-value',
    source: 'document',
    what: missing === undefined ? lastLine(message) : `Unknown value \`${missing}\`, expected one that stands here`,
    why: 'No document can be made from this template.',
    fix: 'Use a value that the lines around it use, or take it out.',
  }
  report(file, lineNumber === undefined ? undefined : { start, end: start }, problem)
}

const compileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(knownHelpers.map((name) => [name, true])),
} as const

function checkTemplate({ text, shownPath }: TemplateFile, known: KnownNames): VFile {
  const file = new VFile({ path: shownPath, value: text })
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(text)
  } catch (error) {
    reportSyntax(file, error)
    return file
  }
  checkHelpers(program, file, known)
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

/** The Markdown is made of several files, so there is no one place to name. */
function reportShape(file: VFile, { message }: Error): void {
  report(file, undefined, {
    rule: 'template-shape',
    source: 'document',
    what: message,
    why: 'No document can be made from this template.',
    fix: 'Mend this template, or the one that it includes: sections, headings, paragraphs, lists, tables and blocks.',
  })
}

function lastLine(message: string): string {
  return (message.trim().split('\n').at(-1) ?? message).replace(/ - \d+:\d+$/, '')
}

function nameOf(path: string): string {
  return path.replace(/\.hbs$/, '')
}
