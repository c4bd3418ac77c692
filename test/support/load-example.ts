import type { Deliverable } from '@roadmap/publisher'
import type { PdfFonts, Theme } from '@roadmap/renderer-pdf'
import { nodeIo } from '../../packages/cli/src/io.ts'
import { loadProject } from '../../packages/cli/src/load-project.ts'
import { planOf } from '../../packages/cli/src/plan-of.ts'
import { repository } from './repository.ts'

/** An edition that can be built, with what it is drawn with. */
export interface LoadedEdition {
  readonly plan: readonly Deliverable[]
  readonly theme: Theme
  readonly fonts: PdfFonts
}

/** What the only edition of an example contains, ready to be built. Throws when the example has a problem. */
export async function loadExample(name: string): Promise<readonly Deliverable[]> {
  return (await loadEdition(`examples/${name}`)).plan
}

/** The only edition of a content folder of this repository. Throws when the content has a problem. */
export async function loadEdition(folder: string): Promise<LoadedEdition> {
  const folders = { content: `${repository}/${folder}`, templates: `${repository}/templates` }
  const { sound } = await loadProject(nodeIo(), folders)
  const [edition] = sound?.roadmap.editions ?? []
  if (!sound || !edition) throw new Error(`${folder} cannot be built; \`roadmap check\` says why`)
  const fonts = sound.fontsOf(edition)
  return { plan: planOf(sound, edition, { fonts }), theme: sound.themeOf(edition), fonts }
}
