#!/usr/bin/env node
import { existsSync } from 'node:fs'

// Committed as it is, so that npm links it before anything is compiled.
const main = new URL('../dist/main.js', import.meta.url)
if (!existsSync(main)) {
  process.stderr.write('roadmap is not compiled yet. Run `npm run build` first.\n')
  process.exit(2)
}
const { runMain } = await import(main.href)
await runMain()
