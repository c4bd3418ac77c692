import { type IContext, type ITableRowOptions, TableRow } from 'docx'
import type { ControlName } from './control.ts'
import { sdtXml } from './control-xml.ts'
import { element, rawXml, valued, type Xmlable, xmlOf } from './xml-text.ts'

/** Rows that a reader may add to, [MS-DOCX] §2.5.4.5 `repeatingSection`. One object for all rows of a section. */
export interface RepeatingSection extends ControlName {
  /** What Word calls an item when it offers to add one. */
  readonly title?: string
}

export interface RepeatingRowOptions extends ITableRowOptions {
  readonly section: RepeatingSection
  /** Unlike the section, an item is not locked unless asked for: a locked one could not be taken out again. */
  readonly item: ControlName
}

/**
 * A row that is one item of a repeating section: rows of the same section that follow each other in an
 * `AccessibleTable` are its items, and Word copies the last one when asked for another.
 */
export class RepeatingRow extends TableRow {
  readonly #options: RepeatingRowOptions

  constructor(options: RepeatingRowOptions) {
    super(options)
    this.#options = options
  }

  /** The section that the table wraps around this row and its neighbours. */
  get section(): RepeatingSection {
    return this.#options.section
  }

  override prepForXml(context: IContext) {
    const row = super.prepForXml(context)
    if (!row) return row
    const kind = element('w15:repeatingSectionItem', {})
    const content = [xmlOf(row)]
    return rawXml(sdtXml({ lock: 'unlocked', ...this.#options.item }, this, { kind, content }, context))
  }
}

/** `w15:repeatingSection` around its items. The title takes `w:val`, as the schema of 2012 says. */
export function sectionXml(section: RepeatingSection, items: readonly Xmlable[], context: IContext): Xmlable {
  const title = section.title === undefined ? [] : [valued('w15:sectionTitle', section.title)]
  const kind = element('w15:repeatingSection', {}, title)
  return rawXml(sdtXml(section, section, { kind, content: items.map(xmlOf) }, context))
}
