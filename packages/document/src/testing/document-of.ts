import type { DocumentNode, Flow } from '../nodes.ts'

/** A document of these blocks, in English. */
export const documentOf = (...children: readonly Flow[]): DocumentNode => ({
  type: 'document',
  title: 'Title',
  subject: 'Subject',
  language: 'en-GB',
  edition: { id: 'a', title: 'A', version: '1', date: '2026-11-23', publisher: 'P', roadmap: 'R' },
  words: { pageOfTotal: '{page}/{total}', page: 'p. {page}', choose: 'Choose', yes: 'Yes', formIdentity: 'Form:' },
  children,
})
