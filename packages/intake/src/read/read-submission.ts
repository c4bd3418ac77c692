import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { Submission } from '../submission.ts'
import { readJson } from './read-json.ts'
import { recognise } from './recognise.ts'

/**
 * Reads one filled-in form of any format. Throws a `Refused` that says why it is none. Runs in a process that can be
 * ended from outside: a library that hangs on a crafted file cannot be stopped from within.
 *
 * @param name of the file, for its ending alone.
 * @param prompts what an empty control of ours says in Word.
 */
export async function readSubmission(bytes: Buffer, name: string, prompts: readonly string[]): Promise<Submission> {
  if (bytes.length > limits.fileBytes) throw new Refused('too-large', { most: limits.fileBytes / 1024 / 1024 })
  const format = recognise(bytes, name)
  if (format === 'json') return readJson(bytes)
  // Each loaded only when it is asked for: a folder of JSON needs neither.
  if (format === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
  return (await import('./word/read-word.ts')).readWord(bytes, prompts)
}
