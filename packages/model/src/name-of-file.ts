import type { SourceFile } from '@roadmap/content'
import { code, suggest } from '@roadmap/diagnostics'
import { fileKind, type SourceKind } from './kinds.ts'
import { type ModelProblem, reportAt } from './problem.ts'
import type { Registry } from './registry.ts'
import { selectId } from './select.ts'

/** Reports a file whose name does not agree with its id, or is not of the form that its folder asks for (`file-name`). */
export function checkFileName(source: SourceFile, kind: SourceKind, { repeated }: Pick<Registry, 'repeated'>): void {
  const id = selectId(source.data, 'id')
  if (id === undefined || isNamedById(source, kind) || isReported(source)) return
  const { name: form, extension, noun } = fileKind(kind)
  const found = nameOf(source, kind)
  const isTaken = repeated.some((other) => other.kind === kind && other.again.id === id)
  const wanted = form === 'id' ? id : form === 'id-slug' ? `${id}-<slug>` : '<number>-<slug>'
  const expected = isTaken ? 'an id of its own' : code(`${wanted}${extension}`)
  reportAt(source, ['id'], {
    rule: 'file-name',
    what: `Found ${noun} ${code(id)} in the file ${code(`${found}${extension}`)}, expected ${expected}`,
    why: 'People who edit the content could not find it by its id.',
    fix: fixName(found, id, { kind, isTaken }),
  })
}

/** Whether the name of a file is of the form that its kind asks for; a file without an id is not asked. */
export function isNamedById(source: SourceFile, kind: SourceKind): boolean {
  const id = selectId(source.data, 'id')
  const { name: form } = fileKind(kind)
  if (form === undefined || id === undefined) return true
  const name = nameOf(source, kind)
  if (form === 'id') return name === id
  if (form === 'id-slug') return name.startsWith(`${id}-`) && slug.test(name.slice(id.length + 1))
  return /^\d+-/.test(name) && slug.test(name.replace(/^\d+-/, ''))
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

function nameOf({ path }: SourceFile, kind: SourceKind): string {
  return path.slice(path.lastIndexOf('/') + 1, -fileKind(kind).extension.length)
}

/** An id of the wrong form is one mistake: what it should be named is not known yet. */
function isReported({ file, placeOf }: SourceFile): boolean {
  const start = placeOf(['id'])?.start
  return file.messages.some(({ line, column }) => line === start?.line && column === start?.column)
}

interface Naming {
  readonly kind: SourceKind
  /** Whether another file has the id, so that this one needs one of its own. */
  readonly isTaken: boolean
}

function fixName(found: string, id: string, { kind, isTaken }: Naming): ModelProblem['fix'] {
  const { name: form, folder, extension } = fileKind(kind)
  // Whole, however long: it is to be typed.
  const path = (name: string) => `\`${folder}/${name}${extension}\``
  const line = (meant: string) => code(`id: ${meant}`)
  if (form === 'id') {
    const own = slugOf(found)
    if (!isTaken)
      return `Rename the file to ${path(id)}, or write ${line(own)}${own === found ? '' : ' and name the file by it'}.`
    return own === found ? `Write ${line(own)}.` : `Rename the file to ${path(own)}, and write ${line(own)}.`
  }
  const meant = form === 'id-slug' ? suggest(id, beginnings(found)) : undefined
  if (meant !== undefined && meant !== id) {
    return isTaken
      ? `Write ${line(meant)}.`
      : `Write ${line(meant)}, or rename the file to ${path(`${id}${found.slice(meant.length)}`)}.`
  }
  const words = 'a slug is lower-case words joined by hyphens'
  if (isTaken) return `Write an id that no other file has, and name the file by it: ${path('<id>-<slug>')}; ${words}.`
  return `Rename the file to ${path(form === 'id-slug' ? `${id}-<slug>` : '<number>-<slug>')}; ${words}.`
}

/** A name as an id may be: without what copying a file adds, such as ` - Copy`, in other signs than letters and digits. */
function slugOf(name: string): string {
  return /^[\w.-]+$/.test(name)
    ? name
    : name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}.]+/gu, '-')
        .replace(/^-+|-+$/g, '')
}

/** What may be the id in the name of a file: all up to one of its hyphens. */
function beginnings(name: string): readonly string[] {
  return [...name.matchAll(/-/g)].map(({ index }) => name.slice(0, index))
}
