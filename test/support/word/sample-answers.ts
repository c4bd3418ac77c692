import type { Control } from './controls.ts'
import { optionsOf } from './fill-controls.ts'

/** An answer for any control that no other has, with what trips up programs where it may stand. */
export function sampleAnswer(control: Control, row: number): string {
  const { kind, tag } = control
  const place = `${tag} № ${row + 1}`
  switch (kind) {
    case 'text':
      return `${place}: tea & <scones> “at four”, ☕`
    case 'richText':
      return `${place}: first paragraph\nsecond paragraph & <more>`
    case 'dropDownList':
      return optionsOf(control).at(row - 1) ?? ''
    case 'date':
      return `2026-03-${String((row % 28) + 1).padStart(2, '0')}`
    case 'checkbox':
      return String(row % 2 === 0)
  }
}
