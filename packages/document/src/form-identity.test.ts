import { expect, test } from 'vitest'
import { splitIdentity, stringifyIdentity } from './form-identity.ts'

test('what a form says of itself is read back, also where the end is missing', () => {
  const facts = { id: 'case-study', version: '1', edition: 'complete', language: 'en-GB' }
  expect(stringifyIdentity(facts)).toBe('case-study/1/complete/en-GB')
  expect(splitIdentity(` ${stringifyIdentity(facts)}\n`)).toEqual(facts)
  expect(splitIdentity('case-study/1')).toEqual({ id: 'case-study', version: '1' })
})
