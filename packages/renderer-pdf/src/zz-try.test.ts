import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { parse } from 'yaml'
import { checkTheme, defaultFontFiles, renderPdf } from './index.ts'
import { sampleDocument } from './testing/sample-document.ts'
test('try', async () => {
  const checked = checkTheme(parse(readFileSync('templates/themes/default.yaml', 'utf8')))
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems, null, 1))
  const files = defaultFontFiles()
  const body = { normal: readFileSync(files.normal), bold: readFileSync(files.bold), italics: readFileSync(files.italics), bolditalics: readFileSync(files.bolditalics) }
  const t = performance.now()
  const r = await renderPdf(sampleDocument(), { theme: checked.theme, fonts: { body } })
  console.log(performance.now() - t, r.pages, r.messages, [...r.positions])
  writeFileSync('/tmp/rp/s.pdf', r.bytes)
})
