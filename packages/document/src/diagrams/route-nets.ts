/**
 * Where lines run between boxes, without coordinates yet. Boxes stand in cells of rows and columns. Lines run
 * sideways in channels (channel `r` is above row `r`) and up or down in lanes: an even lane `2c` is the gutter left of
 * column `c`, an odd lane `2c + 1` the column itself, free where its cell is empty. All lines from one box form a tree.
 */
export interface Spot {
  readonly channel: number
  readonly lane: number
}

export interface Occupied {
  readonly row: number
  readonly column: number
}

export interface NetRequest {
  readonly source: Occupied
  readonly targets: readonly Occupied[]
}

/** One line tree: for each target, in the given order, the spots from the source's channel to the target's. */
export interface Net {
  readonly paths: readonly (readonly Spot[])[]
}

/** Routes every net, then each once more knowing where the others run, so that lines share out the room. */
export function routeNets(
  requests: readonly NetRequest[],
  boxes: readonly Occupied[],
  columns: number,
): readonly Net[] {
  const taken = new Set(boxes.map(({ row, column }) => cellKey(row, column)))
  const rows = Math.max(0, ...boxes.map(({ row }) => row + 1))
  const nets: Net[] = requests.map(() => ({ paths: [] }))
  for (const _round of [1, 2, 3]) {
    for (const [index, request] of requests.entries()) {
      const traffic = countTraffic(nets.filter((_, other) => other !== index))
      nets[index] = routeNet(request, { taken, rows, lanes: columns * 2 + 1, traffic })
    }
  }
  return nets
}

interface Field {
  readonly taken: ReadonlySet<number>
  readonly rows: number
  readonly lanes: number
  readonly traffic: ReadonlyMap<number, number>
}

/** Grows the tree target by target, nearest first; each joins it at the cheapest spot. */
function routeNet({ source, targets }: NetRequest, field: Field): Net {
  const start: Spot = { channel: source.row + 1, lane: source.column * 2 + 1 }
  const parents = new Map<number, Spot | undefined>([[spotKey(start), undefined]])
  const far = (target: Occupied) => Math.abs(target.row - source.row) * 2 + Math.abs(target.column - source.column)
  const order = [...targets].sort((a, b) => far(a) - far(b) || a.column - b.column)
  for (const target of order) {
    for (const [spot, parent] of joinTree({ channel: target.row, lane: target.column * 2 + 1 }, parents, field)) {
      if (!parents.has(spotKey(spot))) parents.set(spotKey(spot), parent)
    }
  }
  return { paths: targets.map((target) => pathTo({ channel: target.row, lane: target.column * 2 + 1 }, parents)) }
}

interface Reached {
  readonly spot: Spot
  readonly cost: number
  readonly upright: boolean | undefined
  readonly before: Reached | undefined
}

/** The cheapest way from the tree to a spot (Dijkstra), as pairs of a spot and its parent. */
function joinTree(
  goal: Spot,
  tree: ReadonlyMap<number, Spot | undefined>,
  field: Field,
): readonly [Spot, Spot | undefined][] {
  const open: Reached[] = [...tree.keys()].map((key) => ({
    spot: spotOf(key),
    cost: 0,
    upright: undefined,
    before: undefined,
  }))
  const closed = new Set<number>()
  while (open.length > 0) {
    const at = open.reduce((best, next, index) => (next.cost < (open[best]?.cost ?? 0) ? index : best), 0)
    const [reached] = open.splice(at, 1)
    if (!reached) break
    if (spotKey(reached.spot) === spotKey(goal)) return trail(reached)
    const key = spotKey(reached.spot) * 2 + (reached.upright ? 1 : 0)
    if (closed.has(key)) continue
    closed.add(key)
    for (const spot of neighbours(reached.spot, field)) {
      const upright = spot.lane === reached.spot.lane
      const turn = reached.upright !== undefined && reached.upright !== upright ? turnCost : 0
      const cost = reached.cost + turn + moveCost(reached.spot, spot, field)
      open.push({ spot, cost, upright, before: reached })
    }
  }
  throw new Error('activity map: no way between two boxes, although the outer gutters are always free')
}

const turnCost = 26
const trafficCost = { sideways: 9, gutter: 14, column: 30 }

function moveCost(from: Spot, to: Spot, field: Field): number {
  const traffic = field.traffic.get(moveKey(from, to)) ?? 0
  if (from.lane !== to.lane) return 50 + traffic * trafficCost.sideways
  return 50 + traffic * (from.lane % 2 === 0 ? trafficCost.gutter : trafficCost.column)
}

function neighbours({ channel, lane }: Spot, { taken, rows, lanes }: Field): readonly Spot[] {
  const free = (row: number) => lane % 2 === 0 || !taken.has(cellKey(row, (lane - 1) / 2))
  const spots: Spot[] = []
  if (channel < rows && free(channel)) spots.push({ channel: channel + 1, lane })
  if (channel > 0 && free(channel - 1)) spots.push({ channel: channel - 1, lane })
  if (lane > 0) spots.push({ channel, lane: lane - 1 })
  if (lane < lanes - 1) spots.push({ channel, lane: lane + 1 })
  return spots
}

function trail(last: Reached): readonly [Spot, Spot | undefined][] {
  const pairs: [Spot, Spot | undefined][] = []
  for (let at: Reached | undefined = last; at; at = at.before) pairs.unshift([at.spot, at.before?.spot])
  return pairs
}

function pathTo(goal: Spot, parents: ReadonlyMap<number, Spot | undefined>): readonly Spot[] {
  const path: Spot[] = []
  for (let at: Spot | undefined = goal; at; at = parents.get(spotKey(at))) path.unshift(at)
  return path
}

function countTraffic(nets: readonly Net[]): ReadonlyMap<number, number> {
  const traffic = new Map<number, number>()
  for (const { paths } of nets) {
    const moves = new Set(
      paths.flatMap((path) => path.slice(1).map((spot, index) => moveKey(path[index] ?? spot, spot))),
    )
    for (const move of moves) traffic.set(move, (traffic.get(move) ?? 0) + 1)
  }
  return traffic
}

// Numbers as keys: the search asks for them some hundred thousand times for a book.
const most = 4096
const cellKey = (row: number, column: number) => row * most + column
const spotKey = ({ channel, lane }: Spot) => channel * most + lane
const spotOf = (key: number): Spot => ({ channel: Math.floor(key / most), lane: key % most })

function moveKey(a: Spot, b: Spot): number {
  const [first, second] = [spotKey(a), spotKey(b)]
  return Math.min(first, second) * 2 + (a.lane === b.lane ? 1 : 0)
}
