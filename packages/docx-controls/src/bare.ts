import { type Paragraph, type TableCell, type TextRun, XmlComponent } from 'docx'

/**
 * The bare component of docx under the types that its paragraphs, cells and sections ask for. Its own runs, paragraphs and
 * cells weigh some forty properties each before they know what they are; ours write themselves and need none of that.
 */
export const BareRun = XmlComponent as unknown as new (element: never) => TextRun
export const BareParagraph = XmlComponent as unknown as new (element: never) => Paragraph
export const BareCell = XmlComponent as unknown as new (element: never) => TableCell

/** The name of the element, for the constructor of one of the above, whose type does not know what it takes. */
export function named(element: `w:${string}`): never {
  return element as never
}
