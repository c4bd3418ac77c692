import type { PdfFile } from './open-file.ts'
import { type PdfDictionary, type PdfValue, textOf } from './pdf-value.ts'
import type { StructureNode } from './read-structure.ts'
import { type Page, type Subject, ua } from './subject.ts'

/** Annotations have words, a place in the structure and the way back, and pages take them in that order (§7.18). */
export function checkAnnotations(subject: Subject): void {
  for (const page of subject.pages) {
    const annotations = subject.file.array(page.entries.get('Annots'))
    if (annotations.length > 0 && page.entries.get('Tabs') !== 'S') {
      const what = 'the tab key does not follow the structure (`Tabs` is not `S`)'
      subject.report({ rule: 'tab-order', clause: ua('7.18.3'), page: page.number, what })
    }
    for (const annotation of annotations) checkAnnotation(subject, page, annotation)
  }
}

function checkAnnotation(subject: Subject, page: Page, value: PdfValue): void {
  const { file, structure, report } = subject
  const entries = file.dictionary(value)?.entries
  if (!entries || isHidden(entries)) return
  const kind = String(entries.get('Subtype'))
  const key = entries.get('StructParent')
  const owner = typeof key === 'number' ? structure.parents.get(key) : undefined
  const node = typeof owner === 'number' ? structure.byId.get(owner) : undefined
  const place = { page: page.number, clause: ua('7.18.1') }
  if (!node) {
    report({ ...place, rule: 'annotation-tagged', what: `${article(kind)} has no place in the structure tree` })
  } else if (typeof value !== 'object' || value?.kind !== 'reference' || !node.objects.includes(value.id)) {
    report({ ...place, rule: 'annotation-reference', what: `the element does not refer back to its ${kind}` }, node)
  }
  if (kind === 'Widget') checkWidget(subject, { page, entries }, node)
  else if (!textOf(entries.get('Contents'))?.trim()) {
    const clause = ua(kind === 'Link' ? '7.18.5' : '7.18.1')
    report({ ...place, clause, rule: 'annotation-contents', what: `${article(kind)} has no description` }, node)
  }
  const expected = kind === 'Link' ? 'Link' : kind === 'Widget' ? 'Form' : 'Annot'
  if (node && node.role !== expected) {
    const clause = ua(kind === 'Link' ? '7.18.5' : kind === 'Widget' ? '7.18.4' : '7.18.1')
    const what = `${article(kind)} belongs to ${node.role}, expected ${expected}`
    report({ ...place, clause, rule: 'annotation-type', what }, node)
  }
}

interface Widget {
  readonly page: Page
  readonly entries: PdfDictionary['entries']
}

/** A widget is named by its field's TU, and drawn by an appearance of its own: viewers may not make one up. */
function checkWidget({ file, report }: Subject, { page, entries }: Widget, node: StructureNode | undefined): void {
  const name = inherited(file, entries, 'T') ?? ''
  if (!inherited(file, entries, 'TU')?.trim()) {
    const what = `the form field \`${name}\` has no name that can be read out (TU)`
    report({ rule: 'widget-name', clause: ua('7.18.1'), page: page.number, what }, node)
  }
  const appearance = file.dictionary(entries.get('AP'))?.entries.get('N')
  if (!file.dictionary(appearance)) {
    const what = `the form field \`${name}\` has no appearance`
    report({ rule: 'widget-appearance', clause: 'ISO 19005-2 §6.3.3', page: page.number, what }, node)
  }
}

/** A field's text, or that of the field it is a part of, such as a group of radio buttons (ISO 32000-1 §12.7.3). */
function inherited(file: PdfFile, entries: PdfDictionary['entries'], key: string): string | undefined {
  const own = textOf(entries.get(key))
  const parent = file.dictionary(entries.get('Parent'))?.entries
  return own ?? (parent && inherited(file, parent, key))
}

/** The flag of ISO 32000-1 table 165. */
function isHidden(entries: PdfDictionary['entries']): boolean {
  const flags = entries.get('F')
  return typeof flags === 'number' && (flags & 2) !== 0
}

function article(kind: string): string {
  return kind === 'Link' ? 'a link' : kind === 'Widget' ? 'a form field' : `an annotation (${kind})`
}
