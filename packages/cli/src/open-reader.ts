import { hasMessage, type Messages, message } from '@roadmap/model'

/**
 * What an empty control of a form of ours says, which stands in brackets since prompts are printed so; LibreOffice drops the
 * mark that it is only a prompt.
 */
export function promptsOf(messages: Messages): readonly string[] {
  const keys = ['prompt', 'promptDate', 'promptNumber', 'promptChoice'].map((key) => `form.${key}`)
  const words = [...keys, 'document.choose'].filter((key) => hasMessage(messages, key))
  return words.map((key) => message(messages, key)).flatMap((prompt) => [prompt, `[${prompt}]`])
}
