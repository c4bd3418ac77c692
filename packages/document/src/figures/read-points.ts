import type { RunPoint } from '../diagrams/run-chart.ts'
import { parseNumber } from '../normal-form.ts'

/** So many figures make a line that says something. */
const leastPoints = 3

/**
 * Reads figures over time, one on each line: `June 2026: 41`, `41 per cent`, `£1,200`. Returns nothing when a line is no such
 * figure, or there are too few: half a chart would mislead.
 */
export function readPoints(text: string): readonly RunPoint[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const points = lines.flatMap((line): readonly RunPoint[] => {
    const [, label, figure = ''] = /^(.*\S)\s*[:=\t]\s*([^:=\t]+)$/.exec(line.trim()) ?? []
    const value = parseNumber(figure.replace(unit, '$1'))
    return label === undefined || value === undefined ? [] : [{ label, value }]
  })
  return points.length === lines.length && points.length >= leastPoints ? points : []
}

/** The words behind a figure. */
const unit = /(\d)\s*\p{L}[\p{L} ]*$/u
