import type { Vector } from './pdfmake.ts'

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The rectangle around one of pdfmake's vectors, in points from the page's top left; `undefined` for a path. */
export function vectorBox(vector: Vector): Box | undefined {
  const value = (name: string) => Number(vector[name] ?? 0)
  if (vector.type === 'rect') {
    return [value('x'), value('y'), value('x') + value('w'), value('y') + value('h')]
  }
  if (vector.type === 'ellipse') {
    const { x, y, across, down } = { x: value('x'), y: value('y'), across: value('r1'), down: value('r2') }
    return [x - across, y - down, x + across, y + down]
  }
  if (vector.type === 'line') {
    return around([
      { x: value('x1'), y: value('y1') },
      { x: value('x2'), y: value('y2') },
    ])
  }
  // pdfmake requires a polyline to have points.
  return vector.type === 'polyline' ? around(vector.points as readonly Point[]) : undefined
}

interface Point {
  readonly x: number
  readonly y: number
}

function around(points: readonly Point[]): Box {
  const across = points.map((point) => point.x)
  const down = points.map((point) => point.y)
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)]
}
