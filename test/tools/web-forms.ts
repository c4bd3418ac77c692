import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Deliverable } from '@roadmap/publisher'
import { renderEdition } from '@roadmap/publisher/render-edition'
import { type Browser, chromium } from 'playwright-core'
import { loadEdition } from '../support/load-example.ts'
import { programOf } from './tool.ts'

/** The web forms of the default roadmap and of the second one, as files that a browser opens from the disk. */
export interface WebForms {
  /** Addresses by name: `case-study`, `readiness`. */
  readonly urls: ReadonlyMap<string, string>
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Draws the forms of both roadmaps and starts Chromium. `change` may alter what is drawn. */
export async function openWebForms(change: (form: Deliverable) => Deliverable = (form) => form): Promise<WebForms> {
  const folder = await mkdtemp(join(tmpdir(), 'roadmap-web-forms-'))
  const urls = new Map<string, string>()
  for (const content of ['content', 'examples/village-festival']) {
    const { plan, theme, fonts } = await loadEdition(content)
    const forms = plan.filter(({ format }) => format === 'html').map(change)
    const { files } = await renderEdition(forms, { theme, fonts, fingerprint: '', cache: undefined })
    for (const { path, bytes } of files) {
      const file = join(folder, basename(path))
      await writeFile(file, bytes)
      urls.set(basename(path, '.html'), pathToFileURL(file).href)
    }
  }
  const browser = await chromium.launch({
    executablePath: programOf('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
  return {
    urls,
    browser,
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
