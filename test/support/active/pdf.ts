import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/** Every kind of action (ISO 32000-2, table 201) but links, and annotations that hold what could act (table 171). */
const actionKinds = new Set(
  'GoTo GoToR GoToE GoToDp Launch Thread Sound Movie Hide Named SubmitForm ResetForm ImportData SetOCGState Rendition Trans GoTo3DView JavaScript RichMediaExecute'.split(
    ' ',
  ),
)
const annotationKinds = new Set('FileAttachment Sound Movie Screen 3D RichMedia Projection'.split(' '))
const keys = ['JS', 'AA', 'EmbeddedFiles', 'XFA']

/** Every action of a PDF, with the address of one that leads out, and whatever else could start something, each once. */
export async function actionsOf(pdf: Uint8Array): Promise<ReadonlySet<string>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const actions = new Set<string>()
  const visit = (value: PDFObject): void => {
    if (value instanceof PDFArray) for (const item of value.asArray()) visit(item)
    if (!(value instanceof PDFDict)) return
    const [action, annotation] = [nameAt(value, 'S'), nameAt(value, 'Subtype')]
    const uri = value.get(PDFName.of('URI'))
    if (uri instanceof PDFString || uri instanceof PDFHexString) actions.add(`URI ${uri.decodeText()}`)
    else if (action === 'URI' || actionKinds.has(action)) actions.add(action)
    if (annotationKinds.has(annotation)) actions.add(annotation)
    for (const key of keys) if (value.has(PDFName.of(key))) actions.add(key)
    for (const [, child] of value.entries()) visit(child)
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object)
  return actions
}

function nameAt(dict: PDFDict, key: string): string {
  const name = dict.get(PDFName.of(key))
  return name instanceof PDFName ? name.decodeText() : ''
}
