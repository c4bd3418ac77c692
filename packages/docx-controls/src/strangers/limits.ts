/** What a stranger's Word file may cost its reader. Sizes are in bytes. */
export interface PackageLimits {
  /** Entries of the zip. */
  readonly parts: number
  /** One part, unpacked. */
  readonly partBytes: number
  /** All parts together, unpacked: as the zip claims, and as they are read. */
  readonly totalBytes: number
  /** Unpacked to packed size, judged beyond `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Elements within one another. */
  readonly depth: number
  /** Elements, attributes and pieces of text in one part. */
  readonly nodes: number
}

const mebibyte = 1024 * 1024

/** What holds unless the caller says otherwise: far more than any file that people make, and little for a machine. */
export const packageLimits: PackageLimits = {
  parts: 2000,
  partBytes: 20 * mebibyte,
  totalBytes: 60 * mebibyte,
  ratio: 200,
  ratioFromBytes: mebibyte,
  depth: 256,
  nodes: 500_000,
}
