import { checkFonts, type FontUse, fontUseOf } from './check-fonts.ts'
import { type PdfFile, streamBytes } from './open-file.ts'
import { parseValue } from './parse-value.ts'
import type { PdfDictionary, PdfStream, PdfValue } from './pdf-value.ts'
import { readContent } from './read-content.ts'
import type { StructureNode } from './read-structure.ts'
import { type Page, pdf, type Subject, ua } from './subject.ts'

/**
 * What pages paint: all of it belongs to an element or is an artifact, elements and content agree on each other (ISO
 * 32000-1 §14.7.4), and every glyph is in an embedded font.
 */
export function checkContent(subject: Subject): void {
  const { file, pages, structure } = subject
  const owners = new Map<number, StructureNode[]>()
  for (const node of structure.nodes) {
    for (const { page, mcid } of node.content) {
      const ofPage = owners.get(page) ?? []
      owners.set(page, ofPage)
      ofPage[mcid] = node
    }
  }
  const painted: Painted = { forms: new Set(), fonts: new Map() }
  for (const page of pages) {
    checkPage(subject, { page, owners: owners.get(page.id) ?? [] }, painted)
    for (const annotation of file.array(page.entries.get('Annots'))) checkAppearance(subject, page, annotation, painted)
  }
  checkFonts(subject, painted.fonts)
}

/** What was seen so far: forms by their dictionaries, so that each is read once, and fonts with their first page. */
interface Painted {
  readonly forms: Set<PdfStream>
  readonly fonts: Map<PdfDictionary['entries'], FontUse>
}

interface PageOwners {
  readonly page: Page
  /** The element of each MCID, as the structure tree has it. */
  readonly owners: readonly (StructureNode | undefined)[]
}

function checkPage(subject: Subject, { page, owners }: PageOwners, painted: Painted): void {
  const { file, structure, report } = subject
  const key = page.entries.get('StructParents')
  const parents = typeof key === 'number' ? structure.parents.get(key) : undefined
  const seen: boolean[] = []
  /** The kind of each sequence that is open: an element's, an artifact's, or one that says nothing of the kind. */
  const open: ('element' | 'artifact' | undefined)[] = []
  let unmarked = 0
  let mixed = 0
  const at = { page: page.number }
  const events = {
    begin(tag: string, mcid: number | undefined) {
      const kind = mcid !== undefined ? 'element' : tag === 'Artifact' ? 'artifact' : undefined
      if (kind && open.some((outer) => outer !== undefined)) mixed++
      open.push(kind)
      if (mcid === undefined) return
      if (seen[mcid])
        report({ ...at, rule: 'mcid-unique', clause: pdf('14.7.4'), what: `the MCID ${mcid} is used twice` })
      seen[mcid] = true
      const node = owners[mcid]
      const parent = Array.isArray(parents) ? parents[mcid] : undefined
      if (!node || node.id !== parent) {
        const what = `content (MCID ${mcid}) and structure tree do not agree on whose it is`
        report({ ...at, rule: 'parent-tree', clause: pdf('14.7.4.4'), what }, node ?? structure.byId.get(parent ?? 0))
      }
    },
    end() {
      open.pop()
    },
    paint() {
      if (!open.some((kind) => kind !== undefined)) unmarked++
    },
  }
  for (const bytes of contentsOf(file, page)) {
    readWithFonts(subject, { page, bytes, resources: page.entries.get('Resources'), events }, painted)
  }
  const what = `${unmarked} painting operators stand outside elements and artifacts`
  if (unmarked > 0) report({ ...at, rule: 'content-marked', clause: ua('7.1'), what })
  if (mixed > 0) {
    report({ ...at, rule: 'content-nested', clause: ua('7.1'), what: 'marked content stands inside marked content' })
  }
  owners.forEach((node, mcid) => {
    if (!node || seen[mcid]) return
    const what = `the element has content (MCID ${mcid}) that is not on the page`
    report({ ...at, rule: 'parent-tree', clause: pdf('14.7.4.4'), what }, node)
  })
}

interface Reading {
  readonly page: Page
  readonly bytes: Uint8Array
  readonly resources: PdfValue | undefined
  readonly events: {
    begin(tag: string, mcid: number | undefined): void
    end(): void
    paint(): void
  }
}

function readWithFonts(subject: Subject, { page, bytes, resources, events }: Reading, painted: Painted): void {
  const { file, report } = subject
  const own = file.dictionary(resources)?.entries
  const fonts = file.dictionary(own?.get('Font'))?.entries
  let font: FontUse | undefined
  readContent(bytes, {
    ...events,
    paint(_, name) {
      events.paint()
      if (name === undefined) return
      const object = file.follow(file.dictionary(own?.get('XObject'))?.entries.get(name))
      if (typeof object === 'object' && object?.kind === 'stream') readForm(subject, page, object, painted)
    },
    font(name) {
      font = fontUseOf(file, fonts?.get(name), { page, known: painted.fonts })
    },
    show(start, end) {
      if (!font) {
        report({ page: page.number, rule: 'font', clause: pdf('9.3.1'), what: 'text is shown without a font' })
      } else {
        font.shown = true
        if (font.composite && !font.lacksGlyph && hasNoGlyph(bytes, start, end)) font.lacksGlyph = page.number
      }
    },
  })
}

/** Of a form, only the fonts matter: what it paints is marked where it is painted. */
function readForm(subject: Subject, page: Page, stream: PdfStream, painted: Painted): void {
  if (stream.entries.get('Subtype') !== 'Form' || painted.forms.has(stream)) return
  painted.forms.add(stream)
  const events = { begin: nothing, end: nothing, paint: nothing }
  const resources = stream.entries.get('Resources')
  readWithFonts(subject, { page, bytes: streamBytes(stream), resources, events }, painted)
}

function nothing(): void {}

/** The normal appearance of an annotation, or one for each of its states (ISO 32000-1 §12.5.5). */
function checkAppearance(subject: Subject, page: Page, annotation: PdfValue, painted: Painted): void {
  const { file } = subject
  const normal = file.dictionary(file.dictionary(file.dictionary(annotation)?.entries.get('AP'))?.entries.get('N'))
  if (!normal) return
  const streams = normal.kind === 'stream' ? [normal] : [...normal.entries.values()].map((value) => file.follow(value))
  for (const stream of streams) {
    if (typeof stream === 'object' && stream?.kind === 'stream') readForm(subject, page, stream, painted)
  }
}

/** The streams of a page, in their order. */
export function contentsOf(file: PdfFile, page: Page): readonly Uint8Array[] {
  const contents = file.follow(page.entries.get('Contents'))
  if (typeof contents !== 'object' || contents === null) return []
  const streams = contents.kind === 'array' ? contents.items.map((item) => file.follow(item)) : [contents]
  return streams.flatMap((stream) =>
    typeof stream === 'object' && stream?.kind === 'stream' ? [streamBytes(stream)] : [],
  )
}

/** Whether two-byte codes include 0, which is the glyph for a missing character. */
function hasNoGlyph(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== openAngle) {
    const text = parseValue({ bytes, at: start })
    const codes = typeof text === 'object' && text?.kind === 'text' ? text.bytes : ''
    for (let at = 0; at < codes.length; at += 2) if (codes.startsWith('\0\0', at)) return true
    return false
  }
  for (let at = start + 1; at + 4 < end; at += 4) {
    if (bytes[at] === zero && bytes[at + 1] === zero && bytes[at + 2] === zero && bytes[at + 3] === zero) return true
  }
  return false
}

const openAngle = 60
const zero = 48
