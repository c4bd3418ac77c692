import type { z } from 'zod'
import { editionSchema } from './schema/edition.ts'
import {
  activitySchema,
  caseStudySchema,
  cellSchema,
  documentSchema,
  frontPageSchema,
  phaseSchema,
  scenarioSchema,
  toolSchema,
} from './schema/entries.ts'
import { filledAssessmentSchema } from './schema/filled-assessment.ts'
import { assessmentSchema, formSchema } from './schema/forms.ts'
import { glossarySchema, roadmapSchema, rolesSchema, sourcesSchema } from './schema/lists.ts'

/** What a file of the content folder can be, where it stands, and which ids it gives and uses. */
export interface FileKind {
  /** What people call it: `an activity`. */
  readonly noun: string
  /** A folder with one file for each, or the path of the only file. */
  readonly folder?: string
  readonly file?: string
  readonly extension: '.md' | '.yaml'
  /** How a file in the folder is named. */
  readonly name?: 'id' | 'id-slug' | 'number-slug'
  /** Nothing can be joined without this file. */
  readonly required?: true
  readonly schema: z.ZodType
  /** Where it declares ids. */
  readonly declares: readonly { readonly at: string; readonly kind: IdKind }[]
  /** Where it uses the ids of others; `once`: the same id must not stand twice among these. */
  readonly refers: readonly { readonly at: string; readonly kind: IdKind; readonly once?: true }[]
}

/** Ids are unique within one of these; `home` is where a new one is written. */
export const idKinds = {
  level: { noun: 'level', home: '`levels` in `roadmap.yaml`' },
  strand: { noun: 'strand', home: '`strands` in `roadmap.yaml`' },
  family: { noun: 'tool family', home: '`toolFamilies` in `roadmap.yaml`' },
  input: { noun: 'external input', home: '`inputs` in `roadmap.yaml`' },
  role: { noun: 'role', home: '`roles.yaml`' },
  term: { noun: 'term', home: '`glossary.yaml`' },
  source: { noun: 'source', home: '`sources.yaml`' },
  phase: { noun: 'phase', home: '`phases/`' },
  cell: { noun: 'cell', home: '`cells/`' },
  activity: { noun: 'activity', home: '`activities/`' },
  output: { noun: 'output', home: '`outputs` of the activity that produces it' },
  tool: { noun: 'tool', home: '`tools/`' },
  document: { noun: 'output document', home: '`documents/`' },
  scenario: { noun: 'scenario', home: '`scenarios/`' },
  'case-study': { noun: 'case study', home: '`case-studies/`' },
  front: { noun: 'front page', home: '`front/`' },
  form: { noun: 'form', home: '`forms/`' },
  assessment: { noun: 'self-assessment', home: '`forms/`' },
  'filled-assessment': { noun: 'filled self-assessment', home: '`self-assessments/`' },
  statement: { noun: 'statement', home: '`statements` of the self-assessment' },
  edition: { noun: 'edition', home: '`editions/`' },
} as const
export type IdKind = keyof typeof idKinds

export const fileKinds = {
  roadmap: {
    noun: 'the roadmap',
    file: 'roadmap.yaml',
    extension: '.yaml',
    required: true,
    schema: roadmapSchema,
    declares: [
      { at: 'levels.*.id', kind: 'level' },
      { at: 'strands.*.id', kind: 'strand' },
      { at: 'toolFamilies.*.id', kind: 'family' },
      { at: 'inputs.*.id', kind: 'input' },
    ],
    refers: [],
  },
  roles: {
    noun: 'the list of roles',
    file: 'roles.yaml',
    extension: '.yaml',
    required: true,
    schema: rolesSchema,
    declares: [{ at: 'roles.*.id', kind: 'role' }],
    refers: [{ at: 'roles.*.levels.*', kind: 'level' }],
  },
  glossary: {
    noun: 'the glossary',
    file: 'glossary.yaml',
    extension: '.yaml',
    schema: glossarySchema,
    declares: [{ at: 'terms.*.id', kind: 'term' }],
    refers: [{ at: 'terms.*.see.*', kind: 'term' }],
  },
  sources: {
    noun: 'the list of sources',
    file: 'sources.yaml',
    extension: '.yaml',
    schema: sourcesSchema,
    declares: [{ at: 'sources.*.id', kind: 'source' }],
    refers: [],
  },
  phase: {
    noun: 'a phase',
    folder: 'phases',
    extension: '.md',
    name: 'number-slug',
    schema: phaseSchema,
    declares: [{ at: 'id', kind: 'phase' }],
    refers: [
      { at: 'levels.*', kind: 'level', once: true },
      { at: 'gate.output', kind: 'output' },
      { at: 'sources.*', kind: 'source', once: true },
    ],
  },
  cell: {
    noun: 'a cell',
    folder: 'cells',
    extension: '.md',
    name: 'id',
    schema: cellSchema,
    declares: [{ at: 'id', kind: 'cell' }],
    refers: [
      { at: 'phase', kind: 'phase' },
      { at: 'strand', kind: 'strand' },
    ],
  },
  activity: {
    noun: 'an activity',
    folder: 'activities',
    extension: '.md',
    name: 'id-slug',
    schema: activitySchema,
    declares: [
      { at: 'id', kind: 'activity' },
      { at: 'outputs.*.id', kind: 'output' },
    ],
    // Inputs have a rule of their own: they may name an output or something from outside.
    refers: [
      { at: 'cell', kind: 'cell' },
      { at: 'lead', kind: 'role' },
      { at: 'roles.*', kind: 'role', once: true },
      { at: 'tools.*', kind: 'tool', once: true },
      { at: 'sources.*', kind: 'source', once: true },
      { at: 'outputs.*.document', kind: 'document' },
    ],
  },
  tool: {
    noun: 'a tool',
    folder: 'tools',
    extension: '.md',
    name: 'id',
    schema: toolSchema,
    declares: [{ at: 'id', kind: 'tool' }],
    refers: [
      { at: 'family', kind: 'family' },
      { at: 'sources.*', kind: 'source', once: true },
    ],
  },
  document: {
    noun: 'an output document',
    folder: 'documents',
    extension: '.md',
    name: 'id',
    schema: documentSchema,
    declares: [{ at: 'id', kind: 'document' }],
    refers: [
      { at: 'approvedBy', kind: 'role' },
      { at: 'levels.*', kind: 'level', once: true },
      { at: 'form', kind: 'form' },
    ],
  },
  scenario: {
    noun: 'a scenario',
    folder: 'scenarios',
    extension: '.md',
    name: 'id',
    schema: scenarioSchema,
    declares: [{ at: 'id', kind: 'scenario' }],
    refers: [
      { at: 'startAt', kind: 'activity' },
      { at: 'lead', kind: 'role' },
      { at: 'steps.*.activity', kind: 'activity', once: true },
    ],
  },
  'case-study': {
    noun: 'a case study',
    folder: 'case-studies',
    extension: '.md',
    name: 'id',
    schema: caseStudySchema,
    declares: [{ at: 'id', kind: 'case-study' }],
    refers: [{ at: 'form.id', kind: 'form' }],
  },
  front: {
    noun: 'a front page',
    folder: 'front',
    extension: '.md',
    name: 'number-slug',
    schema: frontPageSchema,
    declares: [{ at: 'id', kind: 'front' }],
    refers: [],
  },
  form: {
    noun: 'a form',
    folder: 'forms',
    extension: '.yaml',
    name: 'id',
    schema: formSchema,
    declares: [{ at: 'id', kind: 'form' }],
    refers: [{ at: 'sections.*.fields.*.mapsTo.*.source', kind: 'source' }],
  },
  /** A file in `forms/` with a key `statements`. */
  assessment: {
    noun: 'a self-assessment',
    folder: 'forms',
    extension: '.yaml',
    name: 'id',
    schema: assessmentSchema,
    declares: [
      { at: 'id', kind: 'assessment' },
      { at: 'statements.*.id', kind: 'statement' },
    ],
    refers: [
      { at: 'statements.*.cell', kind: 'cell' },
      { at: 'statements.*.ifLow', kind: 'activity' },
      { at: 'fields.*.mapsTo.*.source', kind: 'source' },
    ],
  },
  'filled-assessment': {
    noun: 'a filled self-assessment',
    folder: 'self-assessments',
    extension: '.md',
    name: 'id',
    schema: filledAssessmentSchema,
    declares: [{ at: 'id', kind: 'filled-assessment' }],
    // The statements that it scores are keys, and have a rule of their own.
    refers: [{ at: 'form.id', kind: 'assessment' }],
  },
  edition: {
    noun: 'an edition',
    folder: 'editions',
    extension: '.yaml',
    name: 'id',
    schema: editionSchema,
    declares: [{ at: 'id', kind: 'edition' }],
    refers: [],
  },
} as const satisfies Record<string, FileKind>

export type SourceKind = keyof typeof fileKinds
export type DataOf<K extends SourceKind> = z.output<(typeof fileKinds)[K]['schema']>

/** All kinds in the order of the table. */
export const sourceKinds = Object.keys(fileKinds) as readonly SourceKind[] // keys of a constant object are its keys

/** The kind as the table's general type, without its literals. */
export function fileKind(kind: SourceKind): FileKind {
  return fileKinds[kind]
}
