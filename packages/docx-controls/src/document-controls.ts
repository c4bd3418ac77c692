import type { IContext } from 'docx'
import { sha256Of } from './sha256-of.ts'

/** A prompt that comes back when an answer is cleared. */
export interface Prompt {
  readonly name: string
  readonly text: string
}

/** What the controls of one document share: ids that are theirs alone, and prompts. */
export interface DocumentControls {
  /** The id of the control with that tag; `owner` is the control itself. Throws when two controls share a tag. */
  readonly idOf: (tag: string, owner: object) => number
  readonly addPrompt: (prompt: Prompt) => void
  /** In the order of their names. */
  readonly prompts: () => readonly Prompt[]
}

type DocxFile = IContext['file']

/** docx hands a component nothing of ours while it writes, but it does hand it the document. */
const known = new WeakMap<DocxFile, DocumentControls>()

export function controlsOf(file: DocxFile): DocumentControls {
  const found = known.get(file) ?? newControls()
  known.set(file, found)
  return found
}

function newControls(): DocumentControls {
  const owners = new Map<string, { readonly id: number; readonly owner: object }>()
  const taken = new Set<number>()
  const prompts = new Map<string, Prompt>()
  return {
    idOf: (tag, owner) => {
      const entry = owners.get(tag)
      // docx writes headers and footers twice, so the same control may ask again.
      if (entry?.owner === owner) return entry.id
      if (entry) throw new Error(`two content controls have the tag ${tag}`)
      let id = controlId(tag)
      while (taken.has(id)) id = (id % largestId) + 1
      taken.add(id)
      owners.set(tag, { id, owner })
      return id
    },
    addPrompt: (prompt) => void prompts.set(prompt.name, prompt),
    prompts: () => [...prompts.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
  }
}

const largestId = 0x7fff_ffff

/**
 * The `w:id` of a control: 31 bits of the hash of its tag, never 0, so that it stays the same whatever stands around it.
 * Of two tags with one hash the later in the document takes the next free number.
 */
export function controlId(tag: string): number {
  return sha256Of(tag).readUInt32BE(0) % largestId || 1
}
