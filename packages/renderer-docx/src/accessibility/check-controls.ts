import { type Fault, inProperties } from './fault.ts'
import { childOf, valOf, type XmlElement } from './parse-xml.ts'

/** Every content control has a tag, a name for people and an id, and none of another's. */
export function checkControls(controls: readonly XmlElement[]): readonly Fault[] {
  return (['w:tag', 'w:alias', 'w:id'] as const).flatMap((name) => {
    const seen = new Set<string>()
    return controls.flatMap((control) => {
      const value = valOf(childOf(control, name)) ?? ''
      const known = seen.has(value)
      seen.add(value)
      const of = `The control \`${valOf(childOf(control, 'w:tag')) ?? ''}\``
      if (value === '') return [inProperties(`${of} has no \`${name}\`, expected one`)]
      return known ? [inProperties(`${of} shares its \`${name}\` \`${value}\`, expected one of its own`)] : []
    })
  })
}
