import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainTheme, renderDocx } from './index.ts'
import { sampleActivity } from './testing/sample-activity.ts'

test('x', async () => {
  const { bytes } = await renderDocx(sampleActivity, { theme: plainTheme })
  writeFileSync('/tmp/wv/activity.docx', bytes)
  const { readFileSync } = await import('node:fs')
  const t0 = performance.now()
  const form = await renderDocx(JSON.parse(readFileSync('/tmp/wv/form.json', 'utf8')), { theme: plainTheme })
  console.log(performance.now() - t0)
  writeFileSync('/tmp/wv/form.docx', form.bytes)
  expect(bytes.length).toBeGreaterThan(1)
})
