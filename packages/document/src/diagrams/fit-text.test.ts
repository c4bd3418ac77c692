import { expect, test } from 'vitest'
import { ellipsize, fitText, wrapText } from './fit-text.ts'

const ten = (text: string) => [...text].length * 10
const measure = (text: string, { sizePt }: { readonly sizePt: number }) => [...text].length * sizePt

test('lines are as few as can be and then of nearly equal length', () => {
  expect(wrapText('one two three four', 140, ten).lines).toEqual(['one two', 'three four'])
})

test('a word with a hyphen is only divided if it is too long for a line', () => {
  expect(wrapText('a well-known way', 100, ten).lines).toEqual(['a', 'well-known', 'way'])
  expect(wrapText('a well-known way', 70, ten).lines).toEqual(['a well-', 'known', 'way'])
})

test('a word wider than the line is broken as a last resort', () => {
  expect(wrapText('abcdefghij kl', 40, ten)).toEqual({ lines: ['abcd', 'efgh', 'ij', 'kl'], broken: true })
})

test('text shrinks until it fits, and gets an ellipsis if it never does', () => {
  const space = { measure, width: 40, height: 24 }
  expect(fitText('four five', { ...space, sizes: [10, 8] })).toMatchObject({ lines: ['four', 'five'], sizePt: 10 })
  expect(fitText('seven seven', { ...space, sizes: [10, 8] })).toMatchObject({ sizePt: 8, cut: false })
  const cut = fitText('seven seven seven', { ...space, sizes: [10, 8] })
  expect(cut).toMatchObject({ lines: ['seven', 'seve…'], sizePt: 8, cut: true })
})

test('an ellipsis never stands after a space and needs no more room than there is', () => {
  expect(ellipsize('one two', 50, ten)).toBe('one…')
  expect(ellipsize('one', 30, ten)).toBe('one')
})
