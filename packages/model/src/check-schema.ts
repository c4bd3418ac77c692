import type { SourceFile } from '@roadmap/content'
import { checkBySchema } from '@roadmap/diagnostics'
import type { z } from 'zod'
import { reportAt } from './problem.ts'

/**
 * The data of a file as its schema has it, or nothing when it does not meet the schema; every fault is then reported at
 * its place: `unknown-key`, `missing-key`, `wrong-type`, `bad-value`.
 *
 * @param noun what people call the file: `an activity`.
 */
export function checkSchema<S extends z.ZodType>(source: SourceFile, schema: S, noun: string): z.output<S> | undefined {
  if (source.data === undefined) return undefined // reported where it was read
  const written = { text: String(source.file), placeOf: source.placeOf }
  const checked = checkBySchema(schema, source.data, { noun, written })
  if ('data' in checked) return checked.data
  for (const { path, part, ...said } of checked.faults) {
    const why = said.rule === 'unknown-key' ? 'What stands under it would be left out.' : cannotBeShown(noun)
    reportAt(source, path, { ...said, why }, part)
  }
  return undefined
}

function cannotBeShown(noun: string): string {
  return `Without it ${noun.replace(/^an? /, 'the ')} cannot be shown.`
}
