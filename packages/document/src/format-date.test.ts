import { expect, test } from 'vitest'
import { formatDate } from './format-date.ts'

test('a date is written out in the way of a language', () => {
  expect(formatDate('2026-11-23', 'en-GB')).toBe('23 November 2026')
  expect(formatDate('2026-11-23', 'de')).toBe('23. November 2026')
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('the day is the same in the time zone %s', (zone) => {
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    expect(formatDate('2026-01-01', 'en-GB')).toBe('1 January 2026')
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})
