/** The parts of a package by their path, `word/document.xml`: XML as text, pictures as bytes. */
export type Parts = Map<string, string | Uint8Array>

/** A part that docx always writes, as text. */
export function readPart(parts: Parts, path: string): string {
  const part = parts.get(path)
  if (part === undefined) throw new Error(`docx wrote no ${path}`)
  return typeof part === 'string' ? part : Buffer.from(part).toString('utf8')
}

export function writePart(parts: Parts, path: string, xml: string): void {
  parts.set(path, xml)
}

/** Paths that match, in one order whatever the order of writing. */
export function pathsOf(parts: Parts, pattern: RegExp): readonly string[] {
  return [...parts.keys()].filter((path) => pattern.test(path)).sort()
}

/** Replaces `target` where it must occur; an absent target means that docx changed, and is our bug. */
export function replaceOnce(xml: string, target: string, replacement: string): string {
  if (!xml.includes(target)) throw new Error(`docx no longer writes ${target}`)
  return xml.replace(target, () => replacement)
}

/** Text for an attribute or an element; characters that XML 1.0 §2.2 forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
