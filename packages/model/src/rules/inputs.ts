import { code, didYouMean } from '@roadmap/diagnostics'
import { reportTwice } from '../check-ids.ts'
import { findMisdeclared, referencesOf } from '../misdeclared.ts'
import { reportAt } from '../problem.ts'
import type { Whole } from './check-rules.ts'
import type { FlowActivity, FlowInput } from './flow.ts'

/**
 * Every input comes from somewhere (`input-without-source`), not from the activity itself (`own-output`), and not from a
 * later phase unless it is marked as coming from an earlier journey (`later-phase-input`).
 */
export function checkInputs({ files, flow, registry }: Whole): void {
  const candidates = [...registry.of('output').keys(), ...registry.of('input').keys()]
  const isKnown = ({ ref }: FlowInput) => registry.mayHave('input', ref) || registry.mayHave('output', ref)
  // Looked for only where something is wrong, which is nearly never.
  const isSound = flow.activities.every(({ inputs }) => inputs.every(isKnown))
  const misdeclared = isSound ? [] : findMisdeclared(referencesOf(files), registry)
  for (const activity of flow.activities) {
    for (const input of activity.inputs) {
      const producer = flow.producers.get(input.ref)
      if (producer === activity) reportOwn(activity, input)
      else if (producer) checkPhase(activity, input, producer)
      else if (!isKnown(input) && !misdeclared.some(({ kind, meant }) => kind === 'output' && meant === input.ref)) {
        reportWithoutSource(activity, input, candidates)
      }
    }
    reportTwice(
      activity.source,
      activity.inputs.map(({ path, ref }) => ({ path, id: ref })),
      'input',
    )
  }
}

function reportWithoutSource({ source }: FlowActivity, { ref, path }: FlowInput, candidates: readonly string[]): void {
  reportAt(source, path, {
    rule: 'input-without-source',
    what: `Found the input ${code(ref)} that no activity produces, expected an output of an activity or an external input`,
    why: 'The reader could not be told where the input comes from.',
    fix: didYouMean(
      ref,
      candidates,
      `Add ${code(ref)} to the outputs of the activity that produces it, or to \`inputs\` in \`roadmap.yaml\`.`,
    ),
  })
}

function reportOwn({ id, source }: FlowActivity, { ref, path }: FlowInput): void {
  reportAt(source, path, {
    rule: 'own-output',
    what: `Found the output ${code(ref)} of ${code(id)} as its own input, expected something made elsewhere`,
    why: 'The activity could never begin.',
    fix: `Remove ${code(`- ref: ${ref}`)} from the inputs.`,
  })
}

function checkPhase(activity: FlowActivity, { ref, path, cycle }: FlowInput, producer: FlowActivity): void {
  if (cycle || !activity.phase || !producer.phase || producer.phase.index <= activity.phase.index) return
  reportAt(activity.source, path, {
    rule: 'later-phase-input',
    what: `Found the input ${code(ref)} from the later phase ${code(producer.phase.id)}, expected one from phase ${code(activity.phase.id)} or before`,
    why: 'The reader would need a result that does not exist yet.',
    fix: `Add \`cycle: true\` below ${code(`ref: ${ref}`)} if it comes from an earlier journey, or remove the input.`,
    cause: {
      path: producer.source.file.path,
      place: producer.source.placeOf(['id']),
      what: `${code(producer.id)} produces it`,
    },
  })
}
