/**
 * Every rule that a file is checked for, with what of the file it is about: what a publisher can say was checked. The
 * README of this package says what each of them means.
 */
export const verificationRules = {
  readable: 'structure',
  'content-marked': 'structure',
  'content-nested': 'structure',
  'mcid-unique': 'structure',
  'parent-tree': 'structure',
  'standard-type': 'structure',
  'note-id': 'structure',
  'heading-level': 'headings',
  'child-type': 'lists',
  'parent-type': 'lists',
  'caption-place': 'tables',
  'header-scope': 'tables',
  'row-length': 'tables',
  'row-span': 'tables',
  'cell-overlap': 'tables',
  'figure-alt': 'figures',
  'annotation-tagged': 'links',
  'annotation-reference': 'links',
  'annotation-contents': 'links',
  'annotation-type': 'links',
  'tab-order': 'links',
  'widget-name': 'forms',
  'widget-appearance': 'forms',
  font: 'fonts',
  'font-embedded': 'fonts',
  'font-unicode': 'fonts',
  'missing-glyph': 'fonts',
  'document-language': 'language',
  'display-title': 'metadata',
  tagged: 'metadata',
  'metadata-title': 'metadata',
  'metadata-standard': 'metadata',
} as const

export type VerificationRule = keyof typeof verificationRules
