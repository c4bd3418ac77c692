import type { SourceFile } from '@roadmap/content'
import { code, suggest } from '@roadmap/diagnostics'
import { VFile } from 'vfile'
import { compareNames } from './compare.ts'
import { type FileKind, fileKind, type SourceKind, sourceKinds } from './kinds.ts'
import { reportPlace } from './problem.ts'
import { isMapping } from './select.ts'

/** A file whose kind is known. */
export interface ContentFile {
  readonly kind: SourceKind
  readonly source: SourceFile
}

/**
 * Tells the kind of each file from where it stands, and puts the files in order. Reports `unknown-file` for those that
 * stand in no known place and `missing-file` for what every roadmap must have; `extra` are the files made up to carry
 * the latter. Files whose name starts with a dot, and any `README.md`, are no content.
 */
export function sortFiles(sources: readonly SourceFile[]): {
  readonly files: readonly ContentFile[]
  readonly extra: readonly VFile[]
} {
  const files: ContentFile[] = []
  for (const source of sources.toSorted((a, b) => compareNames(a.path, b.path))) {
    if (isNoContent(source.path)) continue
    const kind = kindOf(source)
    if (kind) files.push({ kind, source })
    else reportUnknownFile(source)
  }
  const present = new Set(files.map(({ kind }) => kind))
  const missing = sourceKinds.filter((kind) => fileKind(kind).required && !present.has(kind))
  return { files, extra: missing.map((kind) => missingFile(kind, sources)) }
}

/** Whether a path is that of a `README.md` or of a hidden file: these stand beside the content. */
export function isNoContent(path: string): boolean {
  const parts = path.split('/')
  return parts.at(-1) === 'README.md' || parts.some((part) => part.startsWith('.'))
}

const kindOfFile = new Map(sourceKinds.flatMap((kind) => (fileKind(kind).file ? [[fileKind(kind).file, kind]] : [])))
const kindOfFolder = new Map(
  sourceKinds.flatMap((kind) => {
    const { folder, extension } = fileKind(kind)
    return folder === undefined || kind === 'assessment' ? [] : [[`${folder}/*${extension}`, kind]]
  }),
)

function kindOf({ path, data }: SourceFile): SourceKind | undefined {
  const kind = kindOfFile.get(path) ?? kindOfFolder.get(path.replace(/[^/]*(\.[^./]*)$/, '*$1'))
  return kind === 'form' && isMapping(data) && 'statements' in data ? 'assessment' : kind
}

function reportUnknownFile(source: SourceFile): void {
  const folder = source.path.includes('/') ? source.path.slice(0, source.path.indexOf('/')) : undefined
  const near = folder === undefined ? nearFile(source.path) : nearFolder(folder)
  const known = sourceKinds.map(fileKind).find((kind) => kind.folder === folder && folder !== undefined)
  reportPlace(source, undefined, {
    rule: 'unknown-file',
    what: known
      ? `A file that is not \`${known.folder}/<name>${known.extension}\`, expected ${known.noun}`
      : `A file in no known place, expected one of the folders ${folderNames.map((name) => code(`${name}/`)).join(', ')}`,
    why: 'Nothing of this file would appear in any output.',
    fix: near
      ? `Did you mean ${code(near)}? Move the file there.`
      : 'Move the file where it belongs, or out of the content folder.',
  })
}

const folderNames = [...new Set(sourceKinds.flatMap((kind) => fileKind(kind).folder ?? []))].sort(compareNames)

function nearFile(path: string): string | undefined {
  return suggest(
    path,
    [...kindOfFile.keys()].filter((name) => name !== undefined),
  )
}

function nearFolder(folder: string): string | undefined {
  const near = folderNames.includes(folder) ? undefined : suggest(folder, folderNames)
  return near && `${near}/`
}

function missingFile(kind: SourceKind, sources: readonly SourceFile[]): VFile {
  const { file = '', noun }: FileKind = fileKind(kind)
  const vfile = new VFile({ path: `${shownFolder(sources)}${file}` })
  const source: SourceFile = { path: file, file: vfile, data: undefined, body: undefined, placeOf: () => undefined }
  reportPlace(source, undefined, {
    rule: 'missing-file',
    what: `No file ${code(file)}, expected ${noun}`,
    why: 'Without it no output can be made.',
    fix: `Add ${code(file)} to the content folder.`,
  })
  return vfile
}

/** What stands before the path of a file when it is shown: `content/`. */
function shownFolder([first]: readonly SourceFile[]): string {
  return first?.file.path.endsWith(first.path) ? first.file.path.slice(0, -first.path.length) : ''
}
