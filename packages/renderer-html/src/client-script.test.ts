import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { clientScript } from '#client-script'
import { bundleClient } from '../build/bundle-client.mjs'

test('the script is the same whenever it is made', () => expect(bundleClient()).toBe(clientScript))

test('browsers from 2020 on can read the script: nothing in it is newer', () => {
  const read = (target: string) => transformSync(clientScript, { target, charset: 'utf8' }).code
  expect(read('es2020')).toBe(read('esnext'))
})

test('the script holds neither words for readers nor a way to end itself', () => {
  expect(clientScript).not.toMatch(/<\/script|<!--/i)
  expect(clientScript.match(/"[A-Z][a-z]+ [a-z]+ [^"]*"/g) ?? []).toEqual([])
})
