import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deflateInParts } from './deflate-in-parts.ts'

test('parts come back as one', () => {
  const parts = ['1 0 2 10 3 20 '.repeat(500), '<</S/TD/K 1>>\n'.repeat(500), ''].map((part) => Buffer.from(part))
  expect(inflateSync(deflateInParts(parts)).equals(Buffer.concat(parts))).toBe(true)
  expect(inflateSync(deflateInParts([Buffer.alloc(0)]))).toHaveLength(0)
  expect(inflateSync(deflateInParts([Buffer.alloc(100_000, 255), Buffer.alloc(3801, 254)]))).toHaveLength(103_801)
})

test('the checksum is there: a changed byte is noticed', () => {
  const bytes = deflateInParts([Buffer.from('Wikipedia')])
  // The example that is given with the algorithm nearly everywhere.
  expect(bytes.readUInt32BE(bytes.length - 4)).toBe(0x11e60398)
  bytes.writeUInt8(0, bytes.length - 1)
  expect(() => inflateSync(bytes)).toThrow('incorrect data check')
})
