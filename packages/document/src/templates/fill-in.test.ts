import { expect, test } from 'vitest'
import { reference, text } from '../builders.ts'
import { fillIn } from './fill-in.ts'
import type { Translate } from './template-set.ts'

const wording =
  (words: string): Translate =>
  (_, values = {}) =>
    words.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]))

test('the values of a message can be links, in the order of the language', () => {
  const values = { output: text('Plan'), activity: reference('activity-a', text('A')) }
  expect(fillIn(wording('Its output is {output}, from {activity}.'), 'any', values)).toEqual([
    text('Its output is '),
    text('Plan'),
    text(', from '),
    reference('activity-a', text('A')),
    text('.'),
  ])
  expect(fillIn(wording('{activity} makes {output}'), 'any', values)).toEqual([
    reference('activity-a', text('A')),
    text(' makes '),
    text('Plan'),
  ])
})
