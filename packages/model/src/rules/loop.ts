import { code } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { Whole } from './check-rules.ts'
import type { Flow, FlowActivity, FlowInput } from './flow.ts'

/**
 * No activity waits for itself: following outputs to the activities that use them never leads back, except by inputs
 * that are marked `cycle: true`. Each loop is reported once (`loop`), at the input that closes it when the activities
 * are read in order.
 */
export function checkLoops({ flow }: Whole): void {
  const users = usersOf(flow)
  const state = new Map<FlowActivity, 'open' | 'done'>()
  const follow = (activity: FlowActivity, path: readonly FlowActivity[]): void => {
    state.set(activity, 'open')
    const here = [...path, activity]
    for (const { user, input } of users.get(activity) ?? []) {
      if (state.get(user) === 'open') reportLoop(here.slice(here.indexOf(user)), user, input)
      else if (!state.has(user)) follow(user, here)
    }
    state.set(activity, 'done')
  }
  for (const activity of flow.activities) if (!state.has(activity)) follow(activity, [])
}

interface Use {
  readonly user: FlowActivity
  readonly input: FlowInput
}

function usersOf({ activities, producers }: Flow): ReadonlyMap<FlowActivity, readonly Use[]> {
  const users = new Map<FlowActivity, Use[]>(activities.map((activity) => [activity, []]))
  for (const user of activities) {
    for (const input of user.inputs) {
      const producer = producers.get(input.ref)
      if (producer && !input.cycle && !isReportedElsewhere(producer, user)) users.get(producer)?.push({ user, input })
    }
  }
  return users
}

/** An output of its own and an input from a later phase are mistakes of their own. */
function isReportedElsewhere(producer: FlowActivity, user: FlowActivity): boolean {
  return producer === user || (producer.phase?.index ?? 0) > (user.phase?.index ?? Number.POSITIVE_INFINITY)
}

function reportLoop(loop: readonly FlowActivity[], user: FlowActivity, { ref, path }: FlowInput): void {
  const round = [...loop, user].map(({ id }) => code(id)).join(' → ')
  reportAt(user.source, path, {
    rule: 'loop',
    what: `Found the input ${code(ref)} that closes the loop ${round}, expected a way without a loop`,
    why: 'Each of these activities would wait for the others.',
    fix: `Add \`cycle: true\` below ${code(`ref: ${ref}`)} if it comes from an earlier journey, or remove the input.`,
  })
}
