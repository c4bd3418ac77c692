import { type ContentIo, parseSource, readContent, type SourceFile } from '@roadmap/content'
import { countProblems, report } from '@roadmap/diagnostics'
import { checkHandbookTemplates, compileTemplates, type TemplateSet } from '@roadmap/document'
import { type Edition, hasMessage, loadRoadmap, type Messages, message, type Roadmap } from '@roadmap/model'
import type { Theme } from '@roadmap/renderer-pdf'
import { checkTheme } from '@roadmap/renderer-pdf/check-theme'
import { VFile } from 'vfile'
import { UsageError } from './exit-codes.ts'

/** The folders that every command takes. */
export interface ProjectFolders {
  readonly content: string
  readonly templates: string
  /** `YYYY-MM-DD`, by which dates of consent are judged. */
  readonly today?: string
}

/** Everything that was read and checked. */
export interface Project {
  /** How many files were read. */
  readonly read: number
  /** Every file with its messages. */
  readonly files: readonly VFile[]
  /** What can be built; missing when there is a fatal problem anywhere. */
  readonly sound:
    | {
        readonly roadmap: Roadmap
        readonly messages: Messages
        readonly templates: TemplateSet
        readonly themeOf: (edition: Edition) => Theme
      }
    | undefined
}

/** Reads and checks content, templates, messages and themes. Throws a `UsageError` when a folder is not there. */
export async function loadProject(io: ContentIo, folders: ProjectFolders): Promise<Project> {
  const content = await readFolder(io, folders.content, '--content')
  const templateFiles = await readFolder(io, folders.templates, '--templates')
  const wordings = templateFiles.filter(({ path }) => /^messages\/[^/]+\.yaml$/.test(path))
  const unreadable = wordings.filter(({ file }) => countProblems([file]).errors > 0).map(({ file }) => file)
  // Without its words the rest cannot be checked; one mistake there would be reported once for every entry.
  if (unreadable.length > 0) return { read: content.length, files: unreadable, sound: undefined }
  const { roadmap, messages, files } = loadRoadmap(content, wordings, { today: folders.today })
  const templates = compileTemplates(
    templateFiles
      .filter(({ path }) => path.endsWith('.hbs'))
      .map(({ path, file }) => ({ path, shownPath: file.path, text: file.toString() })),
    (key) => messages === undefined || hasMessage(messages, key),
  )
  const themes = checkThemes(templateFiles.filter(({ path }) => /^themes\/[^/]+\.yaml$/.test(path)))
  for (const edition of roadmap?.editions ?? []) checkThemeOf(edition, themes)
  const missing = templateFiles.some(({ path }) => path === 'handbook.hbs') ? [] : [missingHandbook(folders.templates)]
  const all = unique([...files, ...missing, ...templates.files, ...[...themes.values()].map(({ file }) => file)])
  if (countProblems(all).errors === 0 && roadmap && messages) {
    checkHandbookTemplates(roadmap, { templates, t: (key, values) => message(messages, key, values) })
  }
  const isSound = countProblems(all).errors === 0 && roadmap && messages
  return {
    read: content.length + templateFiles.length,
    files: all,
    sound: isSound ? { roadmap, messages, templates, themeOf: ({ theme }) => soundTheme(themes, theme) } : undefined,
  }
}

async function readFolder(io: ContentIo, dir: string, option: string): Promise<readonly SourceFile[]> {
  const problem = await io.list(dir).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  )
  if (problem?.code === 'ENOENT' || problem?.code === 'ENOTDIR') {
    throw new UsageError(
      `There is no folder \`${dir}\`. Run the command in the folder of your roadmap, or name it with ${option}.`,
    )
  }
  if (option === '--content') {
    if ((await io.list(dir)).includes('roadmap.yaml')) return readContent(io, dir)
    throw new UsageError(
      `\`${dir}\` is not a content folder: it has no \`roadmap.yaml\`. Name the folder with --content.`,
    )
  }
  const paths = (await io.list(dir)).filter((path) => /\.(hbs|yaml)$/.test(path))
  return Promise.all(
    paths.toSorted().map(async (path) => parseSource(path, `${dir}/${path}`, await io.read(`${dir}/${path}`))),
  )
}

function missingHandbook(templates: string): VFile {
  const file = new VFile({ path: `${templates}/handbook.hbs` })
  report(file, undefined, {
    rule: 'missing-file',
    source: 'cli',
    what: 'No template `handbook.hbs`, expected it in the templates folder',
    why: 'No handbook could be made.',
    fix: 'Name the right folder with --templates, or add the file.',
  })
  return file
}

interface CheckedTheme {
  readonly file: VFile
  readonly theme: Theme | undefined
}

function checkThemes(sources: readonly SourceFile[]): ReadonlyMap<string, CheckedTheme> {
  return new Map(
    sources.map((source): [string, CheckedTheme] => {
      const id = source.path.replace(/^themes\//, '').replace(/\.yaml$/, '')
      const checked = source.data === undefined ? { problems: [] } : checkTheme(source.data)
      if ('theme' in checked) return [id, { file: source.file, theme: checked.theme }]
      for (const { path, what, fix } of checked.problems) {
        const why = 'No document can be drawn with this theme.'
        report(source.file, source.placeOf(path), { rule: 'bad-theme', source: 'renderer-pdf', what, why, fix })
      }
      return [id, { file: source.file, theme: undefined }]
    }),
  )
}

function checkThemeOf({ theme, source }: Edition, themes: ReadonlyMap<string, CheckedTheme>): void {
  if (themes.has(theme)) return
  const known = [...themes.keys()].map((id) => `\`${id}\``).join(', ')
  report(source.file, source.placeOf(['theme']), {
    rule: 'unknown-theme',
    source: 'cli',
    what: `Unknown theme \`${theme}\`, expected one of ${known}`,
    why: 'The edition could not be drawn.',
    fix: `Use one of the themes, or add \`themes/${theme}.yaml\` to the templates.`,
  })
}

function soundTheme(themes: ReadonlyMap<string, CheckedTheme>, id: string): Theme {
  const theme = themes.get(id)?.theme
  if (!theme) throw new Error(`The theme \`${id}\` was checked and is not there`)
  return theme
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
