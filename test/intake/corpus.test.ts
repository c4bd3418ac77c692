import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Reader, startReader } from '@roadmap/intake'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../support/repository.ts'

/** Files of many programs and of people who mean harm, none of them a form of ours. */
const corpus = `${repository}/../shared/corpus`
const kinds = ['docx', 'pdf', 'json', 'zip'] as const
const isHere = existsSync(`${corpus}/docx`)

let reader: Reader
const faults: string[] = []
beforeAll(() => {
  if (!isHere) return
  reader = startReader({ prompts: [], onFault: (fault) => faults.push(fault) })
})
afterAll(() => reader?.stop())

if (!isHere) console.warn('No corpus of foreign files: its tests are skipped.')

test.skipIf(!isHere).each(kinds)('every foreign file of the kind %s is refused', { timeout: 300_000 }, async (kind) => {
  const folder = `${corpus}/${kind}`
  const outcomes: string[] = []
  for (const name of readdirSync(folder).filter((file) => !file.endsWith('.tsv'))) {
    // A zip is sent as if it were a Word file; JSON need not have its ending.
    const sent = kind === 'zip' ? `${name}.docx` : kind === 'json' ? `${basename(name, '.json')}.json` : name
    const outcome = await reader.read(readFileSync(`${folder}/${name}`), sent).then(
      () => 'taken',
      (error: { readonly name: string; readonly code?: string }) => (error.name === 'Refused' ? 'refused' : `${error}`),
    )
    if (outcome !== 'refused') outcomes.push(`${name}: ${outcome}`)
  }
  expect(outcomes).toEqual([])
  expect(faults).toEqual([])
})
