import { type Parts, pathsOf, readPart, writePart } from './parts.ts'

/**
 * Numbers anew whatever docx 9.15.2 takes from a random source or from a counter of the whole process: relationship ids
 * of links and pictures (nanoid), drawings and bookmarks. The order is that of the parts and of the text in them.
 */
export function stabiliseIds(parts: Parts): void {
  for (const path of pathsOf(parts, /^word\/_rels\/[^/]+\.rels$/)) renumberRelationships(parts, path)
  const drawings = counter()
  const bookmarks = counter()
  for (const path of pathsOf(parts, /^word\/(?:document|header\d+|footer\d+|footnotes|endnotes|comments)\.xml$/)) {
    const xml = readPart(parts, path)
      .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, head: string) => `${head}${drawings.next()}"`)
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)"/g,
        (_, head: string, id: string) => `${head}${bookmarks.of(`${path}#${id}`)}"`,
      )
    writePart(parts, path, xml)
  }
}

function renumberRelationships(parts: Parts, path: string): void {
  const owner = path.replace(/_rels\/([^/]+)\.rels$/, '$1')
  const ids = new Map<string, string>()
  const relationships = readPart(parts, path).replace(/\bId="([^"]*)"/g, (_, id: string) => {
    ids.set(id, `rId${ids.size + 1}`)
    return `Id="${ids.get(id)}"`
  })
  writePart(parts, path, relationships)
  if (!parts.has(owner)) return
  const xml = readPart(parts, owner).replace(
    /\b(r:(?:id|embed|link|pict))="([^"]*)"/g,
    (whole, attribute: string, id: string) => (ids.has(id) ? `${attribute}="${ids.get(id)}"` : whole),
  )
  writePart(parts, owner, xml)
}

/** Numbers from 1; `of` gives the same key the same number. */
function counter() {
  const known = new Map<string, number>()
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  const of = (key: string) => {
    const number = known.get(key) ?? next()
    known.set(key, number)
    return number
  }
  return { next, of }
}
