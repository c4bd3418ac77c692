import { expect, test } from 'vitest'
import { contactAddress, uncheckedContactAddress } from './contact-address.ts'

test('people write to the publisher, or else to the address for forms', () => {
  const [contact, email] = ['https://example.org/write', 'forms@example.org']
  expect(contactAddress({ brand: { contact }, submit: { email } })).toBe(contact)
  expect(contactAddress({ brand: {}, submit: { email } })).toBe(email)
  expect(contactAddress({ brand: {}, submit: {} })).toBeUndefined()
})

test('an edition that is not checked gives an address only if it is one', () => {
  const email = 'forms@example.org'
  expect(uncheckedContactAddress({ brand: { contact: 'crew@example.org', name: 7 } })).toBe('crew@example.org')
  expect(uncheckedContactAddress({ brand: { contact: 'the crew' }, submit: { email, url: 'x' } })).toBe(email)
  expect(uncheckedContactAddress({ brand: null, submit: { email } })).toBe(email)
  expect(uncheckedContactAddress({ submit: { email: 'forms' } })).toBeUndefined()
  for (const none of [undefined, null, 'crew@example.org', []]) expect(uncheckedContactAddress(none)).toBeUndefined()
})
