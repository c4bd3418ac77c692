import { readFileSync } from 'node:fs'
import { parseSource } from '@roadmap/content'
import { createMessages } from '@roadmap/model'
import { expect, test } from 'vitest'
import type { NewCase } from '../accept/build-case.ts'
import { storyForm } from '../testing/story-form.ts'
import { acceptanceReply } from './acceptance-reply.ts'

const path = 'messages/en.yaml'
const bytes = readFileSync(new URL(`../../../../templates/${path}`, import.meta.url))
const messages = createMessages(parseSource(path, path, bytes))
const newCase: NewCase = {
  id: 'beans-1a2b',
  contentHash: 'c',
  workHash: 'w',
  title: 'Beans',
  entry: '',
  record: '',
  consent: { publish: true, name: true, reviewBy: '2028-05-31' },
  attribution: undefined,
  published: {},
}
const reply = (changes: Partial<NewCase> = {}, contact?: string) =>
  acceptanceReply(messages, storyForm, { ...newCase, ...changes }, { language: 'en-GB', contact })

test('the reply to a case study names it, says what is published and what not, and how to withdraw', () => {
  const titles = (visibility: string) =>
    storyForm.sections.filter((section) => section.visibility === visibility).map(({ title }) => `- ${title}`)
  expect(reply().split('\n\n')).toEqual([
    'Thank you for your case study',
    'Beans\nIts reference is beans-1a2b. Give it when you write to us.',
    'An editor will read it next, and may write to you with questions. Nothing is published before that.',
    `If it is published, everybody can read your answers in these parts of the form:\n${titles('published').join('\n')}`,
    `Your answers in these parts stay private, and only editors see them:\n${titles('private').join('\n')}`,
    'We review it with you by 31 May 2028. After that day it is left out of new editions, unless you agree to a later one.',
    'You may withdraw it at any time. Answer this message and give the reference beans-1a2b. You need not say why.\nThe next edition then leaves it out, and we delete it with your details. Copies that are printed already cannot be called back.\n',
  ])
})

test('the reply to a case study says where to write to, if there is an address', () => {
  expect(reply({}, 'stories@garden.example.org')).toContain(
    'You may withdraw it at any time. Answer this message, or write to stories@garden.example.org, and give the reference beans-1a2b.',
  )
  expect(reply()).not.toContain('write to the editors')
})

test('what the person asked to be printed is said, and what they did not allow', () => {
  expect(reply({ attribution: 'Gardener, Long Hope' })).toContain(
    'You asked us to show this with it: Gardener, Long Hope. Nothing else of your details is published.',
  )
  const refused = reply({ consent: { publish: false, name: false, holdUntil: '2027-01-02' } })
  expect(refused).toContain('You answered that we may not publish it, so we will not.')
  expect(refused).toContain('You answered that we may not name the organisations')
  expect(refused).toContain('It is not published before 2 January 2027.')
})
