import { optionPath } from '@roadmap/document/field-path'
import type { Field } from '@roadmap/document/nodes'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { State } from '../state.ts'

/** What the three kinds of choice share. */
export interface Choice {
  readonly node: Field
  readonly id: string
  readonly describedBy: string | undefined
  readonly label: ElementContent[]
  readonly hints: ElementContent[]
  readonly state: State
}

/** A choice of one with more options than this is a list that drops down. */
export const mostRadios = 7
/** Options with labels no longer than this stand side by side where there is room. */
const longestInColumns = 16
/** With more options than this the groups of a choice of many can be folded. */
const mostUnfolded = 16

export function radios(choice: Choice): Element {
  const { node, id } = choice
  const buttons = node.options.map((option, index) => {
    const own = optionId(id, option.id, index)
    const button = h('input', { type: 'radio', id: own, name: node.path, value: option.id })
    return h('div', { class: 'choice' }, [button, h('label', { htmlFor: own }, option.label)])
  })
  const isShort = node.options.every(({ label }) => label.length <= longestInColumns)
  return fieldset(choice, [h('div', { class: isShort ? ['choices', 'in-columns'] : 'choices' }, buttons)])
}

export function dropDown({ node, id, describedBy, state }: Choice): Element {
  const blank = h('option', { value: '' }, state.page?.words.choose ?? state.words.choose)
  const options = groupsOf(node).flatMap(({ name, options: own }) => {
    const items = own.map((option) => h('option', { value: option.id }, option.label))
    return name === undefined ? items : [h('optgroup', { label: name }, items)]
  })
  return h('select', { id, name: node.path, ariaDescribedBy: describedBy }, [blank, ...options])
}

/** Each box has the path of its option as its name. Folded groups are open until the script closes them, so that all print. */
export function checkBoxes(choice: Choice): Element {
  const { node, id } = choice
  const boxes = (options: Field['options']) =>
    options.map((option) => {
      const index = node.options.indexOf(option)
      const own = optionId(id, option.id, index)
      const name = optionPath(node.path, option.id)
      const box = h('input', { type: 'checkbox', id: own, name, value: option.id })
      return h('div', { class: 'choice' }, [box, h('label', { htmlFor: own }, option.label)])
    })
  const isFolded = node.options.length > mostUnfolded
  const groups = groupsOf(node).map(({ name, options }) => {
    const list = h('div', { class: 'choices' }, boxes(options))
    if (name === undefined) return list
    if (isFolded) return h('details', { class: 'group', open: true }, [h('summary', [h('span', name)]), list])
    return h('fieldset', { class: 'group' }, [h('legend', name), list])
  })
  return fieldset(choice, groups)
}

function fieldset({ id, describedBy, label, hints }: Choice, children: ElementContent[]): Element {
  return h('fieldset', { id, ariaDescribedBy: describedBy }, [
    h('legend', { class: 'label' }, label),
    ...hints,
    ...children,
  ])
}

/** The first control of a question is the one that an error leads to. */
function optionId(id: string, option: string, index: number): string {
  return index === 0 ? `${id}-first` : `${id}=${option}`
}

function groupsOf({ options }: Field) {
  const names = [...new Set(options.map(({ group }) => group))]
  return names.map((name) => ({ name, options: options.filter(({ group }) => group === name) }))
}
