import { problemsOf } from '@roadmap/diagnostics'
import { type CaseStudy, consentTasks } from '@roadmap/model'
import { commandLine } from './command-line.ts'
import { exitCodes } from './exit-codes.ts'
import type { CliIo } from './io.ts'
import { loadProject } from './load-project.ts'
import type { CommonOptions } from './options.ts'
import { printProblems } from './print-problems.ts'

/** `roadmap submissions`: the case studies that wait for an editor, with what to check and what can come of it. */
export async function runSubmissions(io: CliIo, options: CommonOptions): Promise<number> {
  const { files, sound } = await loadProject(io, options)
  // What is wrong with one that waits is said beside it.
  if (!sound) {
    printProblems(io, files, options)
    if (options.json) io.out(`${JSON.stringify({ submissions: [], problems: problemsOf(files) }, null, 2)}\n`)
    return exitCodes.problem
  }
  const { caseStudies } = sound.roadmap
  const waiting = caseStudies.filter(({ publication }) => publication === 'submitted')
  const forms = [...new Set(waiting.map(({ form }) => form))]
  if (options.json) {
    const submissions = waiting.map((study) => ({
      ...factsOf(study),
      ...reviewOf(study),
      tasks: consentTasks(study, options.today),
      warnings: warningsOf(study),
    }))
    io.out(`${JSON.stringify({ submissions }, null, 2)}\n`)
    return exitCodes.done
  }
  if (options.format !== 'text') return exitCodes.done
  io.out(`${waiting.length === 1 ? '1 case study waits' : `${waiting.length} case studies wait`} for an editor.\n`)
  for (const study of waiting) {
    const tasks = consentTasks(study, options.today).map((task) => `  Before you publish it: ${task}\n`)
    const warnings = warningsOf(study).map((warning) => `  Look at: ${warning}\n`)
    io.out(
      `\n${study.id}\n  ${study.title}\n  ${study.source.file.path}\n${consentLine(study)}${[...tasks, ...warnings].join('')}`,
    )
  }
  for (const form of forms) {
    const checks = form.review.checks.map((check) => `  [ ] ${check}\n`).join('')
    const outcomes = form.review.outcomes.map(({ label }) => label).join(' · ')
    io.out(`\nCheck, for the form “${form.title}”:\n${checks}  Outcome: ${outcomes}\n`)
  }
  if (waiting.length > 0) {
    const build = commandLine('build --all', options, ['content', 'templates', 'out'])
    io.out(`\nTo publish one, change its line to \`publication: published\`, and build: ${build}\n`)
  }
  return exitCodes.done
}

function factsOf({ id, title, source, form, consent }: CaseStudy) {
  return {
    id,
    title,
    path: source.file.path,
    form: { id: form.id, version: form.version },
    ...(consent && { consent }),
  }
}

function reviewOf({ form }: CaseStudy) {
  return { checks: form.review.checks, outcomes: form.review.outcomes }
}

function warningsOf({ source }: CaseStudy): readonly string[] {
  return source.file.messages.map(({ line, reason }) => (line === undefined ? reason : `line ${line}: ${reason}`))
}

function consentLine({ consent }: CaseStudy): string {
  if (!consent) return ''
  const answer = (name: string, isGiven: boolean | undefined) =>
    isGiven === undefined ? [] : [`${name}: ${isGiven ? 'yes' : 'no'}`]
  const parts = [
    ...answer('publish', consent.publish),
    ...answer('name organisations', consent.name),
    ...(consent.namesChecked ? [`names checked on ${consent.namesChecked}`] : []),
    ...answer('use inside', consent.internal),
    ...(consent.holdUntil ? [`not before ${consent.holdUntil}`] : []),
    ...(consent.reviewBy ? [`review by ${consent.reviewBy}`] : []),
  ]
  return `  Consent: ${parts.join(' · ')}\n`
}
