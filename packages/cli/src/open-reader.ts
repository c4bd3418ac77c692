import { type Reader, startReader } from '@roadmap/intake'
import { hasMessage, type Messages, message } from '@roadmap/model'
import type { CliIo } from './io.ts'

/** Starts the process that reads the files of strangers; whoever opened it stops it. */
export function openReader(io: CliIo, messages: Messages): Reader {
  return startReader({
    prompts: promptsOf(messages),
    onFault: (fault) => {
      if (process.env.ROADMAP_DEBUG) io.err(`${fault}\n`)
    },
  })
}

/**
 * What an empty control of a form of ours says, which stands in brackets since prompts are printed so; LibreOffice drops the
 * mark that it is only a prompt.
 */
export function promptsOf(messages: Messages): readonly string[] {
  const keys = ['prompt', 'promptDate', 'promptNumber', 'promptChoice'].map((key) => `form.${key}`)
  const words = [...keys, 'document.choose'].filter((key) => hasMessage(messages, key))
  return words.map((key) => message(messages, key)).flatMap((prompt) => [prompt, `[${prompt}]`])
}
