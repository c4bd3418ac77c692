/** Something that the book explains, and that running text names: a term, a tool, a role, a document. */
export interface Subject {
  /** As the index prints it. */
  readonly title: string
  /** Other words for it in running text, exactly as written: its abbreviation. */
  readonly abbreviations: readonly string[]
  /** Anchors of its own places, at words that hold the title: its definition, its page. */
  readonly places: readonly string[]
  /** The anchor of its definition, when running text is to lead there. */
  readonly linkTo: string | undefined
  /** Whether the index also leads to where it is named. */
  readonly isCollected: boolean
}
