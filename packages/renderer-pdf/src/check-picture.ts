import type { Diagram } from '@roadmap/document/nodes'
import { SaxesParser } from 'saxes'
import { placeOf } from './render-problem.ts'
import type { State } from './state.ts'

/** Whether a picture can be drawn; reports one that cannot, and one that says nothing to those who do not see it. */
export function checkPicture(node: Diagram, state: State): boolean {
  const alt = node.alt.trim()
  if (alt === '' && !node.decorative) {
    state.report({
      rule: 'pdf-picture-without-words',
      what: 'Found a picture without words, expected a text that says what it shows',
      why: 'A screen reader passes it over.',
      fix: 'Give the picture an alternative text, or mark it as decoration.',
      place: placeOf(node),
    })
  }
  if (isSvg(node.svg)) return true
  state.report({
    rule: 'pdf-unreadable-picture',
    what: `The picture \`${alt}\` is no SVG that can be read, expected one element \`<svg>\``,
    why: 'Its words are printed in its place.',
    fix: 'Correct the code that draws the picture.',
    place: placeOf(node),
  })
  return false
}

function isSvg(source: string): boolean {
  let root: string | undefined
  let isSound = true
  const parser = new SaxesParser()
  parser.on('error', () => {
    isSound = false
  })
  parser.on('opentag', ({ name }) => {
    root ??= name
  })
  parser.write(source).close()
  return isSound && root === 'svg'
}
