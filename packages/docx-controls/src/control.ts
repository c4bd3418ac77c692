/** What a reader may do to the control itself: `sdtLocked` keeps it from being deleted, its content stays free. */
export type ControlLock = 'unlocked' | 'sdtLocked' | 'contentLocked' | 'sdtContentLocked'

/** What every content control has: ISO/IEC 29500-1 §17.5.2. */
export interface ControlName {
  /** The name for programs: unique in the document, 1 to 64 characters. The control's `w:id` is made of it. */
  readonly tag: string
  /** The name for people, shown on the control and read out: 1 to 64 characters. */
  readonly alias: string
  /** `sdtLocked` unless given. */
  readonly lock?: ControlLock
  /** Name of the prompt among the document's building blocks; `prompt-<tag>` unless given. LibreOffice 7.4 keeps it. */
  readonly promptName?: string
}

interface Prompted {
  /** Shown while nothing is filled in, and again once the answer is cleared. Not empty. */
  readonly prompt: string
}

/** One line of text without formatting, or several. */
export interface TextControl extends ControlName, Prompted {
  readonly kind: 'text'
  readonly multiLine?: boolean
  /** Lines are divided by `\n`. */
  readonly value?: string
}

/** Text that keeps formatting; as a block it may hold several paragraphs. */
export interface RichTextControl extends ControlName, Prompted {
  readonly kind: 'richText'
  readonly value?: string
}

/** A choice of one; `comboBox` also takes words of one's own. */
export interface ChoiceControl extends ControlName, Prompted {
  readonly kind: 'dropDown' | 'comboBox'
  /** The prompt is offered first, with an empty value: choosing it takes a choice back. Values and words are unique. */
  readonly items: readonly { readonly value: string; readonly text: string }[]
  /** The value of an item. */
  readonly value?: string
}

export interface DateControl extends ControlName, Prompted {
  readonly kind: 'date'
  /** `YYYY-MM-DD` */
  readonly value?: string
  /** BCP 47; `en-GB` unless given. */
  readonly language?: string
  /** As Word spells formats; `dd/MM/yyyy` unless given. */
  readonly format?: string
}

/** A box to tick: ☐ or ☒. */
export interface CheckBoxControl extends ControlName {
  readonly kind: 'checkBox'
  readonly checked?: boolean
  /** Where the boxes are found; `Segoe UI Symbol` unless given. */
  readonly font?: string
  /** Id of a character style for the box. */
  readonly style?: string
}

/** A content control that is filled in. Rows that repeat are `RepeatingRow`. */
export type Control = TextControl | RichTextControl | ChoiceControl | DateControl | CheckBoxControl
