import type { IContext } from 'docx'
import { BareRun, named } from './bare.ts'
import type { Control } from './control.ts'
import { controlXml } from './control-xml.ts'
import { rawXml } from './xml-text.ts'

/** A content control in a line of text: a child of a `Paragraph`. */
export class InlineControl extends BareRun {
  readonly #control: Control

  constructor(control: Control) {
    super(named('w:sdt'))
    this.#control = control
  }

  override prepForXml(context: IContext) {
    return rawXml(controlXml(this.#control, this, context))
  }
}
