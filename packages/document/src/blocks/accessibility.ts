import { list, paragraph } from '../builders.ts'
import { formatDate } from '../format-date.ts'
import type { Flow } from '../nodes.ts'
import { type Block, type BuildContext, part } from './block.ts'

/**
 * What is checked in every file before it is published, by the names of the checks; each has its words in the messages
 * file, under `accessibility.checks`. A file that fails one is not published, so a printed list says what the file passed.
 */
export const accessibilityChecks = [
  'structure',
  'headings',
  'lists',
  'tables',
  'figures',
  'links',
  'forms',
  'fonts',
  'language',
  'metadata',
] as const

/** What the accessibility statement says: standards, checks, limits, date. */
export const accessibility: Block = {
  attributes: { part: ['checks', 'limits', 'date'] },
  build: ({ part: name }, context) => part(parts, name, context.edition, context),
}

const parts = {
  checks: (_: unknown, { t }: BuildContext): readonly Flow[] => [
    list(accessibilityChecks.map((check) => [paragraph(t(`accessibility.checks.${check}`))])),
  ],

  limits: (_: unknown, { t }: BuildContext): readonly Flow[] => [
    list(knownLimits.map((limit) => [paragraph(t(`accessibility.limits.${limit}`))])),
  ],

  date: ({ date, language }: BuildContext['edition'], { t }: BuildContext): readonly Flow[] => [
    paragraph(t('accessibility.date', { date: formatDate(date, language) })),
  ],
}

/** Limits that readers may meet, by their key under `accessibility.limits`. */
const knownLimits = ['pictures', 'people', 'reflow'] as const
