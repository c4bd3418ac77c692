import type { Problem } from '@roadmap/diagnostics'
import type { Fault } from './fault.ts'

/** A fault as a diagnostic that stops the file. */
export function reportFault({ what, under }: Fault): Problem {
  return {
    rule: 'word-accessibility',
    source: 'renderer-docx',
    what: under === undefined ? what : `Under \`${under}\`: ${what}`,
    why: 'Some readers could not use the Word file.',
    fix: 'Mend the text, the theme or the template that this comes from.',
    fatal: true,
  }
}
