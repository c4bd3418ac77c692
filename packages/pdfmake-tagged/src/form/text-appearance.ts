import type { FontInstance, Reference } from '../pdfmake.ts'
import type { TaggedDocument } from '../tagged-document.ts'
import { defaultSizePt, fillOperator } from './field-entries.ts'
import type { ChoiceField, TextField } from './form-field.ts'

interface TextAppearance {
  readonly operators: string
  readonly fonts: Readonly<Record<string, Reference>>
}

/** At the edges of the field, in points; viewers leave the same. */
const sidePt = 2
const leading = 1.2

/**
 * The value that a field starts with, in the document's own font, which is embedded. What does not fit is cut at the
 * frame, as in a viewer, which scrolls it.
 */
export function textAppearance(
  document: TaggedDocument,
  field: TextField | ChoiceField,
  width: number,
  height: number,
): TextAppearance {
  const value = shownValue(field)
  if (value === '') return { operators: '', fonts: {} }
  const { fontSize = defaultSizePt, color } = field
  const font = document.provideFont(document.formFont, false, false)
  const multiline = field.type === 'text' && field.multiline === true
  const lines = multiline ? breakLines(value, font, fontSize, width - 2 * sidePt) : [value.replace(/\s*\n\s*/g, ' ')]
  const ascent = (font.ascender / 1000) * fontSize
  const descent = (font.descender / 1000) * fontSize
  const first = multiline ? height - sidePt - ascent : (height - ascent - descent) / 2
  const shown = lines.map((line) => `<${font.encode(line)[0].join('')}> Tj T*`)
  const clip = `0 0 ${width} ${height} re W n`
  const start = `BT /${font.id} ${fontSize} Tf ${fillOperator(color)} ${fontSize * leading} TL ${sidePt} ${first} Td`
  return { operators: `q ${clip}\n${start}\n${shown.join('\n')}\nET Q\n`, fonts: { [font.id]: font.ref() } }
}

function shownValue(field: TextField | ChoiceField): string {
  const value = field.value ?? ''
  if (field.type === 'text') return value
  return field.options.find((option) => option.value === value)?.label ?? value
}

function breakLines(value: string, font: FontInstance, sizePt: number, width: number): string[] {
  return value.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const word of paragraph.split(/(?<= )/)) {
      const line = `${lines.at(-1)}${word}`
      if (lines.at(-1) !== '' && font.widthOfString(line.trimEnd(), sizePt) > width) lines.push(word)
      else lines[lines.length - 1] = line
    }
    return lines
  })
}
