import type { ReferenceStyle, ReferenceStyles } from 'docx-controls'

/**
 * Our styles with those of a reference put in their place, found by name, as Word names them alike in every language;
 * their ids become ours. The reference's own further styles follow, so that its styles can build on them.
 */
export function mergeStyles({ styles: reference, defaults }: ReferenceStyles, ours: string): string {
  const known = new Map(
    [...ours.matchAll(ourStyle)].map(([xml, type = '', id = '', name = '']) => [name.toLowerCase(), { type, id, xml }]),
  )
  const idOf = new Map(reference.map(({ id, name }) => [id, known.get(name.toLowerCase())?.id ?? id]))
  const ourIds = new Set([...known.values()].map(({ id }) => id))
  const theirs = new Map<string, string>()
  const further: string[] = []
  for (const style of reference) {
    const mine = known.get(style.name.toLowerCase())
    const xml = withIds(style, idOf)
    if (mine && mine.type === style.type) theirs.set(mine.id, withOutline(xml, mine.xml))
    // A style of theirs with a name or an id of ours, but not for the same thing, would stand twice.
    else if (!mine && !ourIds.has(style.id)) further.push(xml)
  }
  const merged = withDefaults(ours, defaults).replace(ourStyle, (xml, _, id: string) => theirs.get(id) ?? xml)
  // By functions: what is theirs may hold `$&`, which a text to put in would have a meaning for.
  return merged.replace('</w:styles>', () => `${further.join('')}</w:styles>`)
}

const ourStyle = /<w:style w:type="(\w+)" [^>]*w:styleId="([^"]*)"><w:name w:val="([^"]*)"\/>.*?<\/w:style>/g

/** The language stays ours: it is that of the text and not of the looks. */
function withDefaults(ours: string, defaults: string | undefined): string {
  const language = /<w:lang [^>]*\/>/.exec(ours)?.[0]
  if (defaults === undefined || language === undefined) return ours
  const theirs = defaults.replace('</w:rPr>', () => `${language}</w:rPr>`)
  return ours.replace(/<w:docDefaults>.*?<\/w:docDefaults>/, () => theirs)
}

function withIds({ xml }: ReferenceStyle, idOf: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:basedOn|next|link) w:val="|<w:style [^>]*w:styleId=")([^"]*)"/g,
    (_, head: string, id: string) => `${head}${idOf.get(id) ?? id}"`,
  )
}

/** Lists and headings are numbered by their styles, and a heading is one by its level: what ours do, theirs do too. */
function withOutline(theirs: string, ours: string): string {
  const level = /<w:outlineLvl w:val="\d"\/>/.exec(ours)?.[0]
  const xml = theirs.includes('<w:pPr>') || !ours.includes('<w:pPr>') ? theirs : withProperties(theirs)
  if (level === undefined || xml.includes('<w:outlineLvl ')) return xml
  return xml.replace('</w:pPr>', `${level}</w:pPr>`)
}

/** CT_Style: `w:pPr` comes before these. */
function withProperties(style: string): string {
  return style.replace(/(?=<w:(?:rPr|tblPr|trPr|tcPr|tblStylePr)\b|<\/w:style>)/, '<w:pPr></w:pPr>')
}
