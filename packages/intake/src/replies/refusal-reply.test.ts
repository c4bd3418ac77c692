import { readFileSync } from 'node:fs'
import { parseSource } from '@roadmap/content'
import { createMessages } from '@roadmap/model'
import { expect, test } from 'vitest'
import { Refused, refusalCodes } from '../refused.ts'
import { refusalReply } from './refusal-reply.ts'

const path = 'messages/en.yaml'
const bytes = readFileSync(new URL(`../../../../templates/${path}`, import.meta.url))
const messages = createMessages(parseSource(path, path, bytes))
const values = { key: 'constructor', most: 20, title: 'Story', found: 3, current: 2, notYet: 'Not yet' }
const fileRefusals = refusalCodes.filter((code) => code !== 'answers')

test('every refusal is one line that names the file, says why and what to do', () => {
  for (const code of fileRefusals) {
    const { line, reply } = refusalReply(messages, 'inbox/My story.docx', new Refused(code, values))
    expect(line).toMatch(/^inbox\/My story\.docx: [A-Z][^\n]*\.$/)
    // Why, and what to do.
    expect(line.match(/\.(?: |$)/g)?.length, line).toBeGreaterThanOrEqual(2)
    for (const sentence of line.split(/(?<=\.) /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
    expect(reply).toContain('File: My story.docx')
  }
})

test('no two refusals say the same', () => {
  const lines = fileRefusals.map((code) => refusalReply(messages, 'a', new Refused(code, values)).line)
  expect(new Set(lines).size).toBe(lines.length)
})

test('the kinds that people send by mistake have the sentence that helps them', () => {
  const line = (code: (typeof refusalCodes)[number]) => refusalReply(messages, 'a', new Refused(code, values)).line
  expect(line('legacy-doc')).toBe(
    'a: This is an old Word file (.doc). Open it in Word, save it as a Word document (.docx), and send that.',
  )
  expect(line('password')).toBe(
    'a: The file is protected with a password. Remove the password, save the file, and send it again.',
  )
  expect(line('macros')).toBe(
    'a: The file holds macros, which are not accepted. Save it as a Word document without macros (.docx), and send that.',
  )
  expect(line('odt')).toBe('a: This is an OpenDocument file (.odt). Save it as a Word document (.docx), and send that.')
  expect(line('rtf')).toBe(
    'a: This is a rich text file (.rtf). Open it in Word, save it as a Word document (.docx), and send that.',
  )
  expect(line('xlsx')).toBe(
    'a: This is a spreadsheet and not a form. Fill in the form from the toolkit, and send that.',
  )
  expect(line('pages')).toBe('a: This is a Pages document. Export it to Word (.docx), and send that.')
  expect(line('older-version')).toBe(
    'a: The form “Story” is of version 3, and version 2 is the current one. Copy your answers into version 2, and send that.',
  )
})

test('wrong answers are one line for the terminal and a list for the person', () => {
  const wrong = [
    { code: 'required', values: {}, path: 'title', label: 'Title', section: 'About' },
    { code: 'number', values: { found: 'lots' }, path: 'bed[2].yield', label: 'Yield', section: 'Bed', row: 2 },
  ] as const
  const refusal = refusalReply(messages, 'inbox/a.json', wrong)
  expect(refusal.line).toBe('inbox/a.json: 2 answers are to be mended, first “Title”.')
  const hint = 'Look there.'
  expect(refusalReply(messages, 'a.json', wrong.slice(0, 1), { hint }).line).toBe(
    'a.json: One answer is to be mended, “Title”. Look there.',
  )
  expect(refusal.reply).toBe(`We could not take your form yet

File: a.json

Please open the form that you filled in, mend these answers, save it, and send it again:

- About: Title. This needs an answer. Fill it in.
- Bed 2: Yield. This is not a number. Found “lots”. Write digits only, such as 1200 or -3.5.

We have kept nothing of this file.
`)
})

test('an editor is told what an editor can do, and a sender what a sender can do', () => {
  const withdrawn = refusalReply(messages, 'a.json', new Refused('withdrawn'))
  expect(withdrawn.line).toBe(
    'a.json: This case study was withdrawn, so it is not taken again. If the file tells of another one, ask its sender for another title.',
  )
  expect(withdrawn.reply).toContain('If yours is another one, give it another title, and send it again.')
  const assessment = refusalReply(messages, 'a.json', new Refused('self-assessment', { title: 'How green?' }))
  expect(assessment.line).toBe(
    'a.json: The file is the self-assessment “How green?”, and not a case study. Give it to `roadmap assess`.',
  )
  expect(assessment.reply).toContain('Send the case-study form instead.')
})

test('a refusal ends with the address for questions, if there is one', () => {
  const end = 'We have kept nothing of this file.\n\nIf you have a question, write to stories@garden.example.org.\n'
  const wrong = [{ code: 'required', values: {}, path: 'title', label: 'Title', section: 'About' }] as const
  for (const why of [new Refused('empty'), wrong]) {
    expect(refusalReply(messages, 'a.json', why, { contact: 'stories@garden.example.org' }).reply).toMatch(
      new RegExp(`${end}$`),
    )
    expect(refusalReply(messages, 'a.json', why).reply).toMatch(/We have kept nothing of this file\.\n$/)
  }
})

test('a name of a file cannot break the line or turn its direction', () => {
  const { line } = refusalReply(messages, 'a\n\u001b[31m\u202eb.docx', new Refused('empty'))
  expect(line).toBe('a [31mb.docx: The file is empty. Save the form again, check that it opens, and send it.')
})
