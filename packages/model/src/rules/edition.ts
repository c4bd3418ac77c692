import { code } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { Whole } from './check-rules.ts'

/**
 * An edition is in the language of its roadmap, whatever the country: texts and wording exist in that one language, and
 * a file that names another would be read out wrongly.
 */
export function checkEditions({ content }: Whole): void {
  const language = content.roadmap[0]?.data.language
  for (const { source, data } of content.edition) {
    if (language === undefined || primary(data.language) === primary(language)) continue
    reportAt(source, ['language'], {
      rule: 'edition-language',
      what: `Found the language ${code(data.language)}, expected that of the roadmap, ${code(language)}`,
      why: 'The words would be in one language, and a screen reader would speak them in another.',
      fix: `Change ${code(`language: ${data.language}`)} to ${code(`language: ${language}`)}.`,
    })
  }
}

function primary(language: string): string {
  return language.replace(/-.*$/, '')
}
