import type { SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import type { ContentFile } from './content-files.ts'
import { type FileKind, fileKind, type IdKind, idKinds } from './kinds.ts'
import { reportAt } from './problem.ts'
import type { Registry } from './registry.ts'
import { type SelectedId, selectId, selectIds } from './select.ts'

/**
 * What ids must keep to across all files: each is declared once (`duplicate-id`), agrees with the name of its file
 * (`file-name`), exists where it is used (`unknown-id`) and is not used twice in one list (`repeated-id`).
 */
export function checkIds(files: readonly ContentFile[], registry: Registry): void {
  reportRepeated(registry)
  for (const { kind, source } of files) {
    const { refers } = fileKind(kind)
    checkFileName(source, fileKind(kind))
    for (const { at, kind: idKind, once } of refers) {
      const used = selectIds(source.data, at)
      for (const found of used) if (!registry.mayHave(idKind, found.id)) reportUnknown(source, found, idKind, registry)
      if (once) reportTwice(source, used, idKinds[idKind].noun)
    }
  }
}

/** Reports an id that nothing declares. */
function reportUnknown(source: SourceFile, { path, id }: SelectedId, kind: IdKind, registry: Registry): void {
  const { noun, home } = idKinds[kind]
  const known = registry.of(kind).keys()
  const candidates = [...known]
  reportAt(source, path, {
    rule: 'unknown-id',
    what: `Unknown ${noun} ${code(id)}, expected ${expectedList(candidates, `the id of ${article(noun)}`)}`,
    why: `The reference would lead nowhere.`,
    fix: didYouMean(id, candidates, `Change ${code(id)} to the id of ${article(noun)}, or add it to ${home}.`),
  })
}

/** Reports an id that stands twice in one list. */
export function reportTwice(source: SourceFile, used: readonly SelectedId[], noun: string): void {
  const seen = new Set<string>()
  for (const { path, id } of used) {
    if (seen.has(id)) {
      reportAt(source, path, {
        rule: 'repeated-id',
        what: `Found the ${noun} ${code(id)} a second time, expected it once`,
        why: 'The reader would see it twice.',
        fix: `Remove the second ${code(id)}.`,
      })
    }
    seen.add(id)
  }
}

/** A noun with `a` or `an`. */
function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

function reportRepeated({ repeated }: Registry): void {
  for (const { kind, first, again } of repeated) {
    const { noun } = idKinds[kind]
    reportAt(again.source, again.path, {
      rule: 'duplicate-id',
      what: `Found the id ${code(again.id)} for a second ${noun}, expected an id of its own`,
      why: 'A reference to it could mean either.',
      fix: `Change one of the two ids, and the references that mean it.`,
      cause: {
        path: first.source.file.path,
        place: first.source.placeOf(first.path),
        what: `the first ${noun} with this id`,
      },
    })
  }
}

function checkFileName(source: SourceFile, { name, folder, extension, noun }: FileKind): void {
  if (name === undefined || source.data === undefined) return
  const found = source.path.slice(source.path.lastIndexOf('/') + 1, -extension.length)
  const id = selectId(source.data, 'id')
  if (id === undefined) return
  const wanted = { id, 'id-slug': `${id}-<slug>`, 'number-slug': '<number>-<slug>' }[name]
  if (isNamed(found, id, name)) return
  const fix =
    name === 'id'
      ? `Rename the file to ${code(`${folder}/${id}${extension}`)}, or write ${code(`id: ${found}`)}.`
      : `Rename the file to ${code(`${folder}/${wanted}${extension}`)}; a slug is lower-case words joined by hyphens.`
  reportAt(source, ['id'], {
    rule: 'file-name',
    what: `Found ${noun} ${code(id)} in the file ${code(`${found}${extension}`)}, expected ${code(`${wanted}${extension}`)}`,
    why: 'People who edit the content could not find it by its id.',
    fix,
  })
}

function isNamed(found: string, id: string, name: NonNullable<FileKind['name']>): boolean {
  const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
  if (name === 'id') return found === id
  if (name === 'id-slug') return found.startsWith(`${id}-`) && slug.test(found.slice(id.length + 1))
  return /^\d+-/.test(found) && slug.test(found.replace(/^\d+-/, ''))
}
