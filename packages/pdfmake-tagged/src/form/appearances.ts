import type { Reference } from '../pdfmake.ts'
import type { TaggedDocument } from '../tagged-document.ts'
import { channelsOf, stateOf } from './field-entries.ts'
import type { FormField } from './form-field.ts'
import { textAppearance } from './text-appearance.ts'

/**
 * How a field looks in each of its states (ISO 32000-1 §12.5.5): the answer alone, since the frame is printed on the page
 * and stays whatever a viewer makes of the field. `width` and `height` are in points.
 */
export function appearancesOf(
  document: TaggedDocument,
  field: FormField,
  width: number,
  height: number,
): Record<string, unknown> {
  const draw = (operators: string, fonts = {}) => writeForm(document, [width, height], operators, fonts)
  if (field.type === 'text' || field.type === 'dropDown') {
    const { operators, fonts } = textAppearance(document, field, width, height)
    return { AP: { N: draw(`/Tx BMC\n${operators}EMC`, fonts) } }
  }
  const state = stateOf(field)
  const colour = channelsOf(field.color ?? '#000000')
  const on = field.type === 'radio' ? disc(colour, width, height) : tick(colour, width, height)
  return { AS: field.checked ? state : 'Off', AP: { N: { [state]: draw(on), Off: draw('') } } }
}

function tick(colour: string, width: number, height: number): string {
  const at = (x: number, y: number) => `${round(width * x)} ${round(height * y)}`
  const stroke = round(Math.min(width, height) * 0.13)
  return `q ${colour} RG ${stroke} w 1 J 1 j ${at(0.22, 0.5)} m ${at(0.42, 0.27)} l ${at(0.79, 0.75)} l S Q`
}

function disc(colour: string, width: number, height: number): string {
  const [x, y] = [width / 2, height / 2]
  const r = Math.min(width, height) * 0.27
  const k = r * arc
  const at = (...values: number[]) => values.map(round).join(' ')
  return [
    `q ${colour} rg ${at(x + r, y)} m`,
    `${at(x + r, y + k, x + k, y + r, x, y + r)} c`,
    `${at(x - k, y + r, x - r, y + k, x - r, y)} c`,
    `${at(x - r, y - k, x - k, y - r, x, y - r)} c`,
    `${at(x + k, y - r, x + r, y - k, x + r, y)} c f Q`,
  ].join('\n')
}

/** The control points of a quarter of a circle lie this share of the radius away. */
const arc = 0.5523

function round(value: number): number {
  return Number(value.toFixed(3))
}

function writeForm(
  document: TaggedDocument,
  size: readonly [number, number],
  operators: string,
  fonts: Readonly<Record<string, Reference>>,
): Reference {
  const resources = Object.keys(fonts).length > 0 ? { Font: fonts } : {}
  const form = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, ...size], Resources: resources })
  form.end(Buffer.from(operators))
  return form
}
