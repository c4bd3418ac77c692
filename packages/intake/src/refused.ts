/** Why a file is refused; the sentence for each stands under `intake.refused` in the messages. */
export const refusalCodes = [
  'answers',
  'blank',
  'compressed',
  'damaged',
  'damaged-json',
  'damaged-pdf',
  'doctype',
  'empty',
  'json-keys',
  'json-depth',
  'json-shape',
  'legacy-doc',
  'legacy-office',
  'link',
  'macros',
  'newer-version',
  'no-scores',
  'not-a-file',
  'not-assessment',
  'not-text',
  'not-word',
  'not-zip',
  'odt',
  'older-version',
  'other-form',
  'pages',
  'password',
  'password-pdf',
  'pptx',
  'remote-content',
  'remote-template',
  'rtf',
  'self-assessment',
  'too-complex',
  'too-large',
  'too-much-memory',
  'too-slow',
  'unknown-form',
  'unknown-kind',
  'withdrawn',
  'xlsx',
  'zip-bomb',
  'zip-path',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** The values that the sentence of a refusal has room for. */
export type RefusalValues = Readonly<Record<string, string | number>>

/** A file that is not taken, which is no fault of ours: thrown where it shows, and told as one sentence. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  readonly values: RefusalValues

  constructor(code: RefusalCode, values: RefusalValues = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
