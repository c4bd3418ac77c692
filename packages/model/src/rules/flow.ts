import type { PropertyPath, SourceFile } from '@roadmap/content'
import type { ContentFile } from '../content-files.ts'
import { select, selectId, selectIds } from '../select.ts'

/** The activities and what flows between them, as far as their files can be read. */
export interface Flow {
  /** Phase by phase, then strand by strand, then by file name: as a reader meets them. */
  readonly activities: readonly FlowActivity[]
  /** The activity that produces an output. */
  readonly producers: ReadonlyMap<string, FlowActivity>
}

export interface FlowActivity {
  readonly id: string
  readonly source: SourceFile
  /** From 0, in the order of the phases; missing when the cell or its phase is not known. */
  readonly phase: { readonly index: number; readonly id: string } | undefined
  readonly inputs: readonly FlowInput[]
}

export interface FlowInput {
  readonly ref: string
  readonly cycle: boolean
  readonly path: PropertyPath
}

export function createFlow(files: readonly ContentFile[]): Flow {
  const of = (kind: string) => files.filter((file) => file.kind === kind).map(({ source }) => source)
  const phases = of('phase').flatMap(({ data }) => selectId(data, 'id') ?? [])
  const strands = of('roadmap').flatMap(({ data }) => selectIds(data, 'strands.*.id').map(({ id }) => id))
  const cells = new Map(of('cell').map(({ data }) => [selectId(data, 'id'), data]))
  const found = of('activity').flatMap((source) => {
    const cell = cells.get(selectId(source.data, 'cell'))
    const phaseId = selectId(cell, 'phase') ?? ''
    const index = phases.indexOf(phaseId)
    const id = selectId(source.data, 'id')
    if (id === undefined) return []
    const phase = index < 0 ? undefined : { index, id: phaseId }
    const activity: FlowActivity = { id, source, phase, inputs: inputsOf(source.data) }
    return [{ activity, column: strands.indexOf(selectId(cell, 'strand') ?? '') }]
  })
  found.sort((a, b) => (a.activity.phase?.index ?? -1) - (b.activity.phase?.index ?? -1) || a.column - b.column)
  const activities = found.map(({ activity }) => activity)
  const producers = new Map<string, FlowActivity>()
  for (const activity of activities) {
    for (const { id } of selectIds(activity.source.data, 'outputs.*.id')) producers.set(id, activity)
  }
  return { activities, producers }
}

function inputsOf(data: unknown): readonly FlowInput[] {
  return select(data, 'inputs.*').flatMap(({ path, value }): readonly FlowInput[] => {
    // Without the key before it nobody can say yet whether it has a cycle.
    if (typeof value === 'string') return [{ ref: value, cycle: true, path }]
    // Anything but `true` there is reported by its schema.
    const cycle = select(value, 'cycle').length > 0
    return selectIds(value, 'ref').map(({ id }) => ({ ref: id, cycle, path: [...path, 'ref'] }))
  })
}
