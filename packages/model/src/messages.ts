import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import { reportAt } from './problem.ts'
import { isMapping } from './select.ts'

/** The wording of the interface in one language: texts by key, in groups. `{name}` in a text is filled in. */
export interface Messages {
  readonly [key: string]: string | Messages
}

/** The wording of a messages file. Values that are not text are reported on the file (`wrong-type`). */
export function createMessages(source: SourceFile): Messages {
  if (isMapping(source.data)) return texts(source.data, source, [])
  if (source.data !== undefined) reportNotText(source, [], 'a group of keys')
  return {}
}

/**
 * The wording with what a roadmap says otherwise. An override of a key that does not exist is reported on `source`
 * (`unknown-key`), one that is not text too (`wrong-type`); neither takes effect.
 *
 * @param path where the overrides stand in the file.
 */
export function overrideMessages(
  messages: Messages,
  overrides: unknown,
  source: SourceFile,
  path: PropertyPath,
): Messages {
  if (!isMapping(overrides)) return messages
  const changed: Record<string, string | Messages> = { ...messages }
  for (const [key, value] of Object.entries(overrides)) {
    const at = [...path, key]
    const original = Object.hasOwn(messages, key) ? messages[key] : undefined
    if (original === undefined) reportUnknown(source, at, key, messages)
    else if (typeof original !== 'string' && isMapping(value))
      changed[key] = overrideMessages(original, value, source, at)
    else if (typeof original === 'string' && typeof value === 'string') changed[key] = value
    else reportNotText(source, at, typeof original === 'string' ? 'text' : 'a group of keys')
  }
  return changed
}

/** A text that the messages file lacks, or that wants a value nobody gives; one line for whoever edits the wording. */
export class WordingFault extends Error {
  override readonly name = 'WordingFault'
}

/**
 * One text by its key, such as `section.triggers`, with `{name}` filled from `values`. Throws a `WordingFault` when there is no
 * such text or no such value.
 */
export function message(
  messages: Messages,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const found = find(messages, key)
  if (found === undefined) throw new WordingFault(`No message ${code(key)} in the messages file`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new WordingFault(`No value ${code(name)} for the message ${code(key)}`)
    return String(value)
  })
}

/** Whether there is a text of that key. */
export function hasMessage(messages: Messages, key: string): boolean {
  return find(messages, key) !== undefined
}

function find(messages: Messages, key: string): string | undefined {
  let found: string | Messages | undefined = messages
  for (const step of key.split('.')) {
    found = typeof found === 'object' && Object.hasOwn(found, step) ? found[step] : undefined
  }
  return typeof found === 'string' ? found : undefined
}

function texts(data: Readonly<Record<string, unknown>>, source: SourceFile, path: PropertyPath): Messages {
  const found: Record<string, string | Messages> = {}
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string') found[key] = value
    else if (isMapping(value)) found[key] = texts(value, source, [...path, key])
    else {
      reportNotText(source, [...path, key], 'text')
      found[key] = String(value) // so that an override of it is no second mistake
    }
  }
  return found
}

function reportUnknown(source: SourceFile, path: PropertyPath, key: string, messages: Messages): void {
  const known = Object.keys(messages)
  const problem = {
    rule: 'unknown-key',
    what: `Unknown message ${code(key)}, expected ${expectedList(known, 'a key of the messages file')}`,
    why: 'The wording would stay as it is.',
    fix: didYouMean(key, known, `Remove ${code(key)}.`),
  }
  reportAt(source, path, problem, 'key')
}

function reportNotText(source: SourceFile, path: PropertyPath, expected: string): void {
  const at = path.length === 0 ? '' : ` under ${code(path.at(-1))}`
  reportAt(source, path, {
    rule: 'wrong-type',
    what: `Found a value of another type${at}, expected ${expected}`,
    why: 'The words would be missing wherever they are printed.',
    fix: expected === 'text' ? 'Write the words in quotes.' : 'Write a group of keys, each with its words.',
  })
}
