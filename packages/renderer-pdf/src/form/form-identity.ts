import { identityField, stringifyIdentity } from '@roadmap/document/form-identity'
import type { FormIdentity } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'

/**
 * The last thing on a form to fill in: which form it is, in a field that cannot be changed. Whatever a program does to a
 * file when it saves the answers, it keeps the values of fields.
 */
export function drawFormIdentity(form: FormIdentity, state: State): PdfNode {
  const { document, theme } = state
  const facts = { version: String(form.version), edition: document.edition.id, language: document.language }
  const value = stringifyIdentity({ id: form.id, ...facts })
  const label = document.words.formIdentity
  const sizePt = theme.text.small
  const labelPt = Math.ceil(state.fonts.measure(label, { sizePt })) + 4
  const widthPt = Math.min(state.widthPt, Math.ceil(state.fonts.measure(value, { sizePt }) * 1.15) + 16)
  const heightPt = Math.ceil(sizePt * 1.8)
  return {
    columns: [
      {
        text: printable(label, state),
        fontSize: sizePt,
        color: theme.colours.muted,
        width: labelPt,
        margin: [0, 2, 0, 0],
      },
      {
        field: {
          type: 'text',
          name: identityField,
          label,
          value,
          readOnly: true,
          fontSize: sizePt,
          color: theme.colours.muted,
          borderColor: theme.colours.rule,
          backgroundColor: theme.colours.shade,
          borderWidth: 0.5,
        },
        width: widthPt,
        height: heightPt,
      },
    ],
    columnGap: 6,
    unbreakable: true,
    margin: [0, theme.space.block, 0, 0],
  }
}
