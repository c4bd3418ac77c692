import type { StructureNode } from './read-structure.ts'
import { pdf, type Subject, ua } from './subject.ts'

/** Every element is of a standard type and stands where that type may (ISO 32000-1 §14.8.4, ISO 14289-1 §7.2). */
export function checkTypes({ structure, report }: Subject): void {
  const names = new Set<string>()
  for (const node of structure.nodes) {
    const { role, parent, children } = node
    if (!standardTypes.has(role)) {
      report({ rule: 'standard-type', clause: pdf('14.8.4'), what: `\`${role}\` is no standard structure type` }, node)
    }
    const parents = allowedParents[role]
    if (parents && !parents.includes(parent?.role ?? '')) {
      const what = `${role} stands in ${parent?.role ?? 'nothing'}, expected it in ${parents.join(' or ')}`
      report({ rule: 'parent-type', clause: ua('7.2'), what }, node)
    }
    const kids = allowedChildren[role]
    for (const child of kids ? children : []) {
      if (kids?.includes(child.role)) continue
      const what = `${role} holds ${child.role}, expected only ${kids?.join(', ')}`
      report({ rule: 'child-type', clause: ua('7.2'), what }, child)
    }
    checkCounts(node, report)
    if (role === 'Note') {
      if (!node.name || names.has(node.name)) {
        report({ rule: 'note-id', clause: ua('7.9'), what: 'the note has no ID of its own' }, node)
      }
      names.add(node.name ?? '')
    }
  }
}

function checkCounts(node: StructureNode, report: Subject['report']): void {
  if (!['Table', 'L', 'TOC'].includes(node.role)) return
  const captions = node.children.filter(({ role }) => role === 'Caption')
  const atEdge = node.children[0]?.role === 'Caption' || node.children.at(-1)?.role === 'Caption'
  if (captions.length > 1 || (captions.length === 1 && !atEdge)) {
    const what = `${node.role} has a caption that is neither its first nor its last child, or more than one`
    report({ rule: 'caption-place', clause: ua('7.2'), what }, node)
  }
  for (const role of ['THead', 'TFoot']) {
    if (node.children.filter((child) => child.role === role).length <= 1) continue
    report({ rule: 'child-type', clause: ua('7.2'), what: `the table has more than one ${role}` }, node)
  }
}

const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

const allowedParents: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}

const allowedChildren: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOC', 'TOCI'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
}
