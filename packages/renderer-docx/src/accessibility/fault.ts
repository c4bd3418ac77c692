/** Something that would shut a reader out. */
export interface Fault {
  /** "Found, expected", one clause. */
  readonly what: string
  /** The heading that it stands under. */
  readonly under: string | undefined
}

export function inProperties(what: string): Fault {
  return { what, under: undefined }
}
