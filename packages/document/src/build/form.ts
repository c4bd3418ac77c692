import { type FormSection, type FormSpec, type Roadmap, shortForm } from '@roadmap/model'
import { heading, hint, paragraph, text } from '../builders.ts'
import type { DocumentNode, Field, Flow, Section } from '../nodes.ts'
import { setQuotes } from '../passes/set-quotes.ts'
import type { Translate } from '../templates/template-set.ts'
import { documentNode } from './document-node.ts'
import { type FieldPlace, fieldGroup, formField } from './form-field.ts'
import { privacyPanel, sendParagraph, versionLine } from './form-notes.ts'
import { formPage } from './form-page.ts'
import type { BuildOptions } from './handbook.ts'

type FormOptions = Pick<BuildOptions, 'edition' | 't'>

/**
 * A form as a tree: its sections with a place to fill in for each question, repeated sections as many times as they may
 * repeat. The spec says what is asked; nothing here is checked against when answers come back.
 */
export function buildForm(form: FormSpec, roadmap: Roadmap, options: FormOptions): DocumentNode {
  const { id, title, minutes } = form.short
  return formDocument(
    form,
    roadmap,
    options,
    otherForm(id, title, (name) => options.t('form.short', { ...name, minutes })),
  )
}

/** The short form of the same questions: a form of its own, with the same version. */
export function buildShortForm(form: FormSpec, roadmap: Roadmap, options: FormOptions): DocumentNode {
  const { id, title } = form
  return formDocument(
    shortForm(form),
    roadmap,
    options,
    otherForm(id, title, (name) => options.t('form.long', name)),
  )
}

/** The sentence that offers the other form, with its title as the way there. */
function otherForm(formId: string, title: string, sentence: (name: { readonly title: string }) => string): Flow {
  const [before = '', after = ''] = sentence({ title: '\n' }).split('\n')
  return paragraph(text(before), { type: 'formLink', formId, children: [text(title)] }, text(after))
}

function formDocument(form: FormSpec, roadmap: Roadmap, { edition, t }: FormOptions, other: Flow): DocumentNode {
  const titles = { title: form.title, subject: t('form.subject', { roadmap: roadmap.title }) }
  const { id, version } = form
  const fields = form.sections.flatMap((section) => section.fields.map((field) => ({ field, section })))
  const asked = new Map(fields.map((one) => [one.field.id, one]))
  const children: readonly Flow[] = [
    { type: 'paragraph', role: 'title', children: [text(form.title)] },
    { ...paragraph(form.intro), role: 'lead' },
    paragraph(t('form.minutes', { minutes: form.minutes })),
    other,
    privacyPanel(form, edition, t),
    ...form.sections.map((section) => sectionFlow(section, asked, t)),
    sendParagraph(edition, t),
    versionLine(version, t),
  ]
  const identity = { id, version, page: formPage(form, edition, t) }
  return setQuotes({ ...documentNode(titles, children, { roadmap, edition, t }), form: identity }, t)
}

function sectionFlow(section: FormSection, asked: FieldPlace['asked'], t: Translate): Section {
  const { title, visibility, repeat, fields } = section
  const open = [heading(1, title), hint(t(`form.${visibility}`))]
  const questions = (row?: number): readonly Field[] =>
    fields.map((field) => formField(field, { section, asked, ...(row !== undefined && { row }) }, t))
  if (!repeat) return plain([...open, fieldGroup(title, questions(), t)])
  const { min, max, addLabel } = repeat
  const rows = Array.from({ length: max }, (_, index) => {
    const name = t('form.repeat', { title, number: index + 1, max })
    const repeats = { name: section.id, row: index + 1, min, max, addLabel }
    return plain([heading(2, name), fieldGroup(name, questions(index + 1), t, repeats)])
  })
  return plain([...open, hint(t('form.repeatHint')), ...rows])
}

function plain(children: readonly Flow[]): Section {
  return { type: 'section', kind: 'plain', children }
}
