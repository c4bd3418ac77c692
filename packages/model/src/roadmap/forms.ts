import type { z } from 'zod'
import type { Activity, Cell, Entry, Prose } from '../roadmap.ts'
import type { fieldSchema, fieldTypes, optionLists } from '../schema/forms.ts'

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
