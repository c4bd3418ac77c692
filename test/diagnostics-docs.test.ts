import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)

test('every rule that the code reports is listed in docs/diagnostics.md, and no other', () => {
  const reported = new Set<string>()
  for (const path of readdirSync(new URL('packages', root), { recursive: true, encoding: 'utf8' })) {
    // In the styles of Word files a rule is a line on the page.
    if (!/^[^/]+\/src\/.*\.ts$/.test(path) || /\.test\.ts$|\/(testing|styles)\//.test(path)) continue
    const source = readFileSync(new URL(`packages/${path}`, root), 'utf8')
    for (const [, rule = ''] of source.matchAll(/\brule: '([a-z][a-z0-9]*(?:-[a-z0-9]+)+|[a-z]+)'/g)) reported.add(rule)
  }
  const page = readFileSync(new URL('docs/diagnostics.md', root), 'utf8')
  const listed = new Set([...page.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, rule = '']) => rule))
  expect([...listed].sort()).toEqual([...reported].sort())
})
