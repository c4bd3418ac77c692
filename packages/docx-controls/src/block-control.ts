import { type IContext, Paragraph } from 'docx'
import type { Control } from './control.ts'
import { controlXml } from './control-xml.ts'
import { rawXml } from './xml-text.ts'

/** A content control with a paragraph of its own: stands where a `Paragraph` stands, in a section or in a cell. */
export class BlockControl extends Paragraph {
  readonly #control: Control
  readonly #style: string | undefined

  /** `style` is the id of the paragraph's style. */
  constructor(control: Control, { style }: { readonly style?: string } = {}) {
    super({})
    this.#control = control
    this.#style = style
  }

  override prepForXml(context: IContext) {
    return rawXml(controlXml(this.#control, this, context, { paragraphStyle: this.#style }))
  }
}
