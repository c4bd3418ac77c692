import type { SourceFile } from '@roadmap/content'
import type { RootContent } from 'mdast'
import type { z } from 'zod'
import type { outputKinds } from './schema/entries.ts'
import type { fieldSchema, fieldTypes, optionLists } from './schema/forms.ts'

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

export interface ToolFamily extends Named {
  readonly kind: 'family'
  readonly tools: readonly Tool[]
}

export interface Tool extends Entry {
  readonly kind: 'tool'
  readonly family: ToolFamily
  readonly core: boolean
  readonly effort: string
  readonly makes: string
  readonly sources: readonly Source[]
  /** what, when, steps?, needs?, example?, avoid? */
  readonly sections: Sections
  readonly usedBy: readonly Activity[]
  readonly caseStudies: readonly CaseStudy[]
}

export interface OutputDocument extends Entry {
  readonly kind: 'document'
  readonly core: boolean
  readonly approvedBy: Role
  readonly length: string
  readonly levels: readonly Named[]
  readonly purpose: Prose
  /** The form that is this document, if it is one. */
  readonly form: FormSpec | undefined
  readonly sections: readonly DocumentSection[]
  readonly outputs: readonly Output[]
}

export interface DocumentSection {
  readonly id: string
  readonly heading: string
  readonly guide: string
  readonly type: 'text' | 'list' | 'table'
  readonly columns: readonly Column[]
  /** Starting rows, by column id. */
  readonly rows: readonly Readonly<Record<string, string>>[]
}

export interface Column {
  readonly id: string
  readonly heading: string
  readonly control: 'text' | 'multiline' | 'select' | 'date' | 'number' | 'checkbox'
  readonly options: readonly Option[]
}

export interface Role extends Named {
  readonly kind: 'role'
  readonly short: string
  readonly levels: readonly Named[]
  readonly who: string
  readonly does: string
  readonly leads: readonly Activity[]
  readonly takesPart: readonly Activity[]
}

export interface Scenario extends Entry {
  readonly kind: 'scenario'
  readonly era: string | undefined
  readonly horizon: string
  readonly startAt: Activity
  readonly lead: Role
  readonly situation: Prose
  readonly measures: readonly string[]
  readonly steps: readonly { readonly activity: Activity; readonly why: string }[]
  readonly watchOuts: readonly string[]
  readonly caseStudies: readonly CaseStudy[]
}

export interface Source extends Named {
  readonly kind: 'source'
  readonly author: string
  readonly year: number
  readonly publisher: string | undefined
  readonly isbn: string | undefined
  readonly doi: string | undefined
  readonly url: string | undefined
  readonly note: string | undefined
  /** Entries that refer to it, in reading order. */
  readonly usedBy: readonly (Phase | Activity | Tool)[]
}

export interface Term {
  readonly kind: 'term'
  readonly id: string
  readonly term: string
  readonly abbreviation: string | undefined
  readonly alsoCalled: readonly string[]
  readonly era: string | undefined
  readonly definition: string
  readonly see: readonly Term[]
  readonly link: boolean
}

export interface FrontPage extends Entry {
  readonly kind: 'front'
  readonly text: Prose
}

export interface Option {
  readonly id: string
  readonly label: string
}

export type FieldType = (typeof fieldTypes)[number]
export type OptionList = (typeof optionLists)[number]

/** A question, with its options resolved. */
export interface FieldSpec extends Omit<Readonly<z.infer<typeof fieldSchema>>, 'options'> {
  /** Empty unless the field is a choice; `group` is the heading under which a long list shows the option. */
  readonly options: readonly (Option & { readonly group?: string })[]
}

export interface FormSection {
  readonly id: string
  readonly title: string
  readonly visibility: 'published' | 'private'
  readonly repeat: { readonly min: number; readonly max: number; readonly addLabel: string } | undefined
  /** The answers stand under the id of the section, each under the id of its question: `score[SA.1.GM.1]`. */
  readonly keyed?: true
  /** Which of its fields are printed as a chart as well: their ids. */
  readonly figures?: FigureFields | undefined
  readonly fields: readonly FieldSpec[]
}

/** Ids of the fields that hold a figure and what belongs to it; `baseline`, `target` and `result` are numbers. */
export interface FigureFields {
  readonly name: string
  readonly unit?: string | undefined
  readonly baseline?: string | undefined
  readonly target?: string | undefined
  readonly result: string
  readonly baselinePeriod?: string | undefined
  readonly resultPeriod?: string | undefined
  readonly source?: string | undefined
  /** Figures over time, one a line: `June 2026: 41`. */
  readonly points?: string | undefined
}

/** A versioned form. The tree only places its fields; answers are checked against it, never against a layout. */
export interface FormSpec extends Entry {
  readonly kind: 'form'
  readonly version: number
  readonly intro: string
  readonly minutes: number
  readonly short: {
    readonly id: string
    readonly title: string
    readonly intro: string
    readonly minutes: number
    readonly fields: readonly string[]
  }
  readonly review: { readonly outcomes: readonly Option[]; readonly checks: readonly string[] }
  /** Which answers say what a submission is called and how it may be used: ids of fields. */
  readonly submission: SubmissionFields | undefined
  /** How answers to older versions are brought up to this one, a step for each version. */
  readonly migrations: readonly Migration[]
  readonly sections: readonly FormSection[]
}

export interface SubmissionFields {
  readonly title: string
  readonly consent: {
    readonly publish: string
    readonly name?: string | undefined
    readonly internal?: string | undefined
    readonly reviewBy?: string | undefined
    readonly holdUntil?: string | undefined
  }
  readonly attribution?: { readonly if: string; readonly from: readonly string[] } | undefined
}

export interface Migration {
  readonly from: number
  readonly rename: Readonly<Record<string, string>>
  readonly remove: readonly string[]
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface Assessment extends Entry {
  readonly kind: 'assessment'
  readonly version: number
  readonly intro: string
  readonly howToUse: readonly string[]
  readonly fields: readonly FieldSpec[]
  readonly scale: readonly { readonly score: number; readonly label: string; readonly meaning: string }[]
  readonly notYet: { readonly label: string; readonly meaning: string }
  /** Half-open: `from` belongs to the band, `to` to the next one; the last band holds its `to` as well. */
  readonly bands: readonly { readonly from: number; readonly to: number; readonly label: string }[]
  readonly balance: { readonly gap: number; readonly text: string }
  readonly statements: readonly Statement[]
}

export interface Statement {
  readonly id: string
  readonly cell: Cell
  readonly statement: string
  readonly evidence: string
  readonly ifLow: Activity
}

/** A self-assessment that somebody filled in. */
export interface FilledAssessment extends Entry {
  readonly kind: 'filled-assessment'
  readonly illustration: boolean
  readonly form: Assessment
  readonly team: string
  /** `YYYY-MM-DD` */
  readonly assessedOn: string
  /** One for each statement, in the order of the form. */
  readonly scores: readonly FilledScore[]
  /** In the order of the grid. */
  readonly notes: readonly { readonly cell: Cell; readonly text: string }[]
  /** A short reading of the result. */
  readonly text: Prose
}

export interface FilledScore {
  readonly statement: Statement
  /** Missing where the phase is not reached yet. */
  readonly score: number | undefined
}

/** An answer in normal form; a repeated section is a list of records. */
export type Answer = string | number | boolean | readonly string[]

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

/** One edition of the toolkit; a value that travels from here to the renderers. */
export interface Edition extends Entry {
  readonly kind: 'edition'
  readonly language: string
  readonly version: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly brand: {
    readonly name: string
    readonly contact: string | undefined
    /** The path of a picture from `editions/`, and what it shows in words. */
    readonly logo: { readonly file: string; readonly alt: string } | undefined
  }
  readonly licence: string | undefined
  /** Where readers send case studies. */
  readonly submit: { readonly url: string | undefined; readonly email: string | undefined }
  readonly changes: { readonly since: string; readonly items: readonly string[] } | undefined
  /** The path of a Word template from `editions/`, for its look. */
  readonly word: { readonly reference: string } | undefined
  readonly theme: string
  /** Changes to the theme, as written. */
  readonly look: Readonly<Record<string, unknown>> | undefined
}
