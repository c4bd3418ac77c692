import type { RefusalCode, RefusalValues } from '../refused.ts'
import type { Submission } from '../submission.ts'

/** What the reading process is asked: one file at a time. */
export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly name: string
  readonly prompts: readonly string[]
}

/** What it answers. `fault` is the text of an error that no check of ours foresaw; the file is refused as damaged. */
export type ReadReply =
  | { readonly kind: 'read'; readonly submission: Submission }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly values: RefusalValues; readonly fault?: string }
