import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'
import { personalData } from './personal-data.ts'

test('what looks like personal data in a published answer is reported, without repeating it', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['  title: Beans\n', '  title: Ask jo@example.org\n'] })).toEqual([
    'content/case-studies/beans.md:9:10 warning personal-data: Found what looks like an email address under `title`, expected no personal data. The answer is published for everybody to read. Take it out, or make sure that it belongs to an organisation and not to a person.',
  ])
  expect(problemsOf({ 'case-studies/beans.md': ['crop_name: Beans', 'crop_name: SW1A 1AA'] })).toEqual([
    'content/case-studies/beans.md:13:18 warning personal-data: Found what looks like a postcode under `crop_name`, expected no personal data. The answer is published for everybody to read. Take it out, or make sure that it belongs to an organisation and not to a person.',
  ])
})

test('NHS numbers are known by their check digit', () => {
  for (const text of ['943 476 5919', '9434765919.', 'No. 943-476-5919)']) {
    expect([text, personalData(text)]).toEqual([text, ['an NHS number']])
  }
  expect(personalData('943 476 5918')).toEqual([])
  expect(personalData('£9,434,765,919')).toEqual([])
})

test('telephone numbers, postcodes and addresses are known in their usual forms', () => {
  for (const text of ['01632 960123', '(01632) 960 123', '+44 1632 960123', '07700 900123', '020 7946 0018']) {
    expect([text, personalData(text)]).toEqual([text, ['a telephone number']])
  }
  for (const text of ['SW1A 1AA', 'at M1 1AE.', 'b33 8th'])
    expect([text, personalData(text)]).toEqual([text, ['a postcode']])
  expect(personalData('a.b+c@sub.example.org')).toEqual(['an email address'])
})

test('figures of a case study are none of these', () => {
  for (const text of [
    '0.25 of 1,234',
    '2025-09-02',
    'from 61 to 84 per cent',
    '10 5mg tablets',
    'B12 5ml',
    '£131,000',
    '@ward',
  ]) {
    expect([text, personalData(text)]).toEqual([text, []])
  }
})
