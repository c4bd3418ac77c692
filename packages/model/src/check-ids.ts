import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import type { ContentFile } from './content-files.ts'
import { fileKind, type IdKind, idKinds } from './kinds.ts'
import { findMisdeclared, referencesOf, reportMisdeclared } from './misdeclared.ts'
import { checkFileName, isNamedById } from './name-of-file.ts'
import { reportAt } from './problem.ts'
import type { Registry } from './registry.ts'
import { isMapping, type SelectedId, selectId, selectIds } from './select.ts'

/**
 * What ids must keep to across all files: each is declared once (`duplicate-id`), agrees with the name of its file
 * (`file-name`), exists where it is used (`unknown-id`) and is not used twice in one list (`repeated-id`).
 */
export function checkIds(files: readonly ContentFile[], registry: Registry): void {
  reportRepeated(files, registry)
  const references = referencesOf(files)
  const misdeclared = findMisdeclared(references, registry)
  for (const declared of misdeclared) reportMisdeclared(declared, registry)
  for (const { kind, source } of files) {
    checkFileName(source, kind, registry)
    for (const { at, kind: idKind, once } of fileKind(kind).refers) {
      if (once) reportTwice(source, selectIds(source.data, at), idKinds[idKind].noun)
    }
  }
  for (const { kinds, source, found } of references) {
    const [kind, other] = kinds
    const isCovered = misdeclared.some(({ meant, kind: known }) => known === kind && meant === found.id)
    // Inputs have a rule of their own.
    if (other === undefined && !isCovered && !registry.mayHave(kind, found.id))
      reportUnknown(source, found, kind, registry)
  }
}

/** Reports an id that nothing declares. */
function reportUnknown(source: SourceFile, { path, id }: SelectedId, kind: IdKind, registry: Registry): void {
  const { noun } = idKinds[kind]
  const candidates = [...registry.of(kind).keys()]
  reportAt(source, path, {
    rule: 'unknown-id',
    what: `Unknown ${noun} ${code(id)}, expected ${expectedList(candidates, `the id of ${article(noun)}`)}`,
    why: `The reference would lead nowhere.`,
    fix: fixUnknown(id, kind, registry),
  })
}

function fixUnknown(id: string, kind: IdKind, registry: Registry): string {
  const { noun, home } = idKinds[kind]
  const declared = registry.of(kind)
  const titled = [...declared.values()].find(({ source, path }) => titlesBeside(source.data, path).includes(fold(id)))
  if (titled && fold(titled.id) !== fold(id)) return `Write its id: change ${code(id)} to ${code(titled.id)}.`
  const words = id.split(/\s+/)
  if (words.length > 1 && words.every((word) => declared.has(word))) {
    return `Put a comma between two ids: ${code(words.join(', '))}.`
  }
  const otherwise = `Change ${code(id)} to the id of ${article(noun)}, or add it to ${home}.`
  return didYouMean(id, declared.keys(), otherwise)
}

/** What readers call a thing: people write that where its id should stand. */
function titlesBeside(data: unknown, path: PropertyPath): readonly string[] {
  let thing = data
  for (const step of path.slice(0, -1))
    thing = typeof thing === 'object' && thing !== null ? Reflect.get(thing, step) : undefined
  if (!isMapping(thing)) return []
  return [thing.title, thing.short, thing.term, thing.abbreviation].flatMap((name) =>
    typeof name === 'string' ? [fold(name)] : [],
  )
}

function fold(text: string): string {
  return text.trim().toLowerCase()
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

function reportRepeated(files: readonly ContentFile[], { repeated }: Registry): void {
  const misnamed = new Set(files.flatMap(({ kind, source }) => (isNamedById(source, kind) ? [] : [source])))
  for (const { kind, first, again } of repeated) {
    // Of a copied file whose id was left as it was, its name says enough.
    const isOfFile = again.path.length === 1
    if (isOfFile && misnamed.has(first.source) !== misnamed.has(again.source)) continue
    // What a copied file declares besides its own id is the same mistake.
    if (!isOfFile && isCopy(first.source, again.source)) continue
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

/** Whether both files say that they are the same thing of one folder. */
function isCopy(one: SourceFile, other: SourceFile): boolean {
  const [first, second] = [one, other].map(({ path, data }) => ({
    folder: path.split('/')[0],
    id: selectId(data, 'id'),
  }))
  return one !== other && first?.id !== undefined && first.id === second?.id && first.folder === second.folder
}
