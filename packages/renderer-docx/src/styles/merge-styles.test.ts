import type { ReferenceStyles } from 'docx-controls'
import { expect, test } from 'vitest'
import { mergeStyles } from './merge-styles.ts'

const ours =
  '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="title"/></w:style></w:styles>'

test('a style whose name looks like a replacement pattern is taken over as it is', () => {
  const xml = '<w:style w:type="paragraph" w:styleId="P1"><w:name w:val="Price $&amp; tax $\' $1"/></w:style>'
  const style = { id: 'P1', name: "Price $& tax $' $1", type: 'paragraph', xml } as const
  // Of a reference only its styles are looked at here.
  const reference = { styles: [style], defaults: undefined } as unknown as ReferenceStyles
  expect(mergeStyles(reference, ours)).toBe(ours.replace('</w:styles>', () => `${xml}</w:styles>`))
})
