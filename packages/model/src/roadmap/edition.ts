import type { Entry } from '../roadmap.ts'

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
