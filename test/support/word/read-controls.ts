import { all, child, type Element, elementsOf } from '../../../packages/renderer-docx/src/testing/read-xml.ts'
import { type Control, contentOf, controlsOf, propertiesOf } from './controls.ts'
import { readDocument } from './xml-file.ts'

/**
 * What is filled in, by tag, several answers where rows share one, in the order of reading. Where a program has dropped the
 * tag, the name of the prompt stands for it: `rm-<tag>`.
 */
export function readControls(docx: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, string[]>()
  for (const control of controlsOf(readDocument(docx))) {
    if (isWrapped(control)) continue
    const tag = control.tag || (control.promptName ?? '').replace(/^rm-/, '')
    answers.set(tag, [...(answers.get(tag) ?? []), answerIn(control)])
  }
  return answers
}

/** LibreOffice 7.4 saves the only control of a table cell in a second one of the same name. */
function isWrapped({ element, promptName }: Control): boolean {
  return controlsOf(contentOf(element)).some((inner) => inner.promptName === promptName)
}

function answerIn({ element, kind }: Control): string {
  const properties = propertiesOf(element)
  if (child(properties, 'w:showingPlcHdr')) return ''
  if (kind === 'checkbox') {
    const checked = child(child(properties, 'w14:checkbox'), 'w14:checked')?.attributes['w14:val']
    return String(checked === '1' || checked === 'true')
  }
  if (kind === 'date') return (child(properties, 'w:date')?.attributes['w:fullDate'] ?? '').slice(0, 10)
  const paragraphs = all(contentOf(element), 'w:p')
  return (paragraphs.length > 0 ? paragraphs : [contentOf(element)]).map(wordsOf).join('\n')
}

function wordsOf(element: Element): string {
  return elementsOf(element)
    .map((part): string => {
      if (part.name === 'w:t') return part.children.join('')
      return part.name === 'w:br' ? '\n' : wordsOf(part)
    })
    .join('')
}
