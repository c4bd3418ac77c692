import { expect, test } from 'vitest'
import { buildManifest } from './manifest.ts'

const edition = { id: 'complete', title: 'Complete', version: '1.2', date: '2026-03-01', language: 'en' }
const file = (path: string, text: string) => ({
  path,
  bytes: new TextEncoder().encode(text),
  title: `Title of ${path}`,
  madeFrom: 'content',
})

test('the manifest names every file with size and checksum, sorted by path, and ends with a line break', () => {
  const manifest = buildManifest({ edition, files: [file('web/ä.html', 'é'), file('Z.pdf', ''), file('a.pdf', 'abc')] })
  expect(manifest.path).toBe('manifest.json')
  const text = new TextDecoder().decode(manifest.bytes)
  expect(text.endsWith('}\n')).toBe(true)
  const entry = (path: string, bytes: number, sha256: string) => {
    return { path, bytes, sha256, title: `Title of ${path}`, madeFrom: 'content' }
  }
  expect(JSON.parse(text)).toEqual({
    edition,
    files: [
      entry('Z.pdf', 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
      entry('a.pdf', 3, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
      entry('web/ä.html', 2, '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'),
    ],
  })
})

test('the order of the files given, and of the keys of the edition, does not change a byte', () => {
  const files = [file('b', '2'), file('a', '1'), file('c', '3')]
  const turned = { language: 'en', date: '2026-03-01', version: '1.2', title: 'Complete', id: 'complete', more: 1 }
  expect(buildManifest({ edition: turned, files: [...files].reverse() })).toEqual(buildManifest({ edition, files }))
})
