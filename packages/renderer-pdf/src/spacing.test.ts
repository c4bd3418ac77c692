import { expect, test } from 'vitest'
import { withoutEndSpace, withoutOuterSpace } from './spacing.ts'

test('the space below the last block goes, however deep it stands, and all other space stays', () => {
  const inner = {
    stack: [
      { text: 'a', margin: [1, 2, 3, 4] },
      { text: 'b', margin: [1, 2, 3, 4] },
    ],
    margin: [0, 0, 0, 9],
  }
  expect(withoutEndSpace({ stack: [inner] })).toEqual({
    stack: [
      {
        stack: [
          { text: 'a', margin: [1, 2, 3, 4] },
          { text: 'b', margin: [1, 2, 3, 0] },
        ],
        margin: [0, 0, 0, 0],
      },
    ],
  })
})

test('a box trims the top of its first block and the foot of its last', () => {
  const block = (text: string) => ({ text, margin: [0, 5, 0, 5] })
  expect(withoutOuterSpace([block('a'), block('b'), block('c')])).toEqual([
    { text: 'a', margin: [0, 0, 0, 5] },
    block('b'),
    { text: 'c', margin: [0, 5, 0, 0] },
  ])
  expect(withoutOuterSpace([block('a')])).toEqual([{ text: 'a', margin: [0, 0, 0, 0] }])
})
