import { type IContext, type ITableLookOptions, type ITableOptions, type IXmlableObject, Table } from 'docx'
import { RepeatingRow, type RepeatingSection, sectionXml } from './repeating-row.ts'

export interface AccessibleTableOptions extends ITableOptions {
  /** The table's name for a screen reader: `w:tblCaption`, "Title" in Word's Alt Text dialog. Not printed. */
  readonly caption: string
  /** What the table is for: `w:tblDescription`, "Description" in the same dialog. */
  readonly description: string
}

/**
 * A table with alternative text (ISO/IEC 29500-1 §17.4.58 `tblCaption`, §17.4.46 `tblDescription`), which docx 9.15.2
 * cannot write. With a `tableLook`, the older bit mask `w:val` is written too: LibreOffice 7.4 reads only that one. Rows
 * of one repeating section that follow each other are put into it.
 */
export class AccessibleTable extends Table {
  readonly #options: AccessibleTableOptions

  constructor(options: AccessibleTableOptions) {
    super(options)
    this.#options = options
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    const parts = partsOf(xml, 'w:tbl')
    const properties = partsOf(parts?.find(hasPart('w:tblPr')), 'w:tblPr')
    if (!parts || !properties) throw new Error('docx wrote a table without table properties')
    const { tableLook, caption, description } = this.#options
    const look = attributesOf(properties.find(hasPart('w:tblLook')), 'w:tblLook')
    if (look && tableLook) look['w:val'] = lookMask(tableLook)
    // They close CT_TblPr, after tblLook; docx writes nothing later but a tracked change, which is refused here.
    if (properties.some(hasPart('w:tblPrChange'))) throw new Error('an accessible table cannot carry tracked changes')
    properties.push({ 'w:tblCaption': attributes(caption) }, { 'w:tblDescription': attributes(description) })
    return { 'w:tbl': this.#withSections(parts, context) }
  }

  /** docx leaves out rows without cells, so its rows are counted from the end. */
  #withSections(parts: readonly Part[], context: IContext): Part[] {
    const rows = this.#options.rows.filter((row) => row.cells.length > 0)
    const grouped: Part[] = parts.slice(0, parts.length - rows.length)
    let open: { readonly section: RepeatingSection; readonly items: Part[] } | undefined
    const close = () => {
      if (open) grouped.push(sectionXml(open.section, open.items, context))
      open = undefined
    }
    for (const [index, part] of parts.slice(parts.length - rows.length).entries()) {
      const row = rows[index]
      const section = row instanceof RepeatingRow ? row.section : undefined
      if (section !== open?.section) close()
      if (section) {
        open ??= { section, items: [] }
        open.items.push(part)
      } else grouped.push(part)
    }
    close()
    return grouped
  }
}

type Part = Record<string, unknown>

const attributes = (value: string) => ({ _attr: { 'w:val': value } })
const hasPart = (name: string) => (part: Part) => name in part

/** The children of element `name` in the object that docx hands to its serialiser: `{name: [{child: …}, …]}`. */
function partsOf(parent: Part | undefined, name: string): Part[] | undefined {
  const parts = parent?.[name]
  // docx declares these objects as opaque; arrays of objects is how its serialiser wants them.
  return Array.isArray(parts) ? (parts as Part[]) : undefined
}

/** The attributes of element `name`, as its serialiser wants them: `{name: {_attr: {…}}}`. */
function attributesOf(parent: Part | undefined, name: string): Part | undefined {
  const element = parent?.[name] as { readonly _attr?: Part } | undefined
  return element?._attr
}

/** The bits of `ST_ShortHexNumber` in `w:tblLook/@w:val`, ISO/IEC 29500-4 §14.3.7. */
function lookMask(look: ITableLookOptions): string {
  const bits =
    (look.firstRow ? 0x20 : 0) |
    (look.lastRow ? 0x40 : 0) |
    (look.firstColumn ? 0x80 : 0) |
    (look.lastColumn ? 0x1_00 : 0) |
    (look.noHBand ? 0x2_00 : 0) |
    (look.noVBand ? 0x4_00 : 0)
  return bits.toString(16).toUpperCase().padStart(4, '0')
}
