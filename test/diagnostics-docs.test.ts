import { readdirSync, readFileSync } from 'node:fs'
import { verificationRules } from 'pdfmake-tagged/verify'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)

test('every rule that the code reports is listed in docs/diagnostics.md, and no other', () => {
  // The rules of a finished PDF are those of a package that knows no content; its own README lists them.
  const reported = rulesIn((path) => !path.startsWith('pdfmake-tagged/src/verify/'))
  expect(listedIn('docs/diagnostics.md', /^\| `([a-z0-9-]+)` \|/gm)).toEqual(reported)
})

test('every rule that a finished PDF is checked for is listed in the README of the package, with what it is about', () => {
  const reported = rulesIn((path) => path.startsWith('pdfmake-tagged/src/verify/'))
  expect(Object.keys(verificationRules).sort()).toEqual(reported)
  const readme = 'packages/pdfmake-tagged/README.md'
  const table = listedIn(readme, /^\| (`[a-z-]+` \| [a-z]+) \| [^|]+ \| ISO [^|]+ \|$/gm)
  expect(table).toEqual(
    Object.entries(verificationRules)
      .map(([rule, about]) => `\`${rule}\` | ${about}`)
      .sort(),
  )
})

function rulesIn(chosen: (path: string) => boolean): readonly string[] {
  const reported = new Set<string>()
  for (const path of readdirSync(new URL('packages', root), { recursive: true, encoding: 'utf8' })) {
    // In the styles of Word files a rule is a line on the page.
    if (!/^[^/]+\/src\/.*\.ts$/.test(path) || /\.test\.ts$|\/(testing|styles)\//.test(path) || !chosen(path)) continue
    const source = readFileSync(new URL(`packages/${path}`, root), 'utf8')
    for (const [, rule = ''] of source.matchAll(/\brule: '([a-z][a-z0-9]*(?:-[a-z0-9]+)+|[a-z]+)'/g)) reported.add(rule)
  }
  return [...reported].sort()
}

function listedIn(path: string, row: RegExp): readonly string[] {
  const page = readFileSync(new URL(path, root), 'utf8')
  return [...page.matchAll(row)].map(([, found = '']) => found).sort()
}
