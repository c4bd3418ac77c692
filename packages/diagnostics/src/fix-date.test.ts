import { expect, test } from 'vitest'
import { fixDate } from './fix-date.ts'

test.each([
  ['31/12/2025', '2025-12-31'],
  ['31.12.2025', '2025-12-31'],
  ['31-12-2025', '2025-12-31'],
  ['12/31/2025', '2025-12-31'],
  ['5/5/2025', '2025-05-05'],
  ['31/12/25', '2025-12-31'],
  ['31 December 2025', '2025-12-31'],
  ['31st Dec. 2025', '2025-12-31'],
  ['Wednesday, 31 December 2025', '2025-12-31'],
  ['December 31, 2025', '2025-12-31'],
  ['3-Apr-25', '2025-04-03'],
  ['2025-4-3', '2025-04-03'],
  ['2025/04/03', '2025-04-03'],
  ['2025-31-12', '2025-12-31'],
  ['2025-12-31T10:00:00Z', '2025-12-31'],
])('a day that can mean only one is shown as it is to be typed: %s', (written, day) => {
  expect(fixDate(written, 'date')).toBe(`Change \`${written}\` to \`${day}\`.`)
})

test.each(['03/04/2025', '3.4.25', '3-4-2025'])('a day that can mean two is shown as both: %s', (written) => {
  expect(fixDate(written, 'start_date')).toBe(
    'Write year, month and day, with hyphens: `start_date: 2025-04-03` for 3 April, or `start_date: 2025-03-04` for 4 March.',
  )
})

test.each([
  ['31/2/2025', '2025-02-28'],
  ['2024-02-30', '2024-02-29'],
  ['31 November 2025', '2025-11-30'],
])('a day that is in no calendar is shown with one that is: %s', (written, day) => {
  expect(fixDate(written, 'date')).toBe(
    `That day is in no calendar. Write the day that is meant, such as \`date: ${day}\`.`,
  )
})

test.each([
  ['December 2025', '2025-12-01'],
  ['12/2025', '2025-12-01'],
  ['2025-12', '2025-12-01'],
  ['2025', '2025-01-01'],
  ['last summer', '2026-11-23'],
  ['31 Brumaire 2025', '2026-11-23'],
  ['2025-99-99', '2026-11-23'],
  ['', '2026-11-23'],
])('a text that names no day is answered with the form of one: %s', (written, day) => {
  expect(fixDate(written, 'date')).toBe(`Write year, month and day, with hyphens: \`date: ${day}\`.`)
})
