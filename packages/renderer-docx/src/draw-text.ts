import { TextRun } from 'docx-controls'

/**
 * Words as a run in a named character style. Characters that XML 1.0 forbids (§2.2) become the replacement character,
 * because Word refuses a file that holds one.
 */
export function drawText(value: string, style: string | undefined): TextRun {
  const text = value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
  return new TextRun({ text, ...(style !== undefined && { style }) })
}
