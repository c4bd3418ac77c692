import type { DiagramStyle } from '@roadmap/document'
import type { Edition } from '@roadmap/model'
import { type Deliverable, diagramStyleOf, type EditionPart, planEdition } from '@roadmap/publisher'
import { createMeasure, type PdfFonts } from '@roadmap/renderer-pdf/fonts'
import type { Project } from './load-project.ts'

/** What an edition of a sound project contains. Without fonts the plan can be listed but not built. */
export function planOf(
  { roadmap, messages, templates, themeOf, brandOf }: NonNullable<Project['sound']>,
  edition: Edition,
  { fonts, only }: { readonly fonts: PdfFonts | undefined; readonly only?: readonly EditionPart[] | undefined },
): readonly Deliverable[] {
  const diagramStyle = diagramStyleFor({ themeOf }, edition, fonts)
  return planEdition(roadmap, { edition, messages, templates, diagramStyle, logo: brandOf(edition).logo, only })
}

/** How the diagrams of an edition look. */
export function diagramStyleFor(
  { themeOf }: Pick<NonNullable<Project['sound']>, 'themeOf'>,
  edition: Edition,
  fonts: PdfFonts | undefined,
): DiagramStyle {
  return diagramStyleOf(themeOf(edition), fonts ? createMeasure(fonts) : noMeasure)
}

function noMeasure(): never {
  throw new Error('A plan without fonts is for listing; nothing of it can be built')
}
