/** Why a stranger's file cannot be read. */
export type PackageFaultCode =
  /** The zip is damaged, or two of its entries have one name. */
  | 'damaged'
  | 'password'
  /** The name of an entry leads out of the package. */
  | 'path'
  | 'tooManyParts'
  /** A part, or all parts together, would take more room than the limits give. */
  | 'inflates'
  /** A DOCTYPE could make the XML grow without end. */
  | 'doctype'
  | 'malformedXml'
  | 'tooMuchXml'

/** Thrown for what is wrong with a file, never for what is wrong with the program that reads it. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault'
  readonly code: PackageFaultCode

  constructor(code: PackageFaultCode) {
    super(code)
    this.code = code
  }
}
