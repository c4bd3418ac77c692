/**
 * Puts lines that run side by side into an order with few crossings, and on tracks: two that conflict never share one.
 * `crossings(a, b)` counts how often they would cross if `a` comes before `b` (above it, or left of it).
 */
export function assignTracks<T>(
  items: readonly T[],
  conflict: (a: T, b: T) => boolean,
  crossings: (a: T, b: T) => number,
): { readonly order: readonly T[]; readonly trackOf: ReadonlyMap<T, number>; readonly tracks: number } {
  const cost = items.map((a) => items.map((b) => (a !== b && conflict(a, b) ? crossings(a, b) : 0)))
  const order = bestOrder(items.length, (a, b) => cost[a]?.[b] ?? 0).flatMap((index) => items.slice(index, index + 1))
  const trackOf = new Map<T, number>()
  for (const item of order) {
    const before = [...trackOf].filter(([other]) => conflict(other, item)).map(([, track]) => track)
    trackOf.set(item, Math.max(-1, ...before) + 1)
  }
  return { order, trackOf, tracks: Math.max(-1, ...trackOf.values()) + 1 }
}

/** Insertion, then moving single items for as long as that helps: exact enough for the few lines of a channel. */
function bestOrder(count: number, cost: (before: number, after: number) => number): readonly number[] {
  let order: readonly number[] = []
  for (let item = 0; item < count; item++) order = bestPlace(order, item, cost)
  for (let round = 0; round < 8; round++) {
    const before = order
    for (const item of before)
      order = bestPlace(
        order.filter((other) => other !== item),
        item,
        cost,
      )
    if (before.every((item, at) => order[at] === item)) break
  }
  return order
}

/** The order with the item where it costs least. Ties go to the last place, so that equals keep their order. */
function bestPlace(
  order: readonly number[],
  item: number,
  cost: (before: number, after: number) => number,
): readonly number[] {
  let here = order.reduce((sum, other) => sum + cost(item, other), 0)
  let [best, place] = [here, 0]
  for (const [index, other] of order.entries()) {
    here += cost(other, item) - cost(item, other)
    if (here <= best + 1e-9) [best, place] = [here, index + 1]
  }
  return [...order.slice(0, place), item, ...order.slice(place)]
}
