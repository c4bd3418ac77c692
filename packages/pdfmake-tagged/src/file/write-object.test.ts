import { expect, test } from 'vitest'
import { writeObject } from './write-object.ts'

test('objects are written with no space that can be spared', () => {
  const value = { Type: 'Annot', Rect: [0, 1.5, -2, 1e-7], F: 4, P: { S: 'GoTo', D: new String('a (b\\') }, On: true }
  expect(writeObject(value)).toBe('<</Type/Annot/Rect[0 1.5 -2 0]/F 4/P<</S/GoTo/D(a \\(b\\\\)>>/On true>>')
  expect(writeObject([['A', null], Buffer.from([1, 255]), { None: undefined }])).toBe('[[/A null]<01ff><<>>]')
})

test('text that is not ASCII is UTF-16 with a byte order mark, with every special byte escaped', () => {
  expect(writeObject(new String('é'))).toBe('(\u00fe\u00ff\u0000\u00e9)')
  // The bytes of these characters are those of a carriage return, a bracket and a backslash.
  expect(writeObject(new String('\u010d\u0128\u015c'))).toBe('(\u00fe\u00ff\u0001\\r\u0001\\(\u0001\\\\)')
})

test('dates are in universal time', () => {
  expect(writeObject(new Date(Date.UTC(2026, 0, 2, 3, 4, 5)))).toBe('(D:20260102030405Z)')
})

test('what has a class of its own writes itself', () => {
  class Reference {
    toString() {
      return '7 0 R'
    }
  }
  expect(writeObject({ A: new Reference(), B: [new Reference(), new Reference()] })).toBe('<</A 7 0 R/B[7 0 R 7 0 R]>>')
})

test('a number that PDF cannot hold is an error', () => {
  expect(() => writeObject([Number.NaN])).toThrow('NaN is no number that a PDF can hold')
})
