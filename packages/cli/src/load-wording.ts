import { existsSync } from 'node:fs'
import { type ContentIo, parseSource, type SourceFile } from '@roadmap/content'
import { createMessages, type Messages, overrideMessages } from '@roadmap/model'
import { UsageError } from './exit-codes.ts'
import type { ProjectFolders } from './load-project.ts'

/** The words of the interface, and the files that they come from. */
export interface LoadedWording {
  readonly messages: Messages
  readonly language: string
  readonly sources: readonly SourceFile[]
}

/**
 * Reads the wording in the language of a roadmap, and nothing else of it: what is to be said of most files that are
 * refused needs no more. Throws a `UsageError` when a folder is not there.
 */
export async function loadWording(io: ContentIo, { content, templates }: ProjectFolders): Promise<LoadedWording> {
  const path = `${content}/roadmap.yaml`
  if (!existsSync(path)) {
    throw new UsageError(`\`${content}\` is not a content folder: it has no \`roadmap.yaml\`. Name it with --content.`)
  }
  const roadmap = parseSource('roadmap.yaml', path, await io.read(path))
  const data = (roadmap.data ?? {}) as { readonly language?: unknown; readonly messages?: unknown }
  const language = typeof data.language === 'string' ? data.language : 'en'
  const names = [language, language.replace(/-.*$/, '')].map((name) => `messages/${name}.yaml`)
  const found = names.find((name) => existsSync(`${templates}/${name}`))
  if (found === undefined) {
    throw new UsageError(
      `There is no \`${templates}/${names.at(-1)}\`. Name the folder of the templates with --templates.`,
    )
  }
  const source = parseSource(found, `${templates}/${found}`, await io.read(`${templates}/${found}`))
  const messages = overrideMessages(createMessages(source), data.messages, roadmap, ['messages'])
  return { messages, language, sources: [source] }
}
