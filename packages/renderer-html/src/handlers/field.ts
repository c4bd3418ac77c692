import type { Field } from '@roadmap/document/nodes'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'
import { type Choice, checkBoxes, dropDown, mostRadios, radios } from './field-choices.ts'

/** A question: label, hint and a control that both are tied to. Choices stand in a `fieldset` with the label as its legend. */
export function field(node: Field, state: State): Html {
  const id = `answer-${node.path}`
  const hints = hintsOf(node, id, state)
  const describedBy = hints.length > 0 ? `${id}-hint` : undefined
  const label = labelOf(node, state)
  const choice: Choice = { node, id, describedBy, label, hints, state }
  const { control, options } = node
  if (control === 'multiselect') return wrap(node, [checkBoxes(choice)])
  if (control === 'select' && options.length <= mostRadios) return wrap(node, [radios(choice)])
  if (control === 'checkbox') {
    const box = h('input', { type: 'checkbox', id, name: node.path, value: 'yes', ariaDescribedBy: describedBy })
    return wrap(node, [h('div', { class: 'choice' }, [box, h('label', { htmlFor: id }, label)]), ...hints])
  }
  const answer = control === 'select' ? dropDown(choice) : textControl(node, id, describedBy)
  return wrap(node, [h('label', { htmlFor: id, class: state.inCell ? 'hidden' : 'label' }, label), ...hints, answer])
}

function wrap({ path, control }: Field, children: ElementContent[]): Html {
  return [h('div', { class: ['question', control], dataPath: path }, children)]
}

function labelOf({ label, required, requiredWord }: Field, { inCell }: State): ElementContent[] {
  const words: ElementContent = { type: 'text', value: label }
  if (!required || requiredWord === undefined || inCell) return [words]
  return [words, { type: 'text', value: ' ' }, h('span', { class: 'mark' }, `(${requiredWord})`)]
}

/** The hint, and how to write a date. */
function hintsOf({ hint, control }: Field, id: string, { page }: State): ElementContent[] {
  const words = [hint, control === 'date' ? page?.words.dateHint : undefined].filter(
    (text) => text !== undefined && text !== '',
  )
  return words.length === 0 ? [] : [h('p', { class: 'hint', id: `${id}-hint` }, words.join(' '))]
}

function textControl({ path, control, max }: Field, id: string, ariaDescribedBy: string | undefined): ElementContent {
  const own = { id, name: path, ariaDescribedBy }
  if (control === 'multiline')
    return h('textarea', { ...own, rows: Math.min(10, Math.max(3, Math.ceil((max ?? 200) / 150))) })
  if (control === 'email') return h('input', { ...own, type: 'email', autoComplete: 'email', spellCheck: 'false' })
  if (control === 'number') return h('input', { ...own, type: 'text', inputMode: 'decimal', class: 'short' })
  if (control === 'date') return h('input', { ...own, type: 'text', class: 'short' })
  return h('input', { ...own, type: 'text', ...(max !== undefined && max <= 60 && { class: 'medium' }) })
}
