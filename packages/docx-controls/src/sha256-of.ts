import { createHash } from 'node:crypto'

/** The SHA-256 of a name. Files made one after another share most of their names, so those of the last few are kept. */
export function sha256Of(name: string): Buffer {
  const kept = known.get(name)
  if (kept) return kept
  const hash = createHash('sha256').update(name).digest()
  if (known.size >= mostKept) known.clear()
  known.set(name, hash)
  return hash
}

const known = new Map<string, Buffer>()
const mostKept = 4096
