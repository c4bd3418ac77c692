import type { IContext, Paragraph, Table, TableCell } from 'docx'
import { BareCell, named } from './bare.ts'
import { rawXml, xmlOf } from './xml-text.ts'

/** A cell that takes its width from its column and its look from the table's style, faster than docx's own. */
export class TextCell extends BareCell {
  /** Asked by the table, for merged cells. */
  override readonly options: TableCell['options']
  readonly #children: readonly (Paragraph | Table)[]
  readonly #shadingXml: string
  #widthTwip = 0

  /**
   * At least one paragraph, the last of the children: ISO/IEC 29500-1 §17.4.65.
   *
   * @param shadingXml a `w:shd` (§17.4.32), where the ground is another than that of the table's style.
   */
  constructor(children: readonly (Paragraph | Table)[], shadingXml = '') {
    super(named('w:tc'))
    this.#children = children
    this.#shadingXml = shadingXml
    this.options = { children }
  }

  /** Called by the table, which knows its columns. */
  override setColumnWidth(twips: number): void {
    this.#widthTwip = twips
  }

  override prepForXml(context: IContext) {
    const width = `<w:tcPr><w:tcW w:type="dxa" w:w="${this.#widthTwip}"/>${this.#shadingXml}</w:tcPr>`
    const children = this.#children.map((child) => xmlOf(child.prepForXml(context)))
    return rawXml(`<w:tc>${width}${children.join('')}</w:tc>`)
  }
}
