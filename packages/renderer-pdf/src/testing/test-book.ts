import { readFileSync } from 'node:fs'
import type { Flow } from '@roadmap/document/nodes'
import { parse } from 'yaml'
import { checkTheme } from '../check-theme.ts'
import { createDivider } from '../create-divider.ts'
import { defaultFontFiles, openFonts, type PdfFonts } from '../fonts.ts'
import { handlers } from '../handlers/index.ts'
import { planDocument } from '../plan.ts'
import type { RenderProblem } from '../render-problem.ts'
import { createPageState, type State } from '../state.ts'
import type { Theme } from '../theme.ts'
import { sampleDocument } from './sample-document.ts'

/** The theme of `templates/themes/default.yaml`, as plain data and checked. */
export const themeData: unknown = parse(
  readFileSync(new URL('../../../../templates/themes/default.yaml', import.meta.url), 'utf8'),
)

export function defaultTheme(): Theme {
  const checked = checkTheme(themeData)
  if ('problems' in checked) throw new Error(checked.problems.map(({ what }) => what).join('\n'))
  return checked.theme
}

export function defaultFonts(): PdfFonts {
  const { normal, bold, italics, bolditalics } = defaultFontFiles()
  return {
    body: {
      normal: readFileSync(normal),
      bold: readFileSync(bold),
      italics: readFileSync(italics),
      bolditalics: readFileSync(bolditalics),
    },
  }
}

/** What handlers get for a document of these blocks, and the problems they report. */
export function testState(children: readonly Flow[]): { readonly state: State; readonly problems: RenderProblem[] } {
  const problems: RenderProblem[] = []
  const document = { ...sampleDocument(), children }
  const theme = defaultTheme()
  const book = {
    document,
    theme,
    fonts: openFonts(defaultFonts()),
    plan: planDocument(document),
    divide: createDivider(document.language),
    report: (problem: RenderProblem) => void problems.push(problem),
  }
  const state = createPageState(book, { widthPt: 460, measurePt: 440 }, handlers)
  return { state, problems }
}
