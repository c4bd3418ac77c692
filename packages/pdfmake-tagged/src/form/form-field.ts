/** A field of a form that can be filled in on a screen (ISO 32000-1 §12.7). */
export type FormField = TextField | CheckBoxField | RadioField | ChoiceField

export interface TextField extends FieldBasics {
  readonly type: 'text'
  readonly value?: string
  readonly multiline?: boolean
  /** The longest answer, in characters. */
  readonly maxLength?: number
}

export interface CheckBoxField extends FieldBasics {
  readonly type: 'checkBox'
  /** What the field holds when it is ticked; `Yes` unless told. */
  readonly onValue?: string
  readonly checked?: boolean
}

/** One button of a group. Buttons of the same name are one field, wherever they stand; one of them at most is chosen. */
export interface RadioField extends FieldBasics {
  readonly type: 'radio'
  /** What the group holds when this button is chosen. */
  readonly value: string
  readonly checked?: boolean
  /** What the group asks; `label` says what this button answers. The group takes it from its first button. */
  readonly groupLabel: string
}

/** A list that opens when it is asked to. */
export interface ChoiceField extends FieldBasics {
  readonly type: 'dropDown'
  readonly options: readonly FieldOption[]
  /** The value of an option; of an editable list also any other text. */
  readonly value?: string
  /** Whether another answer may be typed. */
  readonly editable?: boolean
}

export interface FieldOption {
  /** What the field holds. */
  readonly value: string
  /** What is shown. */
  readonly label: string
}

interface FieldBasics {
  /** Unique in the document, except for the buttons of a group. A full stop would make levels of it, so there is none. */
  readonly name: string
  /** How the field is announced, and its tool tip. */
  readonly label: string
  readonly required?: boolean
  readonly readOnly?: boolean
  /** Of what is typed, in points; 11 unless told. */
  readonly fontSize?: number
  /** Colours as `#rrggbb`: of the answer, of the frame, and of the ground behind the answer. */
  readonly color?: string
  readonly borderColor?: string
  readonly backgroundColor?: string
  /** Of the frame, in points; 1 unless told. */
  readonly borderWidth?: number
}
