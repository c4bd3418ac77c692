import { hasMessage, type Messages, message } from '@roadmap/model'

/** What an empty control of a form of ours says; LibreOffice drops the mark that it is only a prompt. */
export function promptsOf(messages: Messages): readonly string[] {
  const keys = ['prompt', 'promptDate', 'promptNumber', 'promptChoice'].map((key) => `form.${key}`)
  return [...keys, 'document.choose'].filter((key) => hasMessage(messages, key)).map((key) => message(messages, key))
}
