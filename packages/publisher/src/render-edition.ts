import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Place } from '@roadmap/diagnostics'
import type { DocumentNode } from '@roadmap/document'
import { renderDocx } from '@roadmap/renderer-docx'
import { describeViolation, type PdfFonts, renderPdf, type Theme, verifyPdf } from '@roadmap/renderer-pdf'
import type { Cache } from './cache.ts'
import { wordThemeOf } from './looks.ts'
import type { OutputFile } from './output-file.ts'
import type { Deliverable } from './plan-edition.ts'

export interface RenderOptions {
  readonly theme: Theme
  readonly fonts: PdfFonts
  /** Changes whenever the program does: part of every cache key. */
  readonly fingerprint: string
  readonly cache: Cache | undefined
  /** Called before each deliverable. */
  readonly onProgress?: (deliverable: Deliverable, index: number, total: number) => void
  /** Checked between deliverables. */
  readonly signal?: AbortSignal | undefined
}

/** Something that a format could not show as it was meant; the edition is made all the same. */
export interface RenderNote {
  readonly path: string
  readonly madeFrom: string
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly fix: string
  readonly place: Place | undefined
}

/** Something in a PDF that its standards forbid: our mistake or a template's. The edition must not be published. */
export interface RenderFault {
  readonly path: string
  /** One line with page, element and rule. */
  readonly what: string
}

export interface RenderedEdition {
  readonly files: readonly OutputFile[]
  readonly notes: readonly RenderNote[]
  readonly faults: readonly RenderFault[]
}

/**
 * Renders deliverables one after another. What the cache holds under the hash of tree, theme and program is taken from
 * there, unless rendering it had something to say. Every PDF that is made is checked before anything is done with it.
 */
export async function renderEdition(
  deliverables: readonly Deliverable[],
  { theme, fonts, fingerprint, cache, onProgress, signal }: RenderOptions,
): Promise<RenderedEdition> {
  const files: OutputFile[] = []
  const notes: RenderNote[] = []
  const faults: RenderFault[] = []
  const keys = new Set<string>()
  for (const [index, deliverable] of deliverables.entries()) {
    await setImmediate() // Rendering is one long computation; this lets a signal in between two.
    signal?.throwIfAborted()
    onProgress?.(deliverable, index, deliverables.length)
    const { path, title, madeFrom, format } = deliverable
    const tree = deliverable.build()
    const key = cache && keyOf(tree, theme, format, fingerprint)
    const kept = key && (await cache.get(key))
    if (key && kept) {
      files.push({ path, title, madeFrom, bytes: kept })
      keys.add(key)
      continue
    }
    const { bytes, messages } = await render(tree, format, { theme, fonts })
    const violations = format === 'pdf' ? verifyPdf(bytes) : []
    faults.push(...violations.map((violation) => ({ path, what: describeViolation(violation) })))
    files.push({ path, title, madeFrom, bytes })
    notes.push(...messages.map(({ rule, what, why, fix, place }) => ({ path, madeFrom, rule, what, why, fix, place })))
    if (cache && key && messages.length === 0 && violations.length === 0) {
      await cache.put(key, bytes)
      keys.add(key)
    }
  }
  await cache?.sweep(keys)
  return { files, notes, faults }
}

interface Rendered {
  readonly bytes: Uint8Array
  readonly messages: readonly Omit<RenderNote, 'path' | 'madeFrom'>[]
}

async function render(
  tree: DocumentNode,
  format: Deliverable['format'],
  { theme, fonts }: Pick<RenderOptions, 'theme' | 'fonts'>,
): Promise<Rendered> {
  if (format === 'pdf') return renderPdf(tree, { theme, fonts })
  const { bytes, messages } = await renderDocx(tree, { theme: wordThemeOf(theme) })
  return { bytes, messages: messages.map((message) => ({ ...message, place: undefined })) }
}

/** Positions say where a node was written and not what it is, so they are left out. */
function keyOf(tree: DocumentNode, theme: Theme, format: string, fingerprint: string): string {
  const text = JSON.stringify([fingerprint, format, theme, tree], (name, value: unknown) =>
    name === 'position' ? undefined : value,
  )
  return createHash('sha256').update(text).digest('hex')
}
