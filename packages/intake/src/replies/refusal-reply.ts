import { hasMessage, type Messages, message } from '@roadmap/model'
import type { FieldProblem } from '../answers/check-answers.ts'
import { excerpt } from '../answers/normalise-answer.ts'
import { Refused } from '../refused.ts'

/** A refusal in words: one line for the person at the terminal, and a text that can be sent to whoever filled in the form. */
export interface Refusal {
  readonly code: Refused['code']
  /** One plain line that names the file, says why, and what to do. */
  readonly line: string
  readonly reply: string
  /** By field, when answers are wrong. */
  readonly problems: readonly { readonly path: string; readonly message: string }[]
}

export interface RefusalOptions {
  /** Where people write to with a question, if anywhere. */
  readonly contact?: string | undefined
  /** A sentence that says where an editor finds all answers to mend. */
  readonly hint?: string
}

/** Says why a file is refused: to the editor at the terminal, and to whoever filled in the form. */
export function refusalReply(
  messages: Messages,
  file: string,
  why: Refused | readonly FieldProblem[],
  { contact, hint }: RefusalOptions = {},
): Refusal {
  const shown = excerpt(file, 200)
  const name = excerpt(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1), 100)
  const title = message(messages, 'intake.reply.refusedTitle')
  const fileLine = message(messages, 'intake.reply.refusedFile', { file: name })
  const end = [
    message(messages, 'intake.reply.refusedKept'),
    ...(contact === undefined ? [] : [message(messages, 'intake.reply.refusedContact', { contact })]),
  ]
  if (why instanceof Refused) {
    const toSender = `intake.refused.${why.code}`
    const toEditor = `intake.refusedToEditor.${why.code}`
    const line = message(messages, hasMessage(messages, toEditor) ? toEditor : toSender, why.values)
    const reply = paragraphs(title, fileLine, message(messages, toSender, why.values), ...end)
    return { code: why.code, line: `${shown}: ${line}`, reply, problems: [] }
  }
  const problems = why.map((problem) => ({ path: problem.path, message: problemText(messages, problem) }))
  const [first] = why
  const count = why.length === 1 ? 'oneProblem' : 'manyProblems'
  const details = message(messages, `intake.${count}`, { count: why.length, label: first?.label ?? '' })
  const line = `${shown}: ${details}${hint === undefined ? '' : ` ${hint}`}`
  const list = problems.map((problem) => `- ${problem.message}`).join('\n')
  const mend = message(messages, 'intake.reply.refusedMend')
  return { code: 'answers', line, reply: paragraphs(title, fileLine, mend, list, ...end), problems }
}

function problemText(messages: Messages, { code, values, label, section, row }: FieldProblem): string {
  const place = { section, label, row: row ?? '' }
  const at = message(messages, row === undefined ? 'intake.problemAt' : 'intake.problemAtRow', place)
  return `${at}. ${message(messages, `intake.problem.${code}`, values)}`
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}
