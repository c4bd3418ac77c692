import type { SourceFile } from '@roadmap/content'
import type { AnyEntry, Roadmap } from './roadmap.ts'

/** The entry that a relative link in the prose of `from` leads to; nothing for an external link or a dangling one. */
export function resolveLink(roadmap: Pick<Roadmap, 'entries'>, from: SourceFile, url: string): AnyEntry | undefined {
  const path = linkedPath(from.path, url)
  return path === undefined ? undefined : roadmap.entries.get(path)
}

/** Whether a link names its own address on the web or a mailbox. */
export function isExternal(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url)
}

/**
 * The path in the content folder that a relative link leads to, as RFC 3986 §5.2 resolves it. Nothing when the link is
 * not relative, carries a query or a fragment, or leaves the folder.
 */
export function linkedPath(from: string, url: string): string | undefined {
  if (url === '' || /^[a-z][a-z0-9+.-]*:|^\/|[?#]/i.test(url)) return undefined
  const parts = from.split('/').slice(0, -1)
  for (const step of decoded(url).split('/')) {
    if (step === '..' && parts.pop() === undefined) return undefined
    if (step !== '..' && step !== '.') parts.push(step)
  }
  return parts.join('/')
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url // a stray % names no file, so the link is reported as dangling
  }
}
