import type { ExplainedFault } from './explain-fault.ts'

/** A fault, and the YAML as it would be without it: the same lines, some of them changed. */
export interface Mended {
  readonly yaml: string
  readonly fault: ExplainedFault
}
