import type { FormWord } from '@roadmap/document/nodes'
import { fill } from '../fill.ts'
import type { PageData, Question } from '../page-data.ts'
import { type Answer, askedQuestions, checkAnswer, type Fault } from './check-answer.ts'
import { readAnswer } from './controls.ts'
import type { RawAnswer, RawAnswers } from './raw-answer.ts'

/** What all parts of the script share. */
export interface Page {
  readonly data: PageData
  /** How many rows of each part that repeats are in use. */
  readonly rowsInUse: Map<string, number>
  /** A word of the page with its values. */
  readonly say: (word: FormWord, values?: Readonly<Record<string, string | number>>) => string
}

export function createPage(data: PageData): Page {
  const rows = data.questions.flatMap(({ row }) => (row ? [[row.name, row.min] as const] : []))
  return { data, rowsInUse: new Map(rows), say: (word, values = {}) => fill(data.words[word], values) }
}

/** What stands in all controls just now, also in those that are not asked. */
export function readAll({ data }: Page): RawAnswers {
  return new Map(data.questions.map((question) => [question.path, readAnswer(question)]))
}

/** One question that is asked, with its answer or what is wrong with it. */
export interface Result {
  readonly question: Question
  readonly raw: RawAnswer | undefined
  readonly answer: Answer | undefined
  /** The words that stand beside the question and in the summary. */
  readonly problem: string | undefined
}

/** Judges every question that is asked, or those of one part. */
export function judge(page: Page, part?: number): readonly Result[] {
  const { data, rowsInUse } = page
  const answers = readAll(page)
  return askedQuestions(data, answers, rowsInUse)
    .filter((question) => part === undefined || question.part === part)
    .map((question) => {
      const raw = answers.get(question.path)
      const checked = checkAnswer(question, raw, answers, data.form.language)
      if ('answer' in checked) return { question, raw, answer: checked.answer, problem: undefined }
      return { question, raw, answer: undefined, problem: problemOf(page, question, checked.fault) }
    })
}

function problemOf({ say }: Page, { row }: Question, { word, values }: Fault): string {
  const problem = say(word, values)
  return row ? say('inRow', { row: row.title, problem }) : problem
}
