import { expect, test } from 'vitest'
import { CachedStyles } from './cached-styles.ts'
import { StyleContextStack } from './pdfmake.ts'

const styles = {
  base: { color: 'red', fontSize: 9 },
  child: { extends: ['base', 'other'], bold: true },
  other: { color: 'blue', extends: 'child' },
}

test('styles are found as pdfmake finds them, after pushing, popping and cloning', () => {
  const stacks = [new StyleContextStack(styles, { font: 'Body' }), new CachedStyles(styles, { font: 'Body' })] as const
  const agree = () => {
    for (const property of ['font', 'color', 'fontSize', 'bold', 'margin']) {
      expect(stacks[1].getProperty(property)).toEqual(stacks[0].getProperty(property))
    }
  }
  const both = (change: (stack: StyleContextStack) => void) => {
    for (const stack of stacks) change(stack)
    agree()
  }
  agree()
  both((stack) => stack.push({ color: 'green', margin: null }))
  both((stack) => stack.push('child'))
  both((stack) => stack.push('unknown'))
  const clones = stacks.map((stack) => stack.clone())
  for (const clone of clones) clone.push({ fontSize: 30 })
  expect(clones.map((clone) => clone.getProperty('fontSize'))).toEqual([30, 30])
  both((stack) => stack.pop(2))
  both((stack) => stack.push('other'))
  expect(stacks[1].getProperty('color')).toBe('blue')
  expect(clones.map((clone) => clone.getProperty('color'))).toEqual(['blue', 'blue'])
})
