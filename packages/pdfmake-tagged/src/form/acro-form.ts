import { attach, type Rectangle } from '../annotations.ts'
import type { Reference } from '../pdfmake.ts'
import type { Kids } from '../structure.ts'
import { createElement } from '../structure.ts'
import type { TaggedDocument } from '../tagged-document.ts'
import { appearancesOf } from './appearances.ts'
import { defaultAppearance, fieldEntries, radioGroupEntries, stateOf } from './field-entries.ts'
import type { FormField, RadioField } from './form-field.ts'

/** The form of a document: its fields in the order in which they are drawn. */
export interface AcroForm {
  /** Puts a field where its frame is drawn, as content of `parent`. Throws on a name or value used twice. */
  readonly add: (field: FormField, rectangle: Rectangle, parent: Kids) => void
  /** Writes what is left open. To be called once, at the end. */
  readonly write: () => void
}

/**
 * ISO 32000-1 §12.7.2. pdfkit's own form asks viewers to make the appearance of fields, which PDF/A forbids, and gives
 * typed text a font that lacks most letters (a subset), so nothing of it is used.
 */
export function createAcroForm(document: TaggedDocument): AcroForm {
  const fields = new Map<string, Reference>()
  const groups = new Map<string, RadioGroup>()

  /** The group of a button, which it joins. */
  const groupOf = (button: RadioField): Reference => {
    const known = groups.get(button.name) ?? createGroup(button)
    if (known.values.has(button.value)) {
      throw new Error(`Two buttons of the form field "${button.name}" have the value "${button.value}"`)
    }
    if (button.checked && known.field.data.V !== 'Off') {
      throw new Error(`Two buttons of the form field "${button.name}" are chosen`)
    }
    known.values.add(button.value)
    if (button.checked) known.field.data.V = stateOf(button)
    return known.field
  }
  const createGroup = (button: RadioField): RadioGroup => {
    const widgets: Reference[] = []
    const group = { field: document.ref(radioGroupEntries(button, widgets)), widgets, values: new Set<string>() }
    register(button.name, group.field)
    groups.set(button.name, group)
    return group
  }
  const register = (name: string, field: Reference) => {
    if (fields.has(name)) throw new Error(`Two form fields have the name "${name}"`)
    fields.set(name, field)
  }

  return {
    add(field, rectangle, parent) {
      const { page } = document
      const [left, top, right, bottom] = answerArea(field, rectangle)
      const widget = document.ref({
        Type: 'Annot',
        Subtype: 'Widget',
        Rect: [left, page.height - bottom, right, page.height - top],
        F: printed,
        P: page.dictionary,
        Contents: new String(field.label),
        TU: new String(field.label),
        ...(field.type === 'radio' ? { Parent: groupOf(field) } : fieldEntries(field)),
        ...appearancesOf(document, field, right - left, bottom - top),
      })
      if (field.type === 'radio') groups.get(field.name)?.widgets.push(widget)
      else register(field.name, widget)
      attach(document, createElement('Form', {}, parent), widget)
      page.annotations.push(widget)
      widget.end()
    },
    write() {
      if (fields.size === 0) return
      for (const { field } of groups.values()) field.end()
      const form = document.ref({
        Fields: [...fields.values()],
        NeedAppearances: false,
        DA: new String(defaultAppearance()),
        DR: { Font: { Helv: writeHelvetica(document) } },
      })
      document._root.data.AcroForm = form
      form.end()
    },
  }
}

/** Typed text keeps away from the frame; viewers themselves leave it very little room. */
function answerArea(field: FormField, rectangle: Rectangle): Rectangle {
  if (field.type === 'checkBox' || field.type === 'radio') return rectangle
  const [left, top, right, bottom] = rectangle
  return [left + insetPt, top + 1, right - insetPt, bottom - 1]
}

const insetPt = 2.5

interface RadioGroup {
  readonly field: Reference
  readonly widgets: Reference[]
  readonly values: Set<string>
}

/** The annotation flag Print, which PDF/A demands. */
const printed = 4

/** The font of what is typed. Nothing in the file is printed in it, so it need not be embedded (ISO 19005-2 §6.2.11.4). */
function writeHelvetica(document: TaggedDocument): Reference {
  const font = document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' })
  font.end()
  return font
}
