import type { Activity, CaseStudy, Entry, Named, Output, Phase, Prose, Sections } from '../roadmap.ts'
import type { FormSpec, Option } from './forms.ts'

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
