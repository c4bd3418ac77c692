import { code, didYouMean } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { Whole } from './check-rules.ts'

/** A scenario starts at one of its own steps (`start-not-a-step`). Unknown and repeated steps are found with the ids. */
export function checkScenarios({ content }: Whole): void {
  for (const { source, data } of content.scenario) {
    const steps = data.steps.map(({ activity }) => activity)
    if (steps.includes(data.startAt)) continue
    reportAt(source, ['startAt'], {
      rule: 'start-not-a-step',
      what: `Found the start ${code(data.startAt)} that is not a step, expected one of the steps of the scenario`,
      why: 'The reader would be told to start at a place that the route does not pass.',
      fix: didYouMean(data.startAt, steps, `Add ${code(data.startAt)} to \`steps\`, or start at one of them.`),
    })
  }
}
