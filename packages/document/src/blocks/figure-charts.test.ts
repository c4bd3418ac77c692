import type { FieldSpec, FormSection } from '@roadmap/model'
import { expect, test } from 'vitest'
import type { Diagram } from '../nodes.ts'
import type { BuildContext } from './block.ts'
import { figureCharts } from './figure-charts.ts'

const field = (id: string, type: FieldSpec['type'] = 'number'): FieldSpec => {
  return { id, label: `Label ${id}`, hint: '', type, required: false, options: [], mapsTo: [] }
}
const section: FormSection = {
  id: 'crop',
  title: 'Crop',
  visibility: 'published',
  repeat: undefined,
  figures: {
    name: 'name',
    unit: 'unit',
    baseline: 'was',
    target: 'goal',
    result: 'is',
    baselinePeriod: 'when',
    points: 'line',
    source: 'from',
  },
  fields: [field('name', 'text'), field('was'), field('goal'), field('is'), field('line', 'multiline')],
}
const tone = { fill: '#eeeeff', ink: '#111122', line: '#222255' }
// Only what charts draw on: a message shows its key and its values.
const context = {
  edition: { language: 'en-GB' },
  t: (key: string, values: object = {}) => `${key}(${Object.values(values).join('|')})`,
  diagramStyle: {
    area: { width: 469, height: 595 },
    fontFamily: 'Any',
    measure: (text: string, { sizePt }: { sizePt: number }) => text.length * sizePt * 0.5,
    strands: [tone],
    phase: tone,
    ink: '#000000',
    muted: '#555555',
    paper: '#ffffff',
  },
} as unknown as BuildContext
const draw = (record: object) => figureCharts(section, { ...record }, context) as readonly Diagram[]

test('the fields that the form names become bars, said in words with their periods and unit', () => {
  const [bars, ...rest] = draw({
    name: 'Beans',
    unit: 'kg',
    was: 1200,
    goal: 1500,
    is: 1650.5,
    when: 'In 2025',
    from: 'Scales.',
  })
  expect(rest).toEqual([])
  expect(bars?.alt).toBe(
    'figures.barsAlt(Beans|figures.saidWhen(Label was|1,200 kg|In 2025); figures.said(Label goal|1,500 kg); figures.said(Label is|1,650.5 kg))',
  )
  expect(bars?.caption).toBe('figures.barsCaption(Beans|kg) figures.source(Scales)')
  expect(bars?.svg.match(/<rect/g)).toHaveLength(3)
})

test('figures over time become a line with the target across', () => {
  const [line] = draw({ name: 'Beans', unit: 'kg', goal: 3, line: 'May: 1\nJune: 2\nJuly: 4' })
  expect(line?.alt).toContain('figures.said(May|1); figures.said(June|2); figures.said(July|4)')
  expect(line?.svg.match(/<circle/g)).toHaveLength(3)
  expect(line?.svg).toContain('stroke-dasharray')
})

test('what is no number, or a number alone, is not drawn', () => {
  expect(draw({ name: 'Beans', was: 'some', is: 4 })).toEqual([])
  expect(draw({ name: 'Beans', line: 'it grew' })).toEqual([])
  expect(figureCharts({ ...section, figures: undefined }, { was: 1, is: 2 }, context)).toEqual([])
})
