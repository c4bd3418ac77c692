import { fromPromptName } from '@roadmap/document/field-path'
import { visitXml } from './parse-xml.ts'

/** The prompts of our controls by tag, from the building blocks of a document (`word/glossary/document.xml`). */
export function readPrompts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const prompts = new Map<string, string>()
  const path: string[] = []
  let tag: string | undefined
  let text = ''
  visitXml(bytes, {
    open: ({ name, attributes }) => {
      if (name === 'w:docPart') [tag, text] = [undefined, '']
      if (name === 'w:name' && path.at(-1) === 'w:docPartPr') tag = fromPromptName(attributes['w:val'] ?? '')
      path.push(name)
    },
    text: (piece) => {
      if (path.at(-1) === 'w:t' && text.length < 1000) text += piece
    },
    close: (name) => {
      path.pop()
      if (name === 'w:docPart' && tag !== undefined) prompts.set(tag, text)
    },
  })
  return prompts
}
