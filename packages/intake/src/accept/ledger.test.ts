import { expect, test } from 'vitest'
import { cutMark, parseLedger, stringifyLine } from './ledger.ts'

const accepted = { event: 'accepted', on: '2026-11-23', id: 'beans-1', file: 'f1', content: 'c1', work: 'w1' } as const

test('a ledger knows files, answers and what was withdrawn', () => {
  const text = [
    accepted,
    { event: 'known', file: 'f2', content: 'c1' } as const,
    { event: 'withdrawn', on: '2026-11-24', id: 'beans-1', why: 'asked', content: 'c1', work: 'w1' } as const,
  ]
    .map(stringifyLine)
    .join('')
  const ledger = parseLedger(text)
  expect(ledger.contentOf.get('f2')).toBe('c1')
  expect(ledger.idOf.get('c1')).toBe('beans-1')
  expect(ledger.withdrawnIds.has('beans-1') && ledger.withdrawnWorks.has('w1')).toBe(true)
})

test('a last line that was cut off has not happened', () => {
  const line = stringifyLine(accepted)
  expect(parseLedger(line.slice(0, 40)).accepted.size).toBe(0)
  expect(parseLedger(`${line.slice(0, 40)}${cutMark}\n${line}`).accepted.size).toBe(1)
})

test('a ledger that somebody has edited decides nothing', () => {
  expect(() => parseLedger('{"event":"accepted"\n')).toThrow(
    'Line 1 of the ledger cannot be read. Put the ledger back as it was.',
  )
  expect(() => parseLedger(`${stringifyLine(accepted)}{"event":"eaten"}\n`)).toThrow('Line 2')
})
