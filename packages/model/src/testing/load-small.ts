import { parseSource, type SourceFile } from '@roadmap/content'
import type { VFile } from 'vfile'
import { type LoadedRoadmap, loadRoadmap } from '../load-roadmap.ts'
import { smallRoadmap } from './small-roadmap.ts'

/** Changes to the small roadmap: by path, `[old text, new text]`, a whole new file, or `undefined` to leave it out. */
export type Changes = Readonly<Record<string, readonly [string, string] | string | undefined>>

/** Loads the small roadmap with changes. Throws when a text to change is not there, so that no test passes by accident. */
export function loadSmall(changes: Changes = {}, today?: string): LoadedRoadmap {
  const files = new Map(Object.entries(smallRoadmap))
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) files.delete(path)
    else if (typeof change === 'string') files.set(path, change)
    else files.set(path, replaceOnce(files.get(path) ?? '', change))
  }
  const wording = files.get('en.yaml')
  files.delete('en.yaml')
  const sources = [...files].map(([path, text]) => source(path, `content/${path}`, text))
  const wordings = wording === undefined ? [] : [source('en.yaml', 'templates/messages/en.yaml', wording)]
  return loadRoadmap(sources, wordings, { today })
}

/** The problems of the small roadmap with changes, each as `path:line:column rule: what. why fix cause`. */
export function problemsOf(changes: Changes, today?: string): readonly string[] {
  return loadSmall(changes, today).files.flatMap(shownProblems)
}

function shownProblems(file: VFile): readonly string[] {
  return file.messages.map((message) => {
    const at = message.line === undefined ? '' : `:${message.line}:${message.column}`
    const severity = message.fatal ? '' : 'warning '
    return `${file.path}${at} ${severity}${message.ruleId}: ${message.reason}. ${(message.note ?? '').replaceAll('\n', ' ')}`
  })
}

function source(path: string, shownPath: string, text: string): SourceFile {
  return parseSource(path, shownPath, new TextEncoder().encode(text))
}

function replaceOnce(text: string, [from, to]: readonly [string, string]): string {
  if (!text.includes(from)) throw new Error(`The small roadmap has no text ${from}`)
  return text.replace(from, () => to)
}
