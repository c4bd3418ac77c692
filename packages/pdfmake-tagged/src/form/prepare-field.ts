import type { Vector } from '../layout-node.ts'
import type { FormField } from './form-field.ts'

/** The shapes that show where a field is: its frame, which carries the field, and a drop-down's mark. */
export function prepareField(field: FormField, width: unknown, height: unknown): Vector[] {
  checkField(field)
  if (typeof width !== 'number' || typeof height !== 'number' || width <= 0 || height <= 0) {
    throw new Error(`The form field "${field.name}" needs a width and a height in points`)
  }
  const { borderColor = '#000000', backgroundColor, borderWidth = 1 } = field
  const look = { lineColor: borderColor, lineWidth: borderWidth, ...(backgroundColor && { color: backgroundColor }) }
  if (field.type === 'radio') {
    const [r1, r2] = [width / 2, height / 2]
    return [{ type: 'ellipse', x: r1, y: r2, r1, r2, ...look, field }]
  }
  const frame: Vector = { type: 'rect', x: 0, y: 0, w: width, h: height, r: 2, ...look, field }
  return field.type === 'dropDown' ? [frame, arrow(width, height, borderColor)] : [frame]
}

function checkField(field: FormField): void {
  const { name } = field
  if (name === '') throw new Error(`The form field with the label "${field.label}" has no name`)
  if (name.includes('.')) throw new Error(`The name of the form field "${name}" holds a full stop`)
  if (field.label === '') throw new Error(`The form field "${name}" has no label`)
  if (field.type === 'radio' && ['', 'Off'].includes(field.value)) {
    throw new Error(`A button of the form field "${name}" has the value "${field.value}", which stands for none chosen`)
  }
  if (field.type === 'checkBox' && ['', 'Off'].includes(field.onValue ?? 'Yes')) {
    throw new Error(`The form field "${name}" has the value "${field.onValue}", which stands for not ticked`)
  }
  if (field.type === 'text' && field.maxLength !== undefined && (field.value?.length ?? 0) > field.maxLength) {
    throw new Error(`The form field "${name}" takes ${field.maxLength} characters, fewer than its value has`)
  }
  if (field.type !== 'dropDown' || field.editable || field.value === undefined) return
  if (!field.options.some((option) => option.value === field.value)) {
    throw new Error(`The form field "${name}" has the value "${field.value}", which none of its options has`)
  }
}

function arrow(width: number, height: number, lineColor: string): Vector {
  const [middle, right] = [height / 2, width - 8]
  const points = [
    { x: right - 7, y: middle - 1.75 },
    { x: right - 3.5, y: middle + 1.75 },
    { x: right, y: middle - 1.75 },
  ]
  return { type: 'polyline', points, lineColor, lineWidth: 1.2 }
}
