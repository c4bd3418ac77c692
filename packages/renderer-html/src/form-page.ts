import type { DocumentNode, Flow, FormPage, Paragraph, Section } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'
import { h } from 'hastscript'
import { clientScript } from '#client-script'
import { collectQuestions, hasFields } from './collect-questions.ts'
import { footer, header, withoutTitle } from './frame.ts'
import type { PageData } from './page-data.ts'
import type { State } from './state.ts'
import { pageStyle } from './style/page-style.ts'
import type { HtmlTheme } from './theme.ts'
import { writePage } from './write-page.ts'

/**
 * A form as a page. Each section with questions becomes a part, which the script shows one at a time; what stands before
 * them opens the form, what stands after them is for paper. The line that says which version it is goes into the footer.
 * Without the script all of it is there, one under the other.
 */
export function formPage(document: DocumentNode, page: FormPage, state: State, theme: HtmlTheme): string {
  const all = withoutTitle(document)
  const imprint = all.filter(isImprint)
  const nodes = all.filter((node) => !isImprint(node))
  const isPart = (node: Flow): node is Section => node.type === 'section' && hasFields(node)
  const parts = nodes.filter(isPart)
  const firstPart = nodes.findIndex(isPart)
  const before = nodes.slice(0, firstPart)
  const after = nodes.slice(firstPart).filter((node) => !isPart(node))
  const { words, others } = page
  const otherForms = others.map(({ label, file }) => h('li', h('a', { href: file }, label)))
  const body = [
    h('a', { class: 'skip', href: '#main' }, words.skip),
    header(document),
    h('main', { id: 'main', class: 'wide', tabIndex: -1 }, [
      h('div', { id: 'start', class: 'column' }, [
        h('noscript', [h('div', { class: ['panel', 'panel-warning'] }, [h('p', words.noScript), h('ul', otherForms)])]),
        ...state.flow(before, state),
        h('div', { id: 'others' }, [h('p', words.others), h('ul', otherForms)]),
      ]),
      h('div', { id: 'form', class: 'column' }, [
        h(
          'form',
          { noValidate: true, autoComplete: 'off' },
          parts.map((part, index) =>
            h('section', { id: `part-${index + 1}`, class: 'part' }, state.flow(part.children, state)),
          ),
        ),
      ]),
      h('div', { id: 'end', class: 'column' }, state.flow(after, state)),
    ]),
    footer(
      document,
      imprint.map(({ children }) => plainText(children)),
    ),
  ]
  const script = { code: clientScript, data: pageData(document, page, parts) }
  const { url } = page.submit
  return writePage(document, { style: pageStyle(theme), body, script, ...(url !== undefined && { sendTo: url }) })
}

function isImprint(node: Flow): node is Paragraph {
  return node.type === 'paragraph' && node.imprint === true
}

function pageData(document: DocumentNode, page: FormPage, sections: readonly Section[]): PageData {
  const { form, edition, language, title } = document
  if (!form) throw new Error('A form page is made of a document with a form')
  const questions = sections.flatMap(collectQuestions)
  const parts = sections.map((section, index) => {
    const heading = section.children.find((node) => node.type === 'heading')
    const own = questions.filter(({ part }) => part === index)
    return {
      id: `part-${index + 1}`,
      title: heading ? plainText(heading.children) : '',
      isPrivate: own.every(({ isPrivate }) => isPrivate === true),
    }
  })
  return {
    form: { id: form.id, version: form.version, edition: edition.id, language },
    title,
    ...(page.namedBy !== undefined && { namedBy: page.namedBy }),
    submit: page.submit,
    words: page.words,
    parts,
    questions,
  }
}
