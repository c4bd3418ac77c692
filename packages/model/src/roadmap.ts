import type { SourceFile } from '@roadmap/content'
import type { RootContent } from 'mdast'
import type { Edition } from './roadmap/edition.ts'
import type { Answer, Assessment, FilledAssessment, FormSpec } from './roadmap/forms.ts'
import type { FrontPage, OutputDocument, Role, Scenario, Source, Term, Tool, ToolFamily } from './roadmap/library.ts'
import type { outputKinds } from './schema/entries.ts'

export type * from './roadmap/edition.ts'
export type * from './roadmap/forms.ts'
export type * from './roadmap/library.ts'

/**
 * The whole roadmap with every reference resolved: `activity.cell.phase.title` just works. Lists stand in the order
 * in which a reader meets them. What can be derived (where an input comes from, who uses an output) is computed when
 * the entries are joined and never stored in content.
 */
export interface Roadmap {
  readonly title: string
  readonly shortTitle: string
  readonly language: string
  readonly levels: readonly Named[]
  readonly strands: readonly Strand[]
  readonly phases: readonly Phase[]
  /** Row by row: all strands of the first phase, then of the second. */
  readonly cells: readonly Cell[]
  readonly activities: readonly Activity[]
  readonly inputs: readonly ExternalInput[]
  readonly toolFamilies: readonly ToolFamily[]
  /** By family, then by title. */
  readonly tools: readonly Tool[]
  /** In the order in which activities produce them; those of no activity come last. */
  readonly documents: readonly OutputDocument[]
  readonly roles: readonly Role[]
  readonly scenarios: readonly Scenario[]
  /** By author, year and title. */
  readonly sources: readonly Source[]
  /** By term. */
  readonly terms: readonly Term[]
  readonly front: readonly FrontPage[]
  readonly forms: readonly FormSpec[]
  readonly assessment: Assessment | undefined
  readonly filledAssessments: readonly FilledAssessment[]
  readonly caseStudies: readonly CaseStudy[]
  readonly editions: readonly Edition[]
  /** Every entry by its path in the content folder: what a link in prose leads to. */
  readonly entries: ReadonlyMap<string, AnyEntry>
}

/** One of the entry files; told apart by `kind`. */
export type AnyEntry =
  | Phase
  | Cell
  | Activity
  | Tool
  | OutputDocument
  | Scenario
  | CaseStudy
  | FrontPage
  | FormSpec
  | Assessment
  | FilledAssessment
  | Edition

export interface Named {
  readonly id: string
  readonly title: string
}

/** What every entry file has. */
export interface Entry extends Named {
  /** With the id it makes the anchor; ids are unique within a kind. */
  readonly kind: string
  readonly source: SourceFile
}

/** Markdown of an entry: nodes with their positions, and the file to report problems on. */
export interface Prose {
  readonly nodes: readonly RootContent[]
  readonly source: SourceFile
}

/** The sections of an entry's body by id (`purpose`, `lightTouch` …); a section that may be left out may be missing. */
export type Sections = Readonly<Record<string, Prose | undefined>>

export interface Strand extends Named {
  readonly kind: 'strand'
  readonly question: string
  /** From 0, in the order of the grid. */
  readonly index: number
}

export interface Phase extends Entry {
  readonly kind: 'phase'
  /** From 0, in order. */
  readonly index: number
  readonly numeral: string
  readonly levels: readonly Named[]
  readonly summary: string
  readonly gate: { readonly text: string; readonly output: Output }
  readonly introduction: Prose
  readonly sources: readonly Source[]
  readonly cells: readonly Cell[]
  readonly activities: readonly Activity[]
}

export interface Cell extends Entry {
  readonly kind: 'cell'
  readonly phase: Phase
  readonly strand: Strand
  readonly summary: string
  readonly text: Prose
  readonly activities: readonly Activity[]
}

export interface Activity extends Entry {
  readonly kind: 'activity'
  /** The file name after the id, for the names of output files: `bring-the-sponsors-together`. */
  readonly slug: string
  readonly cell: Cell
  readonly lead: Role
  readonly roles: readonly Role[]
  readonly tools: readonly Tool[]
  readonly sources: readonly Source[]
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
  /** purpose, triggers, tasks, guidance?, lightTouch, doneWhen */
  readonly sections: Sections
  /** Published case studies that name this activity. */
  readonly caseStudies: readonly CaseStudy[]
}

/** An input of an activity: an output of another one, or something from outside. */
export type Input =
  | { readonly type: 'output'; readonly output: Output; readonly cycle: boolean }
  | { readonly type: 'external'; readonly external: ExternalInput; readonly cycle: boolean }

export type OutputKind = (typeof outputKinds)[number]

export interface Output extends Named {
  readonly kind: OutputKind
  readonly activity: Activity
  readonly document: OutputDocument | undefined
  readonly usedBy: readonly Activity[]
}

export interface ExternalInput extends Named {
  readonly kind: 'input'
  readonly usedBy: readonly Activity[]
}

/** Facts about consent, never names. */
export interface Consent {
  readonly publish: boolean
  /** Missing, here and below, where the form does not ask. */
  readonly name?: boolean | undefined
  readonly internal?: boolean | undefined
  /** `YYYY-MM-DD`, when an editor took the names out, or those named agreed. */
  readonly namesChecked?: string | undefined
  /** `YYYY-MM-DD` */
  readonly reviewBy?: string | undefined
  readonly holdUntil?: string | undefined
  /** Of the private record. */
  readonly recordId?: string | undefined
}

export interface CaseStudy extends Entry {
  readonly kind: 'case-study'
  /** As its front matter says; `held` and `expired` are published ones that are not shown on the day of the build. */
  readonly publication: 'submitted' | 'published' | 'withdrawn' | 'held' | 'expired'
  /** What those who sent it agreed to; missing in what editors wrote themselves. */
  readonly consent: Consent | undefined
  readonly illustration: boolean
  readonly form: FormSpec
  readonly attribution: string | undefined
  readonly answers: Readonly<Record<string, Answer | readonly Readonly<Record<string, Answer>>[]>>
  /** What the answers of its choice fields name. */
  readonly activities: readonly Activity[]
  readonly tools: readonly Tool[]
  readonly scenarios: readonly Scenario[]
  /** Prose below the front matter, if an editor wrote any. */
  readonly text: Prose
}
