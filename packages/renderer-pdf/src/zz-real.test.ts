import { readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'vitest'
import { loadProject } from '../../cli/src/load-project.ts'
import { diagramStyleOf, planEdition } from '../../publisher/src/index.ts'
import { createMeasure, defaultFontFiles, renderPdf } from './index.ts'

test('real', async () => {
  const io: any = {
    list: async (d: string) =>
      (await readdir(d, { recursive: true, withFileTypes: true }))
        .filter((e) => e.isFile())
        .map((e) => `${(e as any).parentPath ?? (e as any).path}/${e.name}`.slice(d.length + 1)),
    read: (p: string) => readFile(p),
  }
  const project = await loadProject(io, { content: 'content', templates: 'templates' })
  if (!project.sound) {
    console.log(project.files.flatMap((f) => f.messages.filter((m) => m.fatal).map(String)).slice(0, 20))
    return
  }
  const { roadmap, messages, templates, themeOf } = project.sound
  const edition = roadmap.editions[0] as any
  const files = defaultFontFiles()
  const body = {
    normal: readFileSync(files.normal),
    bold: readFileSync(files.bold),
    italics: readFileSync(files.italics),
    bolditalics: readFileSync(files.bolditalics),
  }
  const theme = themeOf(edition)
  const plan: any = planEdition(roadmap, {
    edition,
    messages,
    templates,
    diagramStyle: diagramStyleOf(theme, createMeasure({ body })),
    only: ['handbook'] as any,
  })
  const one = (plan.deliverables ?? plan).find((d: any) => d.format === 'pdf')
  const tree = one.tree ?? one.build?.() ?? one.make?.()
  const t = performance.now()
  const r = await renderPdf(tree, { theme, fonts: { body } })
  console.log('real', performance.now() - t, r.pages, r.messages.slice(0, 10), r.messages.length)
  writeFileSync('/tmp/rp/real.pdf', r.bytes)
})
