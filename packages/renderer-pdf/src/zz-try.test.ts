import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { parse } from 'yaml'
import { checkTheme, defaultFontFiles, renderPdf } from './index.ts'
import { sampleDocument } from './testing/sample-document.ts'

test('try', async () => {
  const checked = checkTheme(parse(readFileSync('templates/themes/default.yaml', 'utf8')))
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems, null, 1))
  const files = defaultFontFiles()
  const body = {
    normal: readFileSync(files.normal),
    bold: readFileSync(files.bold),
    italics: readFileSync(files.italics),
    bolditalics: readFileSync(files.bolditalics),
  }
  let t = performance.now()
  const r = await renderPdf(sampleDocument(), { theme: checked.theme, fonts: { body } })
  console.log(performance.now() - t, r.pages, r.messages, [...r.positions])
  writeFileSync('/tmp/rp/s.pdf', r.bytes)
  if (process.env.BIG) {
    const d = sampleDocument()
    const s = JSON.stringify(d.children.slice(3, 7))
    const big = {
      ...d,
      children: [
        ...d.children,
        ...Array.from({ length: 22 }, (_, i) =>
          JSON.parse(
            s
              .replaceAll('activity-', `a${i}-`)
              .replaceAll('term-', `t${i}-`)
              .replaceAll('tool', `o${i}`)
              .replaceAll('"glossary"', `"g${i}"`),
          ),
        ).flat(),
      ],
    }
    for (const _ of [1, 2]) {
      t = performance.now()
      const r2 = await renderPdf(big, { theme: checked.theme, fonts: { body } })
      console.log('big', performance.now() - t, r2.pages, r2.messages, process.memoryUsage().rss / 1e6)
      writeFileSync('/tmp/rp/big.pdf', r2.bytes)
    }
  }
})
