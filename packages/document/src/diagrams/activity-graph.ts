import type { Activity, Input, Output, Strand } from '@roadmap/model'

/** The activities of one phase with what passes between them, as plain data. */
export interface ActivityGraph {
  readonly strands: readonly { readonly id: string; readonly title: string }[]
  readonly nodes: readonly ActivityNode[]
  /** One for each output that is used within the phase, in reading order of where it goes. */
  readonly edges: readonly ActivityEdge[]
}

export interface ActivityNode {
  readonly id: string
  readonly title: string
  /** Place of its strand in `strands`: the column. */
  readonly column: number
  /** From 0: below every activity of the phase that it waits for; one activity to a row and column. */
  readonly row: number
  /** Activities of other phases that it takes something from, and that take something from it. */
  readonly from: readonly Neighbour[]
  readonly to: readonly Neighbour[]
}

export interface Neighbour {
  readonly id: string
  readonly title: string
  /** The output is used on a later journey round the roadmap. */
  readonly cycle: boolean
  /** For reading order: its phase, then its strand. */
  readonly place: readonly [number, number]
}

/** One use of an output; `from`, `to` are ids of activities. */
export interface ActivityEdge {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly cycle: boolean
}

export type GraphPhase = { readonly id: string; readonly activities: readonly GraphActivity[] }
export type GraphStrand = Pick<Strand, 'id' | 'title'>
export type GraphActivity = Pick<Activity, 'id' | 'title'> & {
  readonly cell: { readonly strand: { readonly id: string } }
  readonly inputs: readonly Input[]
  readonly outputs: readonly Pick<Output, 'usedBy'>[]
}

/** What the map of a phase shows. Rows follow the longest path within the phase; cycle inputs do not count for it. */
export function activityGraph(phase: GraphPhase, strands: readonly GraphStrand[]): ActivityGraph {
  const activities: readonly GraphActivity[] = phase.activities
  const own = new Set(activities.map(({ id }) => id))
  const edges = activities.flatMap((activity) =>
    uses(activity)
      .filter(({ from }) => own.has(from.id))
      .map(({ from, title, cycle }): ActivityEdge => ({ from: from.id, to: activity.id, title, cycle })),
  )
  const columnOf = (activity: GraphActivity) => strands.findIndex(({ id }) => id === activity.cell.strand.id)
  const rows = placeInRows(new Map(activities.map((one) => [one.id, columnOf(one)])), edges)
  const nodes = activities.map((activity): ActivityNode => {
    const column = columnOf(activity)
    const from = uses(activity).map((use) => neighbour(use.from, use.cycle))
    const to = activity.outputs.flatMap(({ usedBy }) =>
      usedBy.map((user) => neighbour(user, takesInCycle(user, activity.id))),
    )
    const row = rows.get(activity.id) ?? 0
    return { id: activity.id, title: activity.title, column, row, from: others(from, own), to: others(to, own) }
  })
  return { strands, nodes, edges }
}

function neighbour({ id, title, cell }: Activity, cycle: boolean): Neighbour {
  return { id, title, cycle, place: [cell.phase.index, cell.strand.index] }
}

/** Each activity of another phase once, in reading order; solid if anything passes on the same journey. */
function others(neighbours: readonly Neighbour[], own: ReadonlySet<string>): readonly Neighbour[] {
  const found = new Map<string, Neighbour>()
  for (const neighbour of neighbours) {
    if (own.has(neighbour.id)) continue
    found.set(neighbour.id, { ...neighbour, cycle: neighbour.cycle && (found.get(neighbour.id)?.cycle ?? true) })
  }
  return [...found.values()].sort(
    (a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || (a.id < b.id ? -1 : 1),
  )
}

function uses(activity: { readonly inputs: readonly Input[] }) {
  return activity.inputs.flatMap((input) =>
    input.type === 'output' ? [{ from: input.output.activity, title: input.output.title, cycle: input.cycle }] : [],
  )
}

function takesInCycle(user: { readonly inputs: readonly Input[] }, from: string): boolean {
  return uses(user)
    .filter((use) => use.from.id === from)
    .every(({ cycle }) => cycle)
}

/**
 * Rows by longest path. Of activities that would stand in the same place, those that more is waiting for stay, and the
 * others move down, together with what waits for them.
 */
function placeInRows(
  columns: ReadonlyMap<string, number>,
  edges: readonly ActivityEdge[],
): ReadonlyMap<string, number> {
  const ids = [...columns.keys()]
  const onwards = withoutLoops(ids, edges)
  const depth = longestPaths(ids, onwards)
  const behind = longestPaths(
    ids,
    onwards.map(({ from, to }) => ({ from: to, to: from })),
  )
  const at = (map: ReadonlyMap<string, number>, id: string) => map.get(id) ?? 0
  const order = [...ids].sort((a, b) => at(depth, a) - at(depth, b) || at(behind, b) - at(behind, a))
  const rows = new Map<string, number>()
  const taken = new Set<string>()
  for (const id of order) {
    const before = onwards.filter(({ to }) => to === id).map(({ from }) => at(rows, from))
    let row = Math.max(-1, ...before) + 1
    while (taken.has(`${row} ${columns.get(id)}`)) row++
    taken.add(`${row} ${columns.get(id)}`)
    rows.set(id, row)
  }
  return rows
}

type Arrow = Pick<ActivityEdge, 'from' | 'to'>

function longestPaths(ids: readonly string[], arrows: readonly Arrow[]): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  const lengthTo = (id: string): number => {
    const known = lengths.get(id)
    if (known !== undefined) return known
    const length = Math.max(-1, ...arrows.filter(({ to }) => to === id).map(({ from }) => lengthTo(from))) + 1
    lengths.set(id, length)
    return length
  }
  for (const id of ids) lengthTo(id)
  return lengths
}

/** Cycle edges count for nothing here, nor does one that would close a loop (a check of the content reports it). */
function withoutLoops(ids: readonly string[], edges: readonly ActivityEdge[]): readonly Arrow[] {
  const kept: Arrow[] = []
  const leadsTo = (from: string, goal: string): boolean =>
    from === goal || kept.some((arrow) => arrow.from === from && leadsTo(arrow.to, goal))
  const solid = edges.filter(({ cycle }) => !cycle)
  for (const target of ids) {
    for (const { from } of solid.filter(({ to }) => to === target)) {
      if (!leadsTo(target, from)) kept.push({ from, to: target })
    }
  }
  return kept
}
