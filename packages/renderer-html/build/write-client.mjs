import { writeFileSync } from 'node:fs'
import { bundleClient } from './bundle-client.mjs'

const path = new URL('../dist/client-script.js', import.meta.url)
writeFileSync(path, `export const clientScript = ${JSON.stringify(bundleClient())}\n`)
