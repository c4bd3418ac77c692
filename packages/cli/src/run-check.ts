import { countProblems, problemsOf } from '@roadmap/diagnostics'
import type { Roadmap } from '@roadmap/model'
import { exitCodes } from './exit-codes.ts'
import type { CliIo } from './io.ts'
import { loadProject } from './load-project.ts'
import type { CommonOptions } from './options.ts'
import { printProblems } from './print-problems.ts'

/** `roadmap check`: prints every problem of content and templates, or what was read when there is none. */
export async function runCheck(io: CliIo, options: CommonOptions): Promise<number> {
  const { files, read, sound } = await loadProject(io, options)
  const failed = printProblems(io, files, options)
  const counts = sound ? countsOf(sound.roadmap) : {}
  if (options.json) {
    const problems = problemsOf(files)
    io.out(`${JSON.stringify({ files: read, read: counts, problems, ...countProblems(files) }, null, 2)}\n`)
  } else if (!failed && !options.quiet && options.format === 'text') {
    const things = Object.entries(counts).map(([name, count]) => `${count} ${count === 1 ? singular(name) : name}`)
    io.out(`No errors in ${read} files: ${things.join(', ')}.\n`)
  }
  return failed ? exitCodes.problem : exitCodes.done
}

/** Of the names below. */
function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '')
}

function countsOf(roadmap: Roadmap): Readonly<Record<string, number>> {
  return {
    phases: roadmap.phases.length,
    strands: roadmap.strands.length,
    cells: roadmap.cells.length,
    activities: roadmap.activities.length,
    'external inputs': roadmap.inputs.length,
    tools: roadmap.tools.length,
    'output documents': roadmap.documents.length,
    roles: roadmap.roles.length,
    'glossary terms': roadmap.terms.length,
    scenarios: roadmap.scenarios.length,
    sources: roadmap.sources.length,
    statements: roadmap.assessment?.statements.length ?? 0,
    forms: roadmap.forms.length,
    'case studies': roadmap.caseStudies.length,
    'filled self-assessments': roadmap.filledAssessments.length,
    editions: roadmap.editions.length,
  }
}
