import type { IContext } from 'docx'
import type { CheckBoxControl, ChoiceControl, Control, ControlName, DateControl } from './control.ts'
import { controlsOf } from './document-controls.ts'
import { runXml } from './run-text.ts'
import { element, valued } from './xml-text.ts'

/** `w:sdt` around content, ISO/IEC 29500-1 §17.5.2.29–31. `kind` is what makes it this kind of control. */
export function sdtXml(
  name: ControlName,
  owner: object,
  { kind, prompt, isPrompting, content }: SdtParts,
  context: IContext,
): string {
  checkName(name)
  const { tag, alias, lock = 'sdtLocked', promptName = `prompt-${tag}` } = name
  const controls = controlsOf(context.file)
  if (prompt !== undefined) controls.addPrompt({ name: promptName, text: prompt })
  // CT_SdtPr is a sequence in the files that Word writes; readers rely on the kind being last.
  const properties = [
    valued('w:alias', alias),
    valued('w:tag', tag),
    valued('w:id', String(controls.idOf(tag, owner))),
    ...(lock === 'unlocked' ? [] : [valued('w:lock', lock)]),
    ...(prompt === undefined ? [] : [element('w:placeholder', {}, [valued('w:docPart', promptName)])]),
    ...(isPrompting ? [element('w:showingPlcHdr', {})] : []),
    kind,
  ]
  return `<w:sdt><w:sdtPr>${properties.join('')}</w:sdtPr><w:sdtContent>${content.join('')}</w:sdtContent></w:sdt>`
}

export interface SdtParts {
  readonly kind: string
  readonly prompt?: string
  readonly isPrompting?: boolean
  readonly content: readonly string[]
}

/** The control with its prompt or its value as runs; with a `block`, as one paragraph. */
export function controlXml(
  control: Control,
  owner: object,
  context: IContext,
  block?: { readonly paragraphStyle: string | undefined },
): string {
  const runs = contentXml(control)
  const style = block?.paragraphStyle === undefined ? '' : `<w:pPr>${valued('w:pStyle', block.paragraphStyle)}</w:pPr>`
  const parts = {
    kind: kindXml(control),
    prompt: control.kind === 'checkBox' ? boxOf(control) : promptOf(control),
    isPrompting: control.kind !== 'checkBox' && !control.value,
    content: block ? ['<w:p>', style, ...runs, '</w:p>'] : runs,
  }
  return sdtXml(control, owner, parts, context)
}

function kindXml(control: Control): string {
  switch (control.kind) {
    case 'text':
      return element('w:text', control.multiLine ? { 'w:multiLine': '1' } : {})
    case 'richText':
      return element('w:richText', {})
    case 'dropDown':
      return choiceXml('w:dropDownList', control)
    case 'comboBox':
      return choiceXml('w:comboBox', control)
    case 'date':
      return dateXml(control)
    case 'checkBox':
      return checkBoxXml(control)
  }
}

function choiceXml(name: string, { items, prompt, tag }: ChoiceControl): string {
  for (const key of ['value', 'text'] as const) {
    if (new Set(items.map((item) => item[key])).size < items.length) {
      throw new Error(`the control ${tag} offers the same ${key} twice`)
    }
  }
  const itemXml = (text: string, value: string) => element('w:listItem', { 'w:displayText': text, 'w:value': value })
  return element(name, {}, [itemXml(prompt, ''), ...items.map(({ text, value }) => itemXml(text, value))])
}

function dateXml({ value, language = 'en-GB', format = 'dd/MM/yyyy' }: DateControl): string {
  return element('w:date', value ? { 'w:fullDate': `${value}T00:00:00Z` } : {}, [
    valued('w:dateFormat', format),
    valued('w:lid', language),
    valued('w:storeMappedDataAs', 'date'),
    valued('w:calendar', 'gregorian'),
  ])
}

function checkBoxXml({ checked = false, font = symbolFont }: CheckBoxControl): string {
  const state = (name: string, code: string) => element(name, { 'w14:val': code, 'w14:font': font })
  return element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': checked ? '1' : '0' }),
    state('w14:checkedState', '2612'),
    state('w14:uncheckedState', '2610'),
  ])
}

const symbolFont = 'Segoe UI Symbol'

function contentXml(control: Control): readonly string[] {
  if (control.kind === 'checkBox') return [runXml(boxOf(control), { style: control.style })]
  if (!control.value) return [runXml(promptOf(control), { style: 'PlaceholderText' })]
  if (control.kind === 'date') return [runXml(dateText(control, control.value), {})]
  if (control.kind !== 'dropDown' && control.kind !== 'comboBox') return [runXml(control.value, {})]
  const item = control.items.find(({ value }) => value === control.value)
  if (!item && control.kind === 'dropDown') throw new Error(`the control ${control.tag} does not offer its own value`)
  return [runXml(item?.text ?? control.value, {})]
}

const boxOf = ({ checked }: CheckBoxControl) => (checked ? '☒' : '☐')

function promptOf({ prompt, tag }: { readonly prompt: string; readonly tag: string }): string {
  if (prompt.trim() === '') throw new Error(`the control ${tag} has no prompt, so nobody could find it`)
  return prompt
}

/** The date as its format says, with the letters that Word and this package share: `d`, `M`, `y`. */
function dateText({ format = 'dd/MM/yyyy', tag }: DateControl, value: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []
  if (year === '') throw new Error(`the date ${value} of the control ${tag} is not written as YYYY-MM-DD`)
  const parts: Readonly<Record<string, string>> = { yyyy: year, MM: month, dd: day, M: `${+month}`, d: `${+day}` }
  return format.replace(/yyyy|MM|dd|M|d/g, (letters) => parts[letters] ?? letters)
}

function checkName({ tag, alias }: ControlName): void {
  for (const [what, text] of [['tag', tag] as const, ['alias', alias] as const]) {
    if (text === '' || text.length > 64) throw new Error(`the ${what} "${text}" of a control is not 1 to 64 characters`)
  }
}
