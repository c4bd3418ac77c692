import { type CommonOptions, usualFolders } from './options.ts'

type Folder = keyof typeof usualFolders

/**
 * A command that can be copied from the terminal and run there: with the folders that were named, where they are not the
 * usual ones.
 */
export function commandLine(command: string, folders: Pick<CommonOptions, Folder>, wanted: readonly Folder[]): string {
  const named = wanted.filter((name) => folders[name] !== usualFolders[name])
  const options = named.map((name) => ` --${name} ${argument(folders[name])}`)
  return `npx --no-install roadmap ${command}${options.join('')}`
}

/** As a shell takes it for one word; in double quotes where it can be, which every shell knows. */
function argument(text: string): string {
  if (/^[\w./:@-]+$/.test(text)) return text
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`
}
