import type { FormSpec } from '@roadmap/model'
import type { Answers } from '../answers/check-answers.ts'
import { hashOf } from './hash.ts'

/** What tells one case study from another. */
export interface CaseIdentity {
  /** Of the form and every answer in normal form: the same answers are the same submission, in whatever format. */
  readonly contentHash: string
  /** Of the form and the title: what a changed copy has in common with the first. */
  readonly workHash: string
  /** Its id, and the name of its file: letters of the title that no file system minds, and the start of the content hash. */
  readonly id: string
}

/** Names a case study by its answers alone, so that a run after an interrupted one finds what that one wrote. */
export function identifyCase(form: FormSpec, title: string, answers: Answers): CaseIdentity {
  const contentHash = hashOf(JSON.stringify([form.id, form.version, answers]))
  return {
    contentHash,
    workHash: workOf(form.id, title),
    id: [slugOf(title), contentHash.slice(0, 12)].filter(Boolean).join('-'),
  }
}

/** The hash of the form and the title, which a changed copy shares; spaces, marks and capitals do not count. */
export function workOf(formId: string, title: string): string {
  const folded = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return hashOf(JSON.stringify([formId, folded === '' ? title : folded]))
}

const longestSlug = 40

function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  if (words.length <= longestSlug) return words
  return words
    .slice(0, longestSlug + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longestSlug)
}
