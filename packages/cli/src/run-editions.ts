import { problemsOf } from '@roadmap/diagnostics'
import { editionParts, pathsOf } from '@roadmap/publisher'
import { exitCodes } from './exit-codes.ts'
import type { CliIo } from './io.ts'
import { loadProject } from './load-project.ts'
import type { CommonOptions } from './options.ts'
import { planOf } from './plan-of.ts'
import { printProblems } from './print-problems.ts'

/** `roadmap editions`: lists the editions and what each contains. */
export async function runEditions(io: CliIo, options: CommonOptions): Promise<number> {
  const { files, sound } = await loadProject(io, options)
  if (printProblems(io, files, options) || !sound) {
    if (options.json) io.out(`${JSON.stringify({ editions: [], problems: problemsOf(files) }, null, 2)}\n`)
    return exitCodes.problem
  }
  const editions = sound.roadmap.editions.map((edition) => {
    const plan = planOf(sound, edition, { fonts: undefined })
    const contents = editionParts.map(
      (part) => [part, plan.filter((made) => made.part === part).flatMap(pathsOf).length] as const,
    )
    const { id, title, version, date, language } = edition
    return { id, title, version, date, language, contents: Object.fromEntries(contents) }
  })
  if (options.json) io.out(`${JSON.stringify({ editions }, null, 2)}\n`)
  else if (options.format === 'text') {
    for (const { id, title, version, date, contents } of editions) {
      const parts = Object.entries(contents).map(([part, count]) => `${part} ${count}`)
      io.out(`${id}: ${title}, version ${version}, ${date} (files: ${parts.join(', ')})\n`)
    }
  }
  return exitCodes.done
}
