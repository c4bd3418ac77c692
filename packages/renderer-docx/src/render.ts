import type { Problem } from '@roadmap/diagnostics'
import type { DocumentNode } from '@roadmap/document/nodes'
import { Document, packDocument, type ReferenceStyles } from 'docx-controls'
import { checkAccessibility } from './accessibility/check-accessibility.ts'
import { reportFault } from './accessibility/report-fault.ts'
import { drawLogo } from './draw-logo.ts'
import { formData } from './form-data.ts'
import { handlers } from './handlers.ts'
import { newState } from './new-state.ts'
import { page } from './page.ts'
import { runningFooter, runningHeader } from './running.ts'
import { listsOf } from './styles/lists.ts'
import { lookOf, themeOf } from './styles/look.ts'
import type { WordTheme } from './theme.ts'

export interface RenderDocxOptions {
  readonly theme: WordTheme
  /** A publisher's own template, as `readReference` read it: its theme and styles stand instead of ours. */
  readonly reference?: ReferenceStyles | undefined
}

export interface RenderedDocx {
  /** The .docx file; `toTemplate` makes the .dotx of it. */
  readonly bytes: Uint8Array
  /**
   * What Word could not show, and what stands there instead; and, fatal, whatever would shut a reader out. The place is
   * in the words.
   */
  readonly messages: readonly Problem[]
}

/** Draws a tree as a .docx file. Pure: the same tree and options give the same bytes. */
export async function renderDocx(
  document: DocumentNode,
  { theme, reference }: RenderDocxOptions,
): Promise<RenderedDocx> {
  const state = newState(document, themeOf({ theme, reference }))
  const children = [...drawLogo(document, state), ...handlers.document(document, state)]
  const { edition, language, title, subject } = document
  const parts = lookOf({ theme, reference, language, compact: state.compact })
  const { numberings, listStyles } = listsOf(state.numberedHeadings)
  const docx = new Document({
    numbering: { config: numberings },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.widthTwip, height: page.heightTwip },
            margin: { ...page.marginTwip, header: page.headerTwip, footer: page.footerTwip },
          },
        },
        headers: { default: runningHeader(document) },
        footers: { default: runningFooter(document) },
        children,
      },
    ],
  })
  const messages: Problem[] = [...state.tally.messages]
  const bytes = await packDocument(docx, {
    ...{ title, subject, language, creator: edition.publisher, date: new Date(`${edition.date}T00:00:00Z`) },
    ...{ listStyles, parts, ...formData(document) },
    inspect: (made) => void messages.push(...checkAccessibility(made).map(reportFault)),
  })
  return { bytes, messages }
}
