import type { AnswerSpec, Edition, FormSection } from '@roadmap/model'
import { type FormWord, formWords, formWordValues } from '../form-words.ts'
import type { FormPage } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'

/** What a form needs to be filled in on a screen; forms of other formats stand beside it under the same name. */
export function formPage({ id, sections }: AnswerSpec, { submit }: Edition, t: Translate): FormPage {
  const namedBy = sections
    .filter(isPlain)
    .flatMap(({ fields }) => fields)
    .find(({ type }) => type === 'text')?.id
  return {
    ...(namedBy !== undefined && { namedBy }),
    others: [
      { label: t('form.word'), file: `${id}.docx` },
      { label: t('form.pdf'), file: `${id}.pdf` },
    ],
    submit: {
      ...(submit.url !== undefined && { url: submit.url }),
      ...(submit.email !== undefined && { email: submit.email }),
    },
    words: words(t),
  }
}

function isPlain({ repeat, keyed }: FormSection): boolean {
  return !repeat && !keyed
}

/** The page fills in the values, so their names stay as they are. */
function words(t: Translate): FormPage['words'] {
  const values = Object.fromEntries(formWordValues.map((name) => [name, `{${name}}`]))
  const entries = formWords.map((word) => [word, t(`formPage.${word}`, values)])
  return Object.fromEntries(entries) as Readonly<Record<FormWord, string>> // One entry for each word.
}
