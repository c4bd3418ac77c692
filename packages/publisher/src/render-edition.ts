import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Place } from '@roadmap/diagnostics'
import type { DocumentNode } from '@roadmap/document'
import { type ReferenceStyles, renderDocx, toTemplate } from '@roadmap/renderer-docx'
import { renderHtml } from '@roadmap/renderer-html'
import {
  describeViolation,
  type PdfFonts,
  renderPdf,
  type Theme,
  type Violation,
  verifyPdf,
} from '@roadmap/renderer-pdf'
import type { Cache } from './cache.ts'
import { webThemeOf, wordThemeOf } from './looks.ts'
import type { OutputFile } from './output-file.ts'
import { type Deliverable, pathsOf } from './plan-edition.ts'

export interface RenderOptions {
  readonly theme: Theme
  /** The publisher's own Word template, whose look stands instead of the theme's in Word files. */
  readonly reference?: ReferenceStyles | undefined
  readonly fonts: PdfFonts
  /** Changes whenever the program does: part of every cache key. */
  readonly fingerprint: string
  readonly cache: Cache | undefined
  /** Called before each deliverable. */
  readonly onProgress?: (deliverable: Deliverable, index: number, total: number) => void
  /** Checked between deliverables. */
  readonly signal?: AbortSignal | undefined
}

/** Something that a format could not show as it was meant; the edition is made all the same, unless it is fatal. */
export interface RenderNote {
  readonly path: string
  readonly madeFrom: string
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly fix: string
  readonly place: Place | undefined
  /** Some readers could not use the file, so its edition is not published. */
  readonly fatal: boolean
}

export interface RenderedEdition {
  readonly files: readonly OutputFile[]
  readonly notes: readonly RenderNote[]
}

/**
 * Renders deliverables one after another. What the cache holds under the hash of tree, theme, fonts and program is taken from
 * there, unless rendering it had something to say. Every file that is made is checked before anything is done with it.
 */
export async function renderEdition(
  deliverables: readonly Deliverable[],
  { theme, reference, fonts, fingerprint, cache, onProgress, signal }: RenderOptions,
): Promise<RenderedEdition> {
  const files: OutputFile[] = []
  const notes: RenderNote[] = []
  const keys = new Set<string>()
  // A font file may change while the theme that names it stays the same.
  const program = cache ? [fingerprint, ...Object.values(fonts.body).map(hashOf)].join(' ') : ''
  for (const [index, deliverable] of deliverables.entries()) {
    await setImmediate() // Rendering is one long computation; this lets a signal in between two.
    signal?.throwIfAborted()
    onProgress?.(deliverable, index, deliverables.length)
    const { path, madeFrom, format } = deliverable
    const tree = deliverable.build()
    const key = cache && keyOf(tree, { theme, reference, format, fingerprint: program })
    const kept = key && (await cache.get(key))
    if (key && kept) {
      files.push(...filesOf(deliverable, kept))
      keys.add(key)
      continue
    }
    const { bytes, messages } = await render(tree, format, { theme, reference, fonts })
    files.push(...filesOf(deliverable, bytes))
    notes.push(...messages.map((message) => ({ path, madeFrom, ...message })))
    if (cache && key && messages.length === 0) {
      await cache.put(key, bytes)
      keys.add(key)
    }
  }
  await cache?.sweep(keys)
  return { files, notes }
}

/** A rendering as the files that a deliverable becomes: the second one is made of the first. */
function filesOf(deliverable: Deliverable, bytes: Uint8Array): readonly OutputFile[] {
  const { title, madeFrom } = deliverable
  return pathsOf(deliverable).map((path, index) => ({
    path,
    title,
    madeFrom,
    bytes: index === 0 ? bytes : toTemplate(bytes),
  }))
}

interface Rendered {
  readonly bytes: Uint8Array
  readonly messages: readonly Omit<RenderNote, 'path' | 'madeFrom'>[]
}

async function render(
  tree: DocumentNode,
  format: Deliverable['format'],
  { theme, reference, fonts }: Pick<RenderOptions, 'theme' | 'reference' | 'fonts'>,
): Promise<Rendered> {
  if (format === 'pdf') {
    const { bytes, messages } = await renderPdf(tree, { theme, fonts })
    const faults = verifyPdf(bytes).map(faultOf)
    return { bytes, messages: [...messages.map((message) => ({ ...message, fatal: false })), ...faults] }
  }
  if (format === 'html') {
    const html = renderHtml(tree, { theme: webThemeOf(theme) })
    return { bytes: new TextEncoder().encode(html), messages: [] }
  }
  const { bytes, messages } = await renderDocx(tree, { theme: wordThemeOf(theme), reference })
  const notes = messages.map(({ rule, what, why, fix, fatal }) => ({ rule, what, why, fix, fatal: fatal !== false }))
  return { bytes, messages: notes.map((note) => ({ ...note, place: undefined })) }
}

function faultOf(violation: Violation): Rendered['messages'][number] {
  return {
    rule: 'pdf-accessibility',
    what: `Found a fault, ${describeViolation(violation)}, expected none`,
    why: 'A screen reader could not read the file as it is meant.',
    fix: 'Mend the template or the text that this part of the page comes from.',
    place: undefined,
    fatal: true,
  }
}

/** Positions say where a node was written and not what it is, so they are left out; the bytes of a picture are hashed. */
function keyOf(
  tree: DocumentNode,
  {
    theme,
    reference,
    format,
    fingerprint,
  }: Pick<RenderOptions, 'theme' | 'reference' | 'fingerprint'> & { format: string },
): string {
  const text = JSON.stringify([fingerprint, format, theme, reference, tree], (name, value: unknown) =>
    name === 'position' ? undefined : value instanceof Uint8Array ? hashOf(value) : value,
  )
  return hashOf(text)
}

function hashOf(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}
