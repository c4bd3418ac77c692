import type { Node } from 'unist'
import type { FormWord } from '../form-words.ts'

/** Which questions a filled-in document answers; edition and language are the document's own. */
export interface FormIdentity {
  readonly id: string
  readonly version: number
  /** What only a page on a screen needs. */
  readonly page?: FormPage
}

/** How a form is filled in on a screen, apart from its questions. */
export interface FormPage {
  /** Path of the answer that names the file of answers; missing where no question asks for a line of text. */
  readonly namedBy?: string
  /** The same form to fill in with another program, in the same folder. */
  readonly others: readonly { readonly label: string; readonly file: string }[]
  /** Where filled-in forms go: an https address that takes the answers, an e-mail address to send the file to. */
  readonly submit: { readonly url?: string; readonly email?: string }
  readonly words: Readonly<Record<FormWord, string>>
}

/** The part of a form whose answers come in rows: all rows are there, each in a group of its own. */
export interface RepeatedRow {
  /** The first part of its paths: `benefit` of `benefit[2].measure`. */
  readonly name: string
  /** From 1. */
  readonly row: number
  readonly min: number
  readonly max: number
  /** What asks for another row: "Add another benefit". */
  readonly addLabel: string
}

/** When a question must be answered that may be left blank otherwise; named by path. */
export type Condition = { readonly anyBlank: readonly string[] } | { readonly notBlank: string }

/** Questions that belong together. */
export interface FieldGroup extends Node {
  readonly type: 'fieldGroup'
  readonly caption: string
  readonly description: string
  /** Column headings: of the question and of the answer. */
  readonly heads: readonly [string, string]
  /** Set when the group is one of the rows of a part that repeats. */
  readonly repeats?: RepeatedRow
  readonly children: readonly Field[]
}

/** A place to fill in. Where it stands alone (in a table cell) its label is its name for a screen reader. */
export interface Field extends Node {
  readonly type: 'field'
  /** The path of the answer: `title`, `benefit[2].measure`. */
  readonly path: string
  readonly control: 'text' | 'multiline' | 'select' | 'multiselect' | 'date' | 'number' | 'email' | 'checkbox'
  readonly label: string
  /** Set where a heading says the same: then the label is only the name for a screen reader. */
  readonly labelShown?: false
  readonly hint?: string
  /** Shown where nothing is filled in yet. */
  readonly prompt: string
  readonly required: boolean
  /** The mark of a required question: "required", in words. */
  readonly requiredWord?: string
  /** When an answer is needed all the same; the hint says it in words. */
  readonly requiredIf?: Condition
  /** The answer is for the editors alone. */
  readonly isPrivate?: true
  /** Longest answer, in code points. */
  readonly max?: number
  /** Of `multiline`: the answer may hold lists, pictures and tables, in formats whose places to fill in can. */
  readonly rich?: boolean
  readonly options: readonly { readonly id: string; readonly label: string; readonly group?: string }[]
}
