import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type FieldPath,
  fromPdfName,
  optionPath,
  parseFieldPath,
  stringifyFieldPath,
  toPdfName,
  toWordTag,
} from './field-path.ts'

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/)
const key = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/)
const path: fc.Arbitrary<FieldPath> = fc.oneof(
  fc.record({ name, option: key }, { requiredKeys: ['name'] }),
  fc.record({ name, key, part: name, option: key }, { requiredKeys: ['name', 'key'] }),
)

test('a path is read back as it was written, in every spelling', () => {
  fc.assert(
    fc.property(path, (given) => {
      const text = stringifyFieldPath(given)
      expect(parseFieldPath(text)).toEqual(given)
      expect(fromPdfName(toPdfName(text))).toBe(text)
    }),
  )
})

test('the name of a PDF field has no level of its own', () => {
  expect(toPdfName('benefit[2].measure')).toBe('benefit[2]/measure')
  expect(toPdfName(optionPath('activities_used', '1.GM.1'))).toBe('activities_used=1/GM/1')
})

test.each([
  '',
  ' title',
  'title ',
  'benefit[]',
  'benefit[2',
  'benefit.measure',
  'a[1].b.c',
  '1st',
  'a=',
  'a=b=c',
  'a/b',
])('`%s` is not a path', (text) => expect(parseFieldPath(text)).toBeUndefined())

test('what could not be read back is not written', () => {
  expect(() => stringifyFieldPath({ name: 'a b' })).toThrow('`a b` is not the path of a field')
  expect(() => toWordTag('x'.repeat(65))).toThrow('has 65 characters, and a tag in Word takes 64')
})
