import { type ContentIo, parseSource, readContent, type SourceFile } from '@roadmap/content'
import { countProblems, report } from '@roadmap/diagnostics'
import { checkHandbookTemplates, compileTemplates, type TemplateSet } from '@roadmap/document'
import {
  checkCharacters,
  checkTextCharacters,
  type Edition,
  hasMessage,
  loadRoadmap,
  type Messages,
  message,
  type Roadmap,
} from '@roadmap/model'
import { VFile } from 'vfile'
import { UsageError } from './exit-codes.ts'
import { type Brand, isBrandFile, loadBrands } from './load-brands.ts'
import { type Looks, loadLooks } from './load-looks.ts'

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
        readonly themeOf: Looks['themeOf']
        readonly fontsOf: Looks['fontsOf']
        readonly brandOf: (edition: Edition) => Brand
      }
    | undefined
}

/** Reads and checks content, templates, messages, themes and fonts. Throws a `UsageError` when a folder is not there. */
export async function loadProject(io: ContentIo, folders: ProjectFolders): Promise<Project> {
  const content = await readContentFolder(io, folders.content)
  const { settings, texts } = await readTemplates(io, folders.templates)
  const wordings = settings.filter(({ path }) => /^messages\/[^/]+\.yaml$/.test(path))
  const unreadable = wordings.filter(({ file }) => countProblems([file]).errors > 0).map(({ file }) => file)
  // Without its words the rest cannot be checked; one mistake there would be reported once for every entry.
  if (unreadable.length > 0) return { read: content.length, files: unreadable, sound: undefined }
  const { roadmap, messages, files } = loadRoadmap(content, wordings, { today: folders.today })
  const templates = compileTemplates(texts, (key) => messages === undefined || hasMessage(messages, key))
  const editions = roadmap?.editions ?? []
  const looks = await loadLooks(io, {
    themes: settings.filter(({ path }) => /^themes\/[^/]+\.yaml$/.test(path)),
    editions,
    templates: folders.templates,
  })
  const brands = await loadBrands(io, folders.content, editions)
  checkCharacters([...content, ...wordings], looks.covers)
  for (const file of templates.files) checkTextCharacters(file, looks.covers)
  const missing = texts.some(({ path }) => path === 'handbook.hbs') ? [] : [missingHandbook(folders.templates)]
  const all = unique([...files, ...missing, ...templates.files, ...looks.files])
  if (countProblems(all).errors === 0 && roadmap && messages) {
    checkHandbookTemplates(roadmap, { templates, t: (key, values) => message(messages, key, values) })
  }
  const isSound = countProblems(all).errors === 0 && roadmap && messages
  return {
    read: content.length + settings.length + texts.length,
    files: all,
    sound: isSound
      ? {
          roadmap,
          messages,
          templates,
          themeOf: looks.themeOf,
          fontsOf: looks.fontsOf,
          brandOf: ({ id }) => brands.get(id) ?? {},
        }
      : undefined,
  }
}

async function readContentFolder(io: ContentIo, dir: string): Promise<readonly SourceFile[]> {
  const paths = await listFolder(io, dir, '--content')
  if (paths.includes('roadmap.yaml')) return readContent(withoutBrandFiles(io), dir)
  throw new UsageError(
    `\`${dir}\` is not a content folder: it has no \`roadmap.yaml\`. Name the folder with --content.`,
  )
}

/** The YAML of the folder of templates, and the templates themselves, which are no YAML. */
async function readTemplates(io: ContentIo, dir: string) {
  const paths = (await listFolder(io, dir, '--templates')).toSorted()
  const read = (path: string) => io.read(`${dir}/${path}`)
  return {
    settings: await Promise.all(
      paths
        .filter((path) => path.endsWith('.yaml'))
        .map(async (path) => parseSource(path, `${dir}/${path}`, await read(path))),
    ),
    texts: await Promise.all(
      paths
        .filter((path) => path.endsWith('.hbs'))
        .map(async (path) => ({
          path,
          shownPath: `${dir}/${path}`,
          text: new TextDecoder().decode(await read(path)),
        })),
    ),
  }
}

async function listFolder(io: ContentIo, dir: string, option: string): Promise<readonly string[]> {
  try {
    return await io.list(dir)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    throw new UsageError(
      `There is no folder \`${dir}\`. Run the command in the folder of your roadmap, or name it with ${option}.`,
    )
  }
}

function withoutBrandFiles(io: ContentIo): ContentIo {
  return { ...io, list: async (dir) => (await io.list(dir)).filter((path) => !isBrandFile(path)) }
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

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
