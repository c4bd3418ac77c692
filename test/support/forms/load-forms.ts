import { basename } from 'node:path'
import type { Forms } from '@roadmap/intake'
import { type AnswerSpec, assessmentForm, shortForm } from '@roadmap/model'
import { renderEdition } from '@roadmap/publisher/render-edition'
import { nodeIo } from '../../../packages/cli/src/io.ts'
import { loadProject } from '../../../packages/cli/src/load-project.ts'
import { promptsOf } from '../../../packages/cli/src/open-reader.ts'
import { planOf } from '../../../packages/cli/src/plan-of.ts'
import { repository } from '../repository.ts'

export type FormFormat = 'docx' | 'html' | 'pdf'

/** The forms of a roadmap: what they ask, and the empty files that people are given. */
export interface LoadedForms {
  /** What each form asks, by its id: the long and the short form, and the self-assessment. */
  readonly specs: ReadonlyMap<string, AnswerSpec>
  /** As intake knows them. */
  readonly forms: Forms
  /** What a place says that nobody has filled in; LibreOffice leaves it behind as if it were an answer. */
  readonly prompts: readonly string[]
  readonly empty: (id: string, format: FormFormat) => Uint8Array
}

/** Loads and draws the forms of a content folder of this repository. Throws when the content has a problem. */
export async function loadForms(folder: string, formats: readonly FormFormat[]): Promise<LoadedForms> {
  const folders = { content: `${repository}/${folder}`, templates: `${repository}/templates` }
  const { sound } = await loadProject(nodeIo(), folders)
  const [edition] = sound?.roadmap.editions ?? []
  if (!sound || !edition) throw new Error(`${folder} cannot be built; \`roadmap check\` says why`)
  const { roadmap } = sound
  const [fonts, theme] = [sound.fontsOf(edition), sound.themeOf(edition)]
  const wanted = planOf(sound, edition, { fonts }).filter(
    ({ part, format }) => part === 'forms' && formats.some((one) => one === format),
  )
  const { files } = await renderEdition(wanted, { theme, fonts, fingerprint: '', cache: undefined })
  const byName = new Map(files.map(({ path, bytes }) => [basename(path), bytes]))
  const assessments = roadmap.assessment ? [roadmap.assessment] : []
  const specs = [...roadmap.forms.flatMap((form) => [form, shortForm(form)]), ...assessments.map(assessmentForm)]
  return {
    specs: new Map(specs.map((spec) => [spec.id, spec])),
    prompts: promptsOf(sound.messages),
    forms: { forms: roadmap.forms, assessments, language: roadmap.language },
    empty: (id, format) => {
      const bytes = byName.get(`${id}.${format}`)
      if (!bytes) throw new Error(`${folder} has no form ${id}.${format}`)
      return bytes
    },
  }
}
