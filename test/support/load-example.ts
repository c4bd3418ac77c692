import { readFileSync } from 'node:fs'
import type { Deliverable } from '@roadmap/publisher'
import { defaultFontFiles, type PdfFonts, type Theme } from '@roadmap/renderer-pdf'
import { nodeIo } from '../../packages/cli/src/io.ts'
import { loadProject } from '../../packages/cli/src/load-project.ts'
import { planOf } from '../../packages/cli/src/plan-of.ts'
import { repository } from './repository.ts'

/** What the only edition of an example contains, ready to be built. Throws when the example has a problem. */
export function loadExample(name: string): Promise<readonly Deliverable[]> {
  return loadPlan(`examples/${name}`)
}

/** What the only edition of a content folder of this repository contains, ready to be built. */
export async function loadPlan(content: string): Promise<readonly Deliverable[]> {
  return (await loadEdition(content)).plan
}

/** The same, with what its deliverables are drawn with. */
export async function loadEdition(content: string): Promise<LoadedEdition> {
  const folders = { content: `${repository}/${content}`, templates: `${repository}/templates` }
  const { sound } = await loadProject(nodeIo(), folders)
  const [edition] = sound?.roadmap.editions ?? []
  if (!sound || !edition) throw new Error(`The content in ${content} cannot be built; \`roadmap check\` says why`)
  const { normal, bold, italics, bolditalics } = defaultFontFiles()
  const body = {
    normal: readFileSync(normal),
    bold: readFileSync(bold),
    italics: readFileSync(italics),
    bolditalics: readFileSync(bolditalics),
  }
  const fonts = { body }
  return { plan: planOf(sound, edition, { fonts }), theme: sound.themeOf(edition), fonts }
}

export interface LoadedEdition {
  readonly plan: readonly Deliverable[]
  readonly theme: Theme
  readonly fonts: PdfFonts
}
