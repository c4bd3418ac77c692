import { checkControls } from './check-controls.ts'
import { checkLook, type Look } from './check-look.ts'
import { checkStory } from './check-story.ts'
import { type Fault, inProperties } from './fault.ts'
import { childOf, parseXml, type XmlElement } from './parse-xml.ts'

/**
 * What keeps a Word file from being used with a screen reader or being restyled: one fault each, none for a good file.
 * `parts` are those of the package just before it is zipped. Covers what a machine can see; what a text means is for
 * people. The rules are those of WCAG 2.2 and of Word's own accessibility checker.
 */
export function checkAccessibility(parts: ReadonlyMap<string, string | Uint8Array>): readonly Fault[] {
  const xmlOf = (path: string) => String(parts.get(path) ?? '')
  const look = checkLook({ styles: xmlOf('word/styles.xml'), theme: xmlOf('word/theme/theme1.xml') })
  const stories = [...parts.keys()]
    .filter((path) => story.test(path))
    .sort()
    .map((path) => parseXml(xmlOf(path)))
  const controls: XmlElement[] = []
  return [
    ...checkProperties(xmlOf('docProps/core.xml'), look),
    ...look.faults,
    ...stories.flatMap((found) => checkStory(found, look, controls)),
    ...checkControls(controls),
  ]
}

const story = /^word\/(?:document|header\d+|footer\d+)\.xml$/

function checkProperties(xml: string, { language: textLanguage }: Look): readonly Fault[] {
  const core = parseXml(xml)
  const textOf = (name: string) => childOf(core, name)?.children.join('').trim() ?? ''
  const language = textOf('dc:language')
  return [
    ...(textOf('dc:title') === '' ? [inProperties('The file has no title, expected one')] : []),
    ...(language === '' ? [inProperties('The file names no language, expected one such as `en-GB`')] : []),
    ...(language === textLanguage
      ? []
      : [inProperties(`The text is marked \`${textLanguage}\`, expected the language of the file, \`${language}\``)]),
  ]
}
