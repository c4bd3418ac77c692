import { type AnswerSpec, contactAddress, type Edition } from '@roadmap/model'
import { fact, facts, hint, paragraph, text } from '../builders.ts'
import { addressLink } from '../edition-addresses.ts'
import type { Fact, Flow, Panel, Paragraph, Phrasing } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'

/** What becomes of the answers: what is published, what stays private and why, and how to take them back. */
export function privacyPanel({ sections }: AnswerSpec, edition: Edition, t: Translate): Panel {
  const titles = (visibility: 'published' | 'private') => {
    const parts = sections.filter((section) => section.visibility === visibility)
    return parts.map(({ title }) => t('form.quoted', { label: title })).join(t('form.comma'))
  }
  return panel(t('form.privacy'), [
    fact(t('form.publishedTerm'), paragraph(t('form.publishedText', { parts: titles('published') }))),
    ...(titles('private') === ''
      ? []
      : [fact(t('form.privateTerm'), paragraph(t('form.privateText', { parts: titles('private') })))]),
    fact(t('form.whyTerm'), paragraph(t('form.whyText'))),
    fact(t('form.withdrawTerm'), paragraph(t('form.withdrawText'), ...contactOf(edition, t))),
  ])
}

/** The same for a self-assessment, which nobody collects. */
export function ownUsePanel(t: Translate): Panel {
  return panel(t('form.privacy'), [
    fact(t('form.publishedTerm'), paragraph(t('form.ownPublished'))),
    fact(t('form.privateTerm'), paragraph(t('form.ownPrivate'))),
    fact(t('form.whyTerm'), paragraph(t('form.ownWhy'))),
    fact(t('form.withdrawTerm'), paragraph(t('form.ownWithdraw'))),
  ])
}

/** Which version of the form it is. */
export function versionLine(version: number, t: Translate): Paragraph {
  return { ...hint(t('form.version', { version })), imprint: true }
}

/** Where the filled-in file goes. */
export function sendParagraph({ submit: { email } }: Edition, t: Translate): Flow {
  if (email === undefined) return paragraph(t('form.sendOn'))
  return paragraph(t('form.sendTo'), text(' '), addressLink(email), text('.'))
}

function panel(title: string, children: readonly Fact[]): Panel {
  return { type: 'panel', kind: 'note', title, children: [facts(children)] }
}

function contactOf(edition: Edition, t: Translate): readonly Phrasing[] {
  const address = contactAddress(edition)
  return address === undefined ? [] : [text(` ${t('form.contact')} `), addressLink(address), text('.')]
}
