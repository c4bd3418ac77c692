import { type IContext, type ITableLookOptions, type ITableOptions, type IXmlableObject, Table } from 'docx'

export interface AccessibleTableOptions extends ITableOptions {
  /** The table's name for a screen reader: `w:tblCaption`, "Title" in Word's Alt Text dialog. Not printed. */
  readonly caption: string
  /** What the table is for: `w:tblDescription`, "Description" in the same dialog. */
  readonly description: string
}

/**
 * A table with alternative text (ISO/IEC 29500-1 §17.4.58 `tblCaption`, §17.4.46 `tblDescription`), which docx 9.15.2
 * cannot write. With a `tableLook`, the older bit mask `w:val` is written too: LibreOffice 7.4 reads only that one.
 */
export class AccessibleTable extends Table {
  readonly #options: AccessibleTableOptions

  constructor(options: AccessibleTableOptions) {
    super(options)
    this.#options = options
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    const properties = partsOf(partsOf(xml, 'w:tbl')?.find(hasPart('w:tblPr')), 'w:tblPr')
    if (!properties) throw new Error('docx wrote a table without table properties')
    const { tableLook, caption, description } = this.#options
    const look = attributesOf(properties.find(hasPart('w:tblLook')), 'w:tblLook')
    if (look && tableLook) look['w:val'] = lookMask(tableLook)
    // They close CT_TblPr, after tblLook; docx writes nothing later but a tracked change, which is refused here.
    if (properties.some(hasPart('w:tblPrChange'))) throw new Error('an accessible table cannot carry tracked changes')
    properties.push({ 'w:tblCaption': attributes(caption) }, { 'w:tblDescription': attributes(description) })
    return xml
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
