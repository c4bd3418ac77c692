/** Which form a file says that it is: what every form carries, in each format. */
export interface FormIdentity {
  readonly id: string
  readonly version: number
  readonly edition?: string
  readonly language?: string
}

/** An answer as a file holds it, before it is brought into normal form. */
export type RawAnswer = string | number | boolean | null | readonly RawAnswer[] | RawRecord

export interface RawRecord {
  readonly [id: string]: RawAnswer
}

/** What the reader of a format makes of a file. Nothing is checked against the form yet. */
export interface Submission {
  readonly format: 'docx' | 'json' | 'pdf'
  readonly form: FormIdentity
  readonly answers: RawRecord
}

/** Whether nobody answered anything: no text, no number and no tick anywhere. */
export function isBlank(answer: RawAnswer): boolean {
  if (typeof answer === 'string') return answer.trim() === ''
  if (typeof answer === 'number') return false
  return answer === null || typeof answer === 'boolean' ? answer !== true : Object.values(answer).every(isBlank)
}

const idPattern = /^[A-Za-z0-9][\w.-]{0,99}$/

/** The identity that a file claims, or `undefined` when it claims none that could be ours. */
export function parseIdentity(found: {
  readonly id: unknown
  readonly version: unknown
  readonly edition?: unknown
  readonly language?: unknown
}): FormIdentity | undefined {
  const { id, edition, language } = found
  const version = typeof found.version === 'string' ? Number(found.version.trim() || Number.NaN) : found.version
  if (typeof id !== 'string' || !idPattern.test(id)) return undefined
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return undefined
  return {
    id,
    version,
    ...(typeof edition === 'string' && idPattern.test(edition) && { edition }),
    ...(typeof language === 'string' && idPattern.test(language) && { language }),
  }
}
