import { childrenOf } from '@roadmap/document/children-of'
import type { DocumentNode, Field, Flow, Heading, Section } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'

/** What must be known of the whole document before any part is drawn. */
export interface Plan {
  /** Every section in reading order, with the anchor that tells on which page it starts. */
  readonly sections: readonly PlannedSection[]
  readonly parts: readonly PlannedPart[]
  readonly sectionOf: ReadonlyMap<Section, PlannedSection>
  /** The anchors of the document, with the words of the heading, if one is there. */
  readonly anchors: ReadonlyMap<string, string>
  /** Headings, paragraphs and facts whose anchor another node has already, and fields whose path another has. */
  readonly repeated: ReadonlySet<object>
  readonly bookmarks: ReadonlyMap<Heading, Bookmark>
  /** The tones that sections and mastheads name. */
  readonly tones: ReadonlySet<string>
}

export interface PlannedSection {
  readonly anchor: string
  readonly kind: Section['kind']
  /** Whether it is a cover or stands in one. */
  readonly cover: boolean
  readonly running: string | undefined
  readonly tone: string | undefined
  /** The part that it opens or stands in. A part ends where a section with a running header of its own begins. */
  readonly part: PlannedPart | undefined
}

export interface PlannedPart {
  /** From 0. */
  readonly index: number
  /** What its tab says: the mark of the section, or its number. */
  readonly mark: string
  readonly tone: string | undefined
}

export interface Bookmark {
  readonly anchor: string
  readonly title: string
  /** Anchor of the bookmark that it stands under. */
  readonly parent: string | undefined
  readonly level: number
}

/** Bookmarks are nested this deep; listed headings below have none. */
const bookmarkLevels = 3

/** Reads the whole tree once. Anchors made here begin with `pdf-`. */
export function planDocument(document: DocumentNode): Plan {
  const plan = {
    sections: [] as PlannedSection[],
    parts: [] as PlannedPart[],
    sectionOf: new Map<Section, PlannedSection>(),
    anchors: new Map<string, string>(),
    repeated: new Set<object>(),
    bookmarks: new Map<Heading, Bookmark>(),
    tones: new Set<string>(),
  }
  let part: PlannedPart | undefined
  const open: { readonly depth: number; readonly bookmark: Bookmark }[] = []

  const addAnchor = (node: { readonly id?: string }, title: string) => {
    if (node.id === undefined) return
    if (plan.anchors.has(node.id)) plan.repeated.add(node)
    else plan.anchors.set(node.id, title)
  }
  const paths = new Set<string>()
  const addField = (node: Field) => {
    if (paths.has(node.path)) plan.repeated.add(node)
    paths.add(node.path)
  }
  const addHeading = (heading: Heading) => {
    const words = plainText(heading.children)
    const title = heading.code && words !== '' ? `${heading.code} ${words}` : words
    addAnchor(heading, title)
    if (!heading.listed || title === '') return
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop()
    const parent = open.at(-1)?.bookmark
    const level = (parent?.level ?? 0) + 1
    if (level > bookmarkLevels) return
    const own = heading.id !== undefined && !plan.repeated.has(heading) ? heading.id : undefined
    const bookmark = { anchor: own ?? `pdf-heading-${plan.bookmarks.size}`, title, parent: parent?.anchor, level }
    plan.bookmarks.set(heading, bookmark)
    open.push({ depth: heading.depth, bookmark })
  }
  const walk = (node: Flow, cover: boolean): void => {
    if ('tone' in node && node.tone !== undefined) plan.tones.add(node.tone)
    if (node.type === 'section') {
      const isCover = cover || node.kind === 'cover'
      const { kind, running, tone, mark } = node
      if (kind === 'part') {
        part = { index: plan.parts.length, mark: mark ?? String(plan.parts.length + 1), tone }
        plan.parts.push(part)
      } else if (isCover || running !== undefined) part = undefined
      const anchor = `pdf-section-${plan.sections.length}`
      const planned = { anchor, kind, cover: isCover, running, tone, part }
      plan.sections.push(planned)
      plan.sectionOf.set(node, planned)
      for (const child of node.children) walk(child, isCover)
      return
    }
    if (node.type === 'heading') addHeading(node)
    if (node.type === 'masthead') addHeading(node.heading)
    if (node.type === 'paragraph') addAnchor(node, plainText(node.children))
    if (node.type === 'field') addField(node)
    if (node.type === 'facts') {
      for (const fact of node.children) addAnchor(fact, plainText(fact.term))
    }
    for (const child of childrenOf(node)) walk(child, cover)
  }
  for (const child of document.children) walk(child, false)
  return plan
}

/** How many characters a block prints, roughly; to tell short blocks from long ones. */
export function textLength(nodes: readonly Flow[]): number {
  let length = 0
  for (const node of nodes) {
    if (node.type === 'heading' || node.type === 'paragraph') length += plainText(node.children).length + 40
    if (node.type === 'facts') for (const fact of node.children) length += plainText(fact.term).length
    if (node.type === 'field') length += 200
    if (node.type === 'diagram') length += 400
    length += textLength(childrenOf(node))
  }
  return length
}
