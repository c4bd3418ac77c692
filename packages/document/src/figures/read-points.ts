import type { RunPoint } from '../diagrams/run-chart.ts'

/** So many figures make a line that says something. */
const leastPoints = 3

/**
 * Reads figures over time, one on each line: `June 2026: 41`. Returns nothing when a line is no such figure, or there are too
 * few: half a chart would mislead.
 */
export function readPoints(text: string): readonly RunPoint[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const points = lines.flatMap((line): readonly RunPoint[] => {
    const [, label, figure] = /^(.*\S)\s*[:=\t]\s*([^:=\t]+)$/.exec(line.trim()) ?? []
    const value = figure === undefined ? undefined : readFigure(figure)
    return label === undefined || value === undefined ? [] : [{ label, value }]
  })
  return points.length === lines.length && points.length >= leastPoints ? points : []
}

/** `41`, `1,200.5`, `−3`, `£40`, `41 %`, `41 per cent`: the number, with nothing behind it but its unit. */
function readFigure(text: string): number | undefined {
  const [, sign, digits] =
    /^([-−]?)[£€$]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s*(?:%|\p{L}[\p{L} ]*))?$/u.exec(text.trim()) ??
    []
  if (digits === undefined) return undefined
  const value = Number(digits.replaceAll(',', ''))
  return sign ? -value : value
}
