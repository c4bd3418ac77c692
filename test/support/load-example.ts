import { readFileSync } from 'node:fs'
import type { Deliverable } from '@roadmap/publisher'
import { defaultFontFiles } from '@roadmap/renderer-pdf'
import { nodeIo } from '../../packages/cli/src/io.ts'
import { loadProject } from '../../packages/cli/src/load-project.ts'
import { planOf } from '../../packages/cli/src/plan-of.ts'
import { repository } from './repository.ts'

/** What the only edition of an example contains, ready to be built. Throws when the example has a problem. */
export async function loadExample(name: string): Promise<readonly Deliverable[]> {
  const folders = { content: `${repository}/examples/${name}`, templates: `${repository}/templates` }
  const { sound } = await loadProject(nodeIo(), folders)
  const [edition] = sound?.roadmap.editions ?? []
  if (!sound || !edition) throw new Error(`The example ${name} cannot be built; \`roadmap check\` says why`)
  const { normal, bold, italics, bolditalics } = defaultFontFiles()
  const body = {
    normal: readFileSync(normal),
    bold: readFileSync(bold),
    italics: readFileSync(italics),
    bolditalics: readFileSync(bolditalics),
  }
  return planOf(sound, edition, { fonts: { body } })
}
