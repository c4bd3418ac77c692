import type { Activity } from '@roadmap/model'
import { expect, test } from 'vitest'
import { testStyle as style } from '../testing/diagram-style.ts'
import type { GraphPhase } from './activity-graph.ts'
import { type ActivityMap, activityMap } from './activity-map.ts'
import type { Box, Point } from './drawing.ts'

const words = { alt: 'What it shows', flow: 'flows', cycle: 'later', from: 'from', to: 'to', more: 'more' }

interface Sketch {
  readonly strands: readonly { readonly id: string; readonly title: string }[]
  /** `[id, strand, title]` */
  readonly activities: readonly (readonly [string, number, string])[]
  /** `[from, to, cycle]`; an id that is not in `activities` belongs to another phase. */
  readonly passes: readonly (readonly [string, string, boolean?])[]
}

/** A phase in the shape of the model, with as much of it as the map reads. */
function phaseOf({ strands, activities, passes }: Sketch): GraphPhase {
  const known = new Map(activities.map(([id, strand, title]) => [id, { id, title, strand, phase: 1 }]))
  const foreign = new Set(passes.flatMap((pass) => [pass[0], pass[1]]).filter((id) => !known.has(id)))
  const all = [...known.values(), ...[...foreign].map((id) => ({ id, title: `Elsewhere ${id}`, strand: 0, phase: 2 }))]
  const made = new Map(all.map((one) => [one.id, { ...one, inputs: [] as unknown[], outputs: [] as unknown[] }]))
  const activity = (id: string) => {
    const found = made.get(id)
    const strand = { ...strands[found?.strand ?? 0], index: found?.strand }
    const cell = { strand, phase: { id: `p${found?.phase}`, index: found?.phase } }
    // Only what the map reads is there, so the cast is safe here.
    return Object.assign(found ?? {}, { cell }) as unknown as Activity
  }
  for (const [index, [from, to, cycle = false]] of passes.entries()) {
    const output = { id: `o${index}`, title: `Output ${index}`, activity: activity(from), usedBy: [activity(to)] }
    made.get(from)?.outputs.push(output)
    made.get(to)?.inputs.push({ type: 'output', output, cycle })
  }
  return { id: 'p1', activities: activities.map(([id]) => activity(id)) }
}

/** As dense as the real phases: about two inputs from the same phase and two from others for each activity. */
function densePhase(seed: number, columns = 4, count = 13): Sketch {
  let state = seed * 7919 + 17
  const random = (below: number) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
  const strands = Array.from({ length: columns }, (_, index) => ({ id: `s${index}`, title: `Strand number ${index}` }))
  const titles = [
    'Agree how all partners will decide and account',
    'Write the plan',
    'Gather the experience of patients, carers and staff',
  ]
  const activities = Array.from({ length: count }, (_, index) => {
    return [`a${index}`, random(columns), `${titles[random(3)]} ${index}`] as const
  })
  const inner = activities
    .slice(1)
    .flatMap(([to], index) => Array.from({ length: 1 + random(3) }, () => [`a${random(index + 1)}`, to] as const))
  const outer = activities.flatMap(([id]) => [
    ...Array.from({ length: random(4) }, () => [`x${random(20)}`, id, random(4) === 0] as const),
    ...Array.from({ length: random(5) }, () => [id, `y${random(20)}`] as const),
  ])
  return { strands, activities, passes: [...inner, ...outer, [`a${count - 1}`, 'a0', true]] }
}

const draw = (sketch: Sketch) => activityMap(phaseOf(sketch), sketch.strands, { style, words })
const svgOf = (map: ActivityMap) => map.parts.map(({ svg }) => svg).join('')
const linksOf = (map: ActivityMap) => map.parts.flatMap(({ links }) => links)
const pieces = (points: readonly Point[]) => points.slice(1).map((to, index) => [points[index] ?? to, to] as const)

/** Whether a level or upright piece has a point inside a box, its edge not counted. */
function enters([a, b]: readonly [Point, Point], box: Box): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
  const e = 0.05
  return left < box.x + box.width - e && right > box.x + e && top < box.y + box.height - e && bottom > box.y + e
}

function overlapping(map: ActivityMap): readonly string[] {
  const boxes = [...map.boxes]
  return boxes.flatMap(([id, a], index) =>
    boxes.slice(index + 1).flatMap(([other, b]) =>
      enters(
        [
          { x: a.x, y: a.y },
          { x: a.x + a.width, y: a.y + a.height },
        ],
        b,
      )
        ? [`${id} ${other}`]
        : [],
    ),
  )
}

/** Pairs of pieces of different sources that run along one another closer than a point. */
function onTopOfEachOther(map: ActivityMap): readonly string[] {
  const all = map.lines.flatMap((line) =>
    pieces(line.points).map((piece) => ({ net: `${line.from} ${line.cycle}`, piece })),
  )
  const along = (p: readonly [Point, Point], q: readonly [Point, Point], main: 'x' | 'y', across: 'x' | 'y') =>
    p[0][across] === p[1][across] &&
    q[0][across] === q[1][across] &&
    Math.abs(p[0][across] - q[0][across]) < 1 &&
    Math.min(p[0][main], p[1][main]) < Math.max(q[0][main], q[1][main]) - 0.01 &&
    Math.min(q[0][main], q[1][main]) < Math.max(p[0][main], p[1][main]) - 0.01
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => {
      const met = a.net !== b.net && (along(a.piece, b.piece, 'x', 'y') || along(a.piece, b.piece, 'y', 'x'))
      return met ? [`${a.net} / ${b.net}`] : []
    }),
  )
}

/** Texts that end beyond the smallest rectangle they begin in, or beyond the drawing. */
function textsOutside({ svg, width }: { readonly svg: string; readonly width: number }): readonly string[] {
  const number = (tag: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])
  const rects = [...svg.matchAll(/<rect[^>]*>/g)].map(([tag]) => ({
    x: number(tag, 'x'),
    y: number(tag, 'y'),
    width: number(tag, 'width'),
    height: number(tag, 'height'),
  }))
  return [...svg.matchAll(/(<text[^>]*>)([^<]*)<\/text>/g)].flatMap(([, tag = '', text = '']) => {
    const [x, y] = [number(tag, 'x'), number(tag, 'y')]
    const around = rects
      .filter((box) => box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height)
      .sort((a, b) => a.width - b.width)
    const end = x + style.measure(text, { sizePt: number(tag, 'font-size'), bold: tag.includes('bold') })
    const limit = around[0] ? around[0].x + around[0].width : width
    return end > limit + 0.02 ? [text] : []
  })
}

const cases = [
  ...[1, 2, 3, 4, 5].map((seed) => ({ name: `thirteen activities, ${seed}`, sketch: densePhase(seed) })),
  { name: 'two strands', sketch: densePhase(6, 2, 9) },
  { name: 'seven strands', sketch: densePhase(7, 7, 16) },
  {
    name: 'one activity',
    sketch: { strands: densePhase(1).strands, activities: [['a0', 1, 'Alone']], passes: [] } as Sketch,
  },
]

test.each(cases)('boxes keep apart and lines go round them: $name', ({ sketch }) => {
  const map = draw(sketch)
  expect(map.boxes.size).toBe(sketch.activities.length)
  expect(overlapping(map)).toEqual([])
  expect(onTopOfEachOther(map)).toEqual([])
  for (const { from, to, points } of map.lines) {
    const crossed = [...map.boxes].filter(([, box]) => pieces(points).some((piece) => enters(piece, box)))
    expect(crossed.map(([id]) => `${from}-${to} enters ${id}`)).toEqual([])
    for (const [a, b] of pieces(points)) expect(a.x === b.x || a.y === b.y).toBe(true)
    const [source, target] = [map.boxes.get(from), map.boxes.get(to)]
    expect(points[0]?.y).toBeCloseTo((source?.y ?? 0) + (source?.height ?? 0), 6)
    expect(points.at(-1)?.y).toBeCloseTo(target?.y ?? 0, 6)
  }
})

test.each(cases)('no text leaves its box: $name', ({ sketch }) => {
  expect(draw(sketch).parts.flatMap(textsOutside)).toEqual([])
})

test('each activity is a box with one link, and its neighbours in other phases are links too', () => {
  const sketch = densePhase(2)
  const map = draw(sketch)
  for (const [id, , title] of sketch.activities) {
    expect(svgOf(map).split(`xlink:href="#activity-${id}"`)).toHaveLength(2)
    expect(linksOf(map).filter(({ to }) => to === `activity-${id}`)).toEqual([
      { to: `activity-${id}`, label: `${id} ${title}` },
    ])
  }
  const foreign = sketch.passes.flatMap((pass) => [pass[0], pass[1]]).filter((id) => /^[xy]/.test(id))
  for (const id of foreign) expect(svgOf(map)).toContain(`xlink:href="#activity-${id}"`)
  for (const { links } of map.parts) expect(new Set(links.map(({ to }) => to)).size).toBe(links.length)
})

test('every use of an output within the phase is told in words, and drawn once for each pair', () => {
  const passes = [
    ['a', 'b'],
    ['a', 'b'],
    ['b', 'a', true],
    ['x', 'b'],
  ] as const
  const strands = [{ id: 's', title: 'Strand' }]
  const map = draw({
    strands,
    activities: [
      ['a', 0, 'First'],
      ['b', 0, 'Second'],
    ],
    passes,
  })
  expect(map.edges).toEqual([
    { from: 'b', to: 'a', title: 'Output 2', cycle: true },
    { from: 'a', to: 'b', title: 'Output 0', cycle: false },
    { from: 'a', to: 'b', title: 'Output 1', cycle: false },
  ])
  expect(map.lines.map(({ from, to, cycle }) => [from, to, cycle])).toEqual([
    ['a', 'b', false],
    ['b', 'a', true],
  ])
  expect(svgOf(map)).toContain('stroke-dasharray="3 2"')
})

test('an activity stands below everything it waits for, also where two would share a place', () => {
  const strands = [
    { id: 's', title: 'Strand' },
    { id: 't', title: 'Another' },
  ]
  const activities = [
    ['a', 0, 'A'],
    ['b', 1, 'B'],
    ['c', 1, 'C'],
    ['d', 0, 'D'],
  ] as const
  const map = draw({
    strands,
    activities,
    passes: [
      ['a', 'b'],
      ['a', 'c'],
      ['c', 'd'],
    ],
  })
  const top = (id: string) => map.boxes.get(id)?.y ?? 0
  expect(top('a')).toBeLessThan(top('c'))
  expect(top('c')).toBeLessThan(top('d'))
  expect(top('b')).toBeGreaterThan(top('c'))
})

test('a loop that is not marked as a later cycle is still drawn', () => {
  const strands = [{ id: 's', title: 'Strand' }]
  const map = draw({
    strands,
    activities: [
      ['a', 0, 'A'],
      ['b', 0, 'B'],
    ],
    passes: [
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'b'],
    ],
  })
  expect(map.lines).toHaveLength(3)
  expect(overlapping(map)).toEqual([])
})

test('titles are escaped, and a title too long for its box is whole in the links', () => {
  const title = `<Plan> & "do" ${'unforeseeable '.repeat(100).trim()}`
  const strands = Array.from({ length: 7 }, (_, index) => ({ id: `s${index}`, title: 'A & B <C> "D"' }))
  const activities = Array.from({ length: 3 }, (_, index) => [`a${index}`, 0, title] as const)
  const map = draw({ strands, activities, passes: [] })
  expect(svgOf(map)).toMatch(/&lt;Plan&gt; &amp;.*&quot;do&quot;/)
  expect(svgOf(map).replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
  expect(svgOf(map)).toContain('…')
  expect(linksOf(map)[0]?.label).toBe(`a0 ${title}`)
})

test('the same phase gives the same picture', () => {
  expect(draw(densePhase(3))).toEqual(draw(densePhase(3)))
})
