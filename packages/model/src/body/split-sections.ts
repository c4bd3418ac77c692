import type { SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList, suggest } from '@roadmap/diagnostics'
import type { Heading, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type ModelProblem, reportPlace } from '../problem.ts'
import type { Prose, Sections } from '../roadmap.ts'
import { isOutOfPlace } from './check-markdown.ts'

/** A section that an entry may have, with the heading under which it is written. */
export interface SectionSpec {
  readonly id: string
  readonly heading: string
  readonly required: boolean
  /** The section is one list and nothing else. */
  readonly list?: boolean
}

/**
 * The sections of an entry's body by id. Each starts with a heading of level 2 in the wording of its spec. Reports
 * `missing-section`, `unknown-section`, `duplicate-section`, `section-order`, `empty-section`, `section-shape` and
 * `text-before-section`.
 *
 * @param noun what people call the entry: `an activity`.
 */
export function splitSections(source: SourceFile, specs: readonly SectionSpec[], noun: string): Sections {
  const { before, found } = cut(source.body?.children ?? [], specs)
  const text = before.find((node) => !isOutOfPlace(node))
  if (text) reportPlace(source, text.position, textBefore(specs))
  const sections: Record<string, Prose> = {}
  const firsts = new Map<string, Start>()
  let latest = -1
  for (const { heading, nodes } of found) {
    const index = specs.findIndex((spec) => isSame(spec.heading, meantHeading(heading)))
    const spec = specs[index]
    if (!spec) {
      reportPlace(source, heading.position, unknownSection(textOf(heading), specs, firsts, noun))
      continue
    }
    if (heading.type !== 'heading' || heading.depth > 2)
      reportPlace(source, heading.position, notAHeading(heading, spec))
    const first = firsts.get(spec.id)
    if (first) {
      reportPlace(source, heading.position, duplicateSection(spec, first, source))
      continue
    }
    const later = specs[latest]
    if (later && index < latest) reportPlace(source, heading.position, sectionOrder(spec, later))
    latest = Math.max(latest, index)
    firsts.set(spec.id, heading)
    sections[spec.id] = { nodes, source }
    checkContent(source, spec, heading, nodes)
  }
  reportMissing(
    source,
    specs,
    firsts,
    found.map(({ heading }) => heading),
    noun,
  )
  return sections
}

/** What a section starts with: a heading of level 2, or what was meant as one. */
type Start = Heading | Paragraph

interface Section {
  readonly heading: Start
  readonly nodes: readonly RootContent[]
}

/**
 * Cuts at headings of level 2, at those of level 1, which are reported as out of order but meant as a section, and at what
 * stands for the heading of a section that has none of its own.
 */
function cut(
  nodes: readonly RootContent[],
  specs: readonly SectionSpec[],
): { before: readonly RootContent[]; found: readonly Section[] } {
  const headings = new Set(nodes.flatMap((node) => (isHeading(node) ? [textOf(node)] : [])))
  const open = specs.filter(({ heading }) => ![...headings].some((text) => isSame(heading, text)))
  const before: RootContent[] = []
  const found: { heading: Start; nodes: RootContent[] }[] = []
  for (const node of nodes) {
    const current = found.at(-1)
    if (isHeading(node) || standsForHeading(node, open)) found.push({ heading: node, nodes: [] })
    else if (current) current.nodes.push(node)
    else before.push(node)
  }
  return { before, found }
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2
}

/** A heading of a deeper level, or a line of its own such as `##Triggers` or `**Triggers**`. */
function standsForHeading(node: RootContent, open: readonly SectionSpec[]): node is Start {
  if (node.type !== 'heading' && node.type !== 'paragraph') return false
  return open.some(({ heading }) => isSame(heading, meantHeading(node)))
}

function meantHeading(node: Start): string {
  return isHeading(node) ? textOf(node) : textOf(node).replace(/^#+|:$/g, '')
}

function isSame(wanted: string, found: string): boolean {
  return wanted === found.trim().replace(/\s+/g, ' ')
}

function checkContent(source: SourceFile, spec: SectionSpec, heading: Start, nodes: readonly RootContent[]): void {
  const name = code(`## ${spec.heading}`)
  if (nodes.length === 0) {
    reportPlace(source, heading.position, {
      rule: 'empty-section',
      what: `Nothing under ${name}, expected text`,
      why: 'The reader would see a heading with nothing below it.',
      fix: spec.required ? `Write the text below ${name}.` : `Write the text below ${name}, or remove the heading.`,
    })
  }
  if (!spec.list || nodes.length === 0) return
  const wrong = outsideList(nodes)
  if (wrong) {
    reportPlace(source, wrong.position, {
      rule: 'section-shape',
      what: `Found ${wrong.type === 'list' ? 'a second list' : 'text outside a list'} under ${name}, expected one list`,
      why: 'Each point is shown on a line of its own, so the rest has no place.',
      fix: 'Start each point with `- ` or `1. ` at the beginning of its line, the same sign for all.',
    })
  }
}

/** The first thing of a section that belongs to no list, or to a second one. What has no place anywhere does not count, and may divide a list. */
function outsideList(nodes: readonly RootContent[]): RootContent | undefined {
  const placed = nodes.filter((node) => !isOutOfPlace(node))
  const [first, second] = placed
  if (first?.type !== 'list') return first
  return second?.type === 'list' && placed.length < nodes.length ? placed.find(({ type }) => type !== 'list') : second
}

function reportMissing(
  source: SourceFile,
  specs: readonly SectionSpec[],
  firsts: ReadonlyMap<string, Start>,
  headings: readonly Start[],
  noun: string,
): void {
  const unknown = headings
    .map((heading) => textOf(heading))
    .filter((text) => !specs.some(({ heading }) => isSame(heading, text)))
  for (const [index, { id, heading, required }] of specs.entries()) {
    if (!required || firsts.has(id)) continue
    // One mistyped heading is one mistake: it is reported as unknown, with the section that was meant.
    if (unknown.some((text) => meant(text, specs, firsts) === heading)) continue
    const previous = specs.slice(0, index).findLast((spec) => firsts.has(spec.id))
    const place = previous && firsts.get(previous.id)?.position
    reportPlace(source, place ?? source.placeOf(['id']), {
      rule: 'missing-section',
      what: `No section ${code(`## ${heading}`)}, expected one in ${noun}`,
      why: 'The reader would find a gap in this place.',
      fix: `Add ${code(`## ${heading}`)}${previous ? ` after the section ${code(`## ${previous.heading}`)}` : ' as the first section'}, with its text.`,
    })
  }
}

function unknownSection(
  text: string,
  specs: readonly SectionSpec[],
  firsts: ReadonlyMap<string, Start>,
  noun: string,
): ModelProblem {
  const headings = specs.map(({ heading }) => heading)
  const open = specs.filter(({ id }) => !firsts.has(id)).map(({ heading }) => heading)
  return {
    rule: 'unknown-section',
    what: `Unknown section ${code(text)}, expected ${expectedList(headings, `a section of ${noun}`)}`,
    why: 'The text below it would be left out.',
    fix: didYouMean(text, open, `Change the heading, or make it part of a section: ${code(`### ${text}`)}.`),
  }
}

function meant(text: string, specs: readonly SectionSpec[], firsts: ReadonlyMap<string, Start>): string | undefined {
  const open = specs.filter(({ id }) => !firsts.has(id)).map(({ heading }) => heading)
  return suggest(text, open)
}

function notAHeading(found: Start, { heading }: SectionSpec): ModelProblem {
  const hashes = found.type === 'heading' ? `${'#'.repeat(found.depth)} ` : ''
  return {
    rule: 'missing-section',
    what: `Found ${code(`${hashes}${textOf(found)}`)}, expected the heading ${code(`## ${heading}`)}`,
    why: 'The text below it would stand in the section above.',
    fix: `Change it to ${code(`## ${heading}`)}${found.type === 'heading' ? '' : ', on a line of its own between two empty lines'}.`,
  }
}

function duplicateSection(spec: SectionSpec, first: Start, source: SourceFile): ModelProblem {
  const name = code(`## ${spec.heading}`)
  return {
    rule: 'duplicate-section',
    what: `Found a second section ${name}, expected one`,
    why: 'Only one of the two would be shown.',
    fix: `Move its text below the first ${name} and remove this heading.`,
    cause: { path: source.file.path, place: first.position, what: 'the first section with this heading' },
  }
}

function sectionOrder(spec: SectionSpec, later: SectionSpec): ModelProblem {
  const [name, other] = [code(`## ${spec.heading}`), code(`## ${later.heading}`)]
  return {
    rule: 'section-order',
    what: `Found ${name} after ${other}, expected it before`,
    why: 'Readers of the source meet the sections in one order everywhere.',
    fix: `Move the section ${name} above ${other}.`,
  }
}

function textBefore([first]: readonly SectionSpec[]): ModelProblem {
  return {
    rule: 'text-before-section',
    what: 'Found text before the first section, expected a heading of level 2',
    why: 'Text outside the sections would be left out.',
    fix: `Move the text below a heading such as ${code(`## ${first?.heading}`)}.`,
  }
}
