import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const compiled = (name) => import(join(root, `packages/${name}.js`))

/**
 * The tree of the handbook of a content folder, with the theme and the fonts that it is drawn with: what both programs of a
 * comparison are given.
 *
 * @param {string} content a folder, from the root of the repository
 */
export async function buildTree(content = 'content') {
  const { loadProject } = await compiled('cli/dist/load-project')
  const { planOf } = await compiled('cli/dist/plan-of')
  const fonts = await readFonts()
  const io = {
    list: async (dir) =>
      readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1)),
    read: async (path) => readFileSync(path),
  }
  const { sound } = await loadProject(io, { content: join(root, content), templates: join(root, 'templates') })
  if (!sound) throw new Error(`${content} has problems: see \`roadmap check\``)
  const [edition] = sound.roadmap.editions
  const [handbook] = planOf(sound, edition, { fonts, only: ['handbook'] })
  return { document: handbook.build(), theme: sound.themeOf(edition), fonts }
}

export async function readFonts() {
  const { defaultFontFiles } = await compiled('renderer-pdf/dist/fonts')
  const faces = Object.entries(defaultFontFiles()).map(([face, path]) => [face, readFileSync(path)])
  return { body: Object.fromEntries(faces) }
}
