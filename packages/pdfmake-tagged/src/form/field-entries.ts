import type { Reference } from '../pdfmake.ts'
import type { FormField, RadioField } from './form-field.ts'
import { toPdfName } from './pdf-name.ts'

/** What a field holds, apart from where and how it is drawn (ISO 32000-1 §12.7.3 and §12.7.4). Not for radio buttons. */
export function fieldEntries(field: Exclude<FormField, RadioField>): Record<string, unknown> {
  const common = { T: new String(field.name), DA: new String(defaultAppearance(field)) }
  const flags = flagsOf(field)
  switch (field.type) {
    case 'text':
      return {
        ...common,
        FT: 'Tx',
        Ff: flags + (field.multiline ? flag.multiline : 0),
        ...(field.maxLength !== undefined && { MaxLen: field.maxLength }),
        ...(field.value !== undefined && { V: new String(field.value), DV: new String(field.value) }),
      }
    case 'checkBox':
      return { ...common, FT: 'Btn', Ff: flags, V: field.checked ? stateOf(field) : 'Off', MK: { CA: new String('4') } }
    case 'dropDown':
      return {
        ...common,
        FT: 'Ch',
        Ff: flags + flag.combo + (field.editable ? flag.edit : 0),
        Opt: field.options.map(({ value, label }) => [new String(value), new String(label)]),
        ...(field.value !== undefined && { V: new String(field.value), DV: new String(field.value) }),
      }
  }
}

/** The field that a group of radio buttons is; its buttons are its kids, added as they are drawn. */
export function radioGroupEntries(button: RadioField, widgets: readonly Reference[]): Record<string, unknown> {
  // What must be answered cannot be taken back once it is.
  const noToggle = button.required ? flag.noToggleToOff : 0
  return {
    T: new String(button.name),
    TU: new String(button.groupLabel),
    FT: 'Btn',
    Ff: flagsOf(button) + flag.radio + noToggle,
    V: 'Off',
    DA: new String(defaultAppearance(button)),
    Kids: widgets,
  }
}

/** The name of the state in which a button is on. */
export function stateOf(field: Extract<FormField, { type: 'checkBox' | 'radio' }>): string {
  return toPdfName(field.type === 'radio' ? field.value : (field.onValue ?? 'Yes'))
}

/** How a viewer sets what is typed: font, size and colour (ISO 32000-1 §12.7.3.3). */
export function defaultAppearance({ fontSize = defaultSizePt, color }: Look = {}): string {
  return `/Helv ${fontSize} Tf ${fillOperator(color)}`
}

/** Sets the colour of what is painted next. */
export function fillOperator(color = '#000000'): string {
  return `${channelsOf(color)} rg`
}

export function channelsOf(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`The colour of a form field is "${color}", expected #rrggbb`)
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  return channels.map((channel) => Number(channel.toFixed(3))).join(' ')
}

export const defaultSizePt = 11

interface Look {
  readonly fontSize?: number
  readonly color?: string
}

function flagsOf({ readOnly, required }: FormField): number {
  return (readOnly ? flag.readOnly : 0) + (required ? flag.required : 0)
}

/** ISO 32000-1 tables 221, 226, 228 and 230. */
const flag = {
  readOnly: 1,
  required: 1 << 1,
  multiline: 1 << 12,
  noToggleToOff: 1 << 14,
  radio: 1 << 15,
  combo: 1 << 17,
  edit: 1 << 18,
} as const
