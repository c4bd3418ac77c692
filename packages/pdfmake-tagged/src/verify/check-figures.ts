import { type Subject, ua } from './subject.ts'

/** Figures and formulas have words for those who cannot see them (ISO 14289-1 §7.3 and §7.7). */
export function checkFigures({ structure, report }: Subject): void {
  for (const node of structure.nodes) {
    if (node.role !== 'Figure' && node.role !== 'Formula') continue
    if (node.alt?.trim() || node.actualText?.trim()) continue
    const clause = ua(node.role === 'Figure' ? '7.3' : '7.7')
    report({ rule: 'figure-alt', clause, what: `the ${node.role.toLowerCase()} has no alternative text` }, node)
  }
}
