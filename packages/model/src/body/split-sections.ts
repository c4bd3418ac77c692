import type { SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList, suggest } from '@roadmap/diagnostics'
import type { Heading, RootContent } from 'mdast'
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
  const { before, found } = cut(source.body?.children ?? [])
  const text = before.find((node) => !isOutOfPlace(node))
  if (text) reportPlace(source, text.position, textBefore(specs))
  const sections: Record<string, Prose> = {}
  const firsts = new Map<string, Heading>()
  let latest = -1
  for (const { heading, nodes } of found) {
    const index = specs.findIndex((spec) => isSame(spec.heading, textOf(heading)))
    const spec = specs[index]
    if (!spec) {
      reportPlace(source, heading.position, unknownSection(textOf(heading), specs, firsts, noun))
      continue
    }
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

interface Section {
  readonly heading: Heading
  readonly nodes: readonly RootContent[]
}

/** Cuts at headings of level 2, and of level 1, which is reported as out of order but meant as a section. */
function cut(nodes: readonly RootContent[]): { before: readonly RootContent[]; found: readonly Section[] } {
  const before: RootContent[] = []
  const found: { heading: Heading; nodes: RootContent[] }[] = []
  for (const node of nodes) {
    const current = found.at(-1)
    if (node.type === 'heading' && node.depth <= 2) found.push({ heading: node, nodes: [] })
    else if (current) current.nodes.push(node)
    else before.push(node)
  }
  return { before, found }
}

function isSame(wanted: string, found: string): boolean {
  return wanted === found.trim().replace(/\s+/g, ' ')
}

function checkContent(source: SourceFile, spec: SectionSpec, heading: Heading, nodes: readonly RootContent[]): void {
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
  firsts: ReadonlyMap<string, Heading>,
  headings: readonly Heading[],
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
  firsts: ReadonlyMap<string, Heading>,
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

function meant(text: string, specs: readonly SectionSpec[], firsts: ReadonlyMap<string, Heading>): string | undefined {
  const open = specs.filter(({ id }) => !firsts.has(id)).map(({ heading }) => heading)
  return suggest(text, open)
}

function duplicateSection(spec: SectionSpec, first: Heading, source: SourceFile): ModelProblem {
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
