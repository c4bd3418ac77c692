import type { Condition, Field, FormPage } from '@roadmap/document/nodes'

/** What the script of a form page is told: the questions with their rules, and all words. Stands in the page as JSON. */
export interface PageData {
  readonly form: {
    readonly id: string
    readonly version: number
    readonly edition: string
    /** BCP 47 */
    readonly language: string
  }
  readonly title: string
  readonly namedBy?: string
  readonly submit: FormPage['submit']
  readonly words: FormPage['words']
  readonly parts: readonly Part[]
  /** In the order of the page. */
  readonly questions: readonly Question[]
}

/** One step of the form. */
export interface Part {
  /** The id of its element, and the name of its address: `part-1`. */
  readonly id: string
  readonly title: string
  readonly isPrivate: boolean
}

export interface Question extends Pick<Field, 'path' | 'control' | 'label' | 'required' | 'options'> {
  readonly requiredIf?: Condition
  readonly isPrivate?: true
  /** Longest answer, in code points. */
  readonly max?: number
  /** Index of its part. */
  readonly part: number
  readonly row?: QuestionRow
}

/** The row of a part that repeats. */
export interface QuestionRow {
  readonly name: string
  /** From 1. */
  readonly row: number
  readonly min: number
  readonly max: number
  readonly title: string
  readonly addLabel: string
}
