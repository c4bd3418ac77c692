/*
 * How a file says which form it is. Whoever draws a form and whoever reads one go by these names; `docs/contract.md` tells
 * other programs of them. A file without them is no form of ours.
 */

/** What a form says of itself, as text. */
export interface IdentityFacts {
  readonly id: string
  readonly version: string
  /** The id of the edition that the form came with. */
  readonly edition: string
  readonly language: string
}

/** The custom properties of a Word file. */
export const identityProperties: Readonly<Record<keyof IdentityFacts, string>> = {
  id: 'roadmap-form',
  version: 'roadmap-form-version',
  edition: 'roadmap-edition',
  language: 'roadmap-language',
}

/** The namespace of a part of its own in a Word file, for programs that drop properties: `<form id="…" version="…"/>`. */
export const identityNamespace = 'urn:roadmap:form'

/** The field of a PDF that cannot be changed: not a path, since no answer has it. */
export const identityField = 'roadmap-form'

/** The value of that field: `case-study/1/complete/en-GB`. */
export function stringifyIdentity({ id, version, edition, language }: IdentityFacts): string {
  return [id, version, edition, language].join('/')
}

/** What such a value says; it may be cut short, or be anything. */
export function splitIdentity(value: string): Partial<Record<keyof IdentityFacts, string>> {
  const [id, version, edition, language] = value.trim().split('/')
  return {
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    ...(edition !== undefined && { edition }),
    ...(language !== undefined && { language }),
  }
}
