import { formatDate } from '@roadmap/document/format-date'
import { type FormSpec, type Messages, message } from '@roadmap/model'
import type { NewCase } from '../accept/build-case.ts'

/**
 * The text that can be sent to whoever sent a case study: its id, what would be published and what not, and how to withdraw.
 *
 * @param language in which dates are written.
 * @param contact where people write to, if anywhere.
 */
export function acceptanceReply(
  messages: Messages,
  form: FormSpec,
  newCase: NewCase,
  { language, contact }: { readonly language: string; readonly contact?: string | undefined },
): string {
  const t = (key: string, values: Readonly<Record<string, string>> = {}) =>
    message(messages, `intake.reply.${key}`, values)
  const { id, title, consent, attribution } = newCase
  const titles = (visibility: 'published' | 'private') =>
    form.sections.filter((section) => section.visibility === visibility).map((section) => `- ${section.title}`)
  const parts = [
    t('acceptedTitle'),
    `${title}\n${t('acceptedId', { id })}`,
    t('acceptedNext'),
    `${t('acceptedPublished')}\n${titles('published').join('\n')}`,
    `${t('acceptedPrivate')}\n${titles('private').join('\n')}`,
    ...(attribution === undefined ? [] : [t('acceptedAttribution', { attribution })]),
    ...(consent && !consent.publish ? [t('acceptedNotPublished')] : []),
    ...(consent?.name === false ? [t('acceptedNotNamed')] : []),
    ...(consent?.holdUntil ? [t('acceptedHold', { date: formatDate(consent.holdUntil, language) })] : []),
    ...(consent?.reviewBy ? [t('acceptedReview', { date: formatDate(consent.reviewBy, language) })] : []),
    `${contact === undefined ? t('acceptedWithdraw', { id }) : t('acceptedWithdrawContact', { id, contact })}\n${t('acceptedWithdrawn')}`,
  ]
  return `${parts.join('\n\n')}\n`
}
