import type { DiagramStyle, Measure } from '../diagrams/drawing.ts'

/** About as wide as Source Sans. */
const measure: Measure = (text, { sizePt, bold }) => [...text].length * sizePt * (bold ? 0.53 : 0.48)

const phase = { fill: '#eeeeff', ink: '#111122', line: '#000088' }

/** A style for tests of drawings, with two families of colours. */
export const testStyle: DiagramStyle = {
  fontFamily: 'Any',
  measure,
  area: { width: 469, height: 595 },
  strands: [phase, { ...phase, line: '#225522' }],
  phase,
  ink: '#000000',
  muted: '#555555',
  paper: '#ffffff',
}
