import { childrenOf } from '../children-of.ts'
import { createNameFinder, type FoundName, type Name } from '../names/name-finder.ts'
import type { Subject } from '../names/subject.ts'
import type { DocumentNode, Flow, Mention, Phrasing, Text } from '../nodes.ts'
import { mapText, openedBy, type TextPlace } from './map-text.ts'

/** Most places of one entry of the index, its own included: more would not tell a reader where to look. */
const mostPlaces = 8

/** A document whose mentions are marked, with the anchors that each subject has in it. */
export interface MarkedDocument {
  readonly document: DocumentNode
  readonly places: ReadonlyMap<Subject, readonly string[]>
}

/**
 * Marks where running text names a subject. A mention leads to the definition where the subject has one, but never in a
 * heading or a link, nor in the section that defines it. It has an anchor where the index leads to it: the first mention in
 * each of the sections of `collectFrom` that name the subject most often.
 */
export function markMentions(
  document: DocumentNode,
  subjects: readonly Subject[],
  { anchors, collectFrom }: { readonly anchors: ReadonlySet<string>; readonly collectFrom: ReadonlySet<string> },
): MarkedDocument {
  const find = createNameFinder(subjects.flatMap(namesOf), document.language)
  const found = new Map<Text, readonly FoundName<Subject>[]>()
  const counts = new Map<Subject, Map<string, number>>()
  mapText(document, (text, { section }) => {
    const names = find(text.value)
    found.set(text, names)
    if (section === undefined || !collectFrom.has(section)) return [text]
    for (const { subjects: named, isPlain } of names) if (isPlain) for (const one of named) count(counts, one, section)
    return [text]
  })

  const places = new Map(subjects.map((one) => [one, one.places.filter((id) => anchors.has(id))]))
  const wanted = new Map<Subject, Set<string>>()
  for (const [one, sections] of counts) {
    if (one.isCollected) wanted.set(one, mostFrequent(sections, mostPlaces - (places.get(one)?.length ?? 0)))
  }
  const defining = definingSections(document, subjects)
  let anchorsMade = 0
  const anchorFor = ({ subjects: named, isPlain }: FoundName<Subject>, section: string | undefined) => {
    const collecting = named.filter((one) => isPlain && section !== undefined && wanted.get(one)?.delete(section))
    if (collecting.length === 0) return undefined
    const id = `index-${++anchorsMade}`
    for (const one of collecting) places.get(one)?.push(id)
    return id
  }
  const mark = (text: Text, place: TextPlace): readonly Phrasing[] => {
    const isLinked = !place.isHeading && !place.isLink && !defining.has(place.section)
    const mentions = (found.get(text) ?? []).map((name) => {
      const definition = name.subjects.find(({ linkTo }) => linkTo !== undefined && anchors.has(linkTo))
      const to = isLinked ? definition?.linkTo : undefined
      return { ...name, to, id: anchorFor(name, place.section) }
    })
    return cut(text, mentions)
  }
  return { document: mapText(document, mark), places }
}

function namesOf(subject: Subject): readonly Name<Subject>[] {
  return [
    { words: subject.title, subject },
    ...subject.abbreviations.map((words) => ({ words, subject, isExact: true })),
  ]
}

function count(counts: Map<Subject, Map<string, number>>, subject: Subject, section: string): void {
  const sections = counts.get(subject) ?? new Map<string, number>()
  counts.set(subject, sections.set(section, (sections.get(section) ?? 0) + 1))
}

/** The sections with the highest counts, the earlier one where two are equal. */
function mostFrequent(sections: ReadonlyMap<string, number>, most: number): Set<string> {
  const inOrder = [...sections].sort(([, a], [, b]) => b - a)
  return new Set(inOrder.slice(0, Math.max(0, most)).map(([section]) => section))
}

/** The sections that hold definitions: there a link would lead to its own page. */
function definingSections(document: DocumentNode, subjects: readonly Subject[]): ReadonlySet<string | undefined> {
  const definitions = new Set(subjects.map(({ linkTo }) => linkTo))
  const defines = (node: Flow): boolean =>
    (node.type === 'paragraph' && node.id !== undefined && definitions.has(node.id)) || childrenOf(node).some(defines)
  return new Set(
    document.children.flatMap((node) => (node.type === 'section' && defines(node) ? [openedBy(node)] : [])),
  )
}

interface Cut {
  readonly start: number
  readonly end: number
  readonly to: string | undefined
  readonly id: string | undefined
}

/** A text in pieces, with a mention for each that leads somewhere or is led to. */
function cut(text: Text, mentions: readonly Cut[]): readonly Phrasing[] {
  const pieces: Phrasing[] = []
  let last = 0
  const addText = (end: number) => {
    if (end > last) pieces.push({ ...text, value: text.value.slice(last, end) })
    last = end
  }
  for (const { start, end, to, id } of mentions) {
    if (to === undefined && id === undefined) continue
    addText(start)
    const children: readonly Phrasing[] = [{ type: 'text', value: text.value.slice(start, end) }]
    const mention: Mention = {
      type: 'mention',
      ...(to !== undefined && { to }),
      ...(id !== undefined && { id }),
      children,
    }
    pieces.push(mention)
    last = end
  }
  if (pieces.length === 0) return [text]
  addText(text.value.length)
  return pieces
}
