import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

const fields = `      - id: may_print
        label: May we print it?
        hint: Tick it.
        type: checkbox
        required: true
      - id: review_by
        label: When shall we ask again?
        hint: A day.
        type: date
        required: true
      - id: role
        label: Your role
        hint: In a word.
        type: text
        max: 50
        required: false
`
/** The small roadmap, whose form asks for consent in private, with these lines under `submission`. */
const problems = (submission: string) => {
  const contact = `        hint: Where we write to.
        type: email
        required: true
        max: 200
`
  return problemsOf({
    'forms/story.yaml': [contact, `${contact}${fields}submission:\n${submission}`],
    // An illustration needs no consent.
    'case-studies/beans.md': ['publication: published\n', 'publication: published\nillustration: true\n'],
  }).map((problem) => problem.replace(/^content\/forms\/story\.yaml:/, ''))
}
const sound = `  title: title
  consent:
    publish: may_print
    reviewBy: review_by
  attribution:
    if: may_print
    from: [role]
`

test('a submission whose fields can be used as it says is sound', () => {
  expect(problems(sound)).toEqual([])
})

test('a title that is no published text is reported', () => {
  expect(problems(sound.replace('title: title', 'title: role'))).toEqual([
    '89:10 submission-field: Found the text field `role` under `title`, expected a text field of a published section without `repeat`. Its answer could not be the title of a case study. Name another field, or change this one.',
  ])
  expect(problems(sound.replace('title: title', 'title: crop_name'))).toHaveLength(1)
})

test('a consent that is no yes or no is reported', () => {
  expect(problems(sound.replace('publish: may_print', 'publish: weather'))).toEqual([
    '91:14 submission-field: Found the select field `weather` under `publish`, expected a box to tick or a choice with an option `yes`, in a section without `repeat`. No answer to it would count as a yes. Name another field, or change this one.',
  ])
})

test('a review date that is no date is reported', () => {
  expect(problems(sound.replace('reviewBy: review_by', 'reviewBy: title'))).toEqual([
    '92:15 submission-field: Found the text field `title` under `reviewBy`, expected a date field of a section without `repeat`. Its answer would not be a day. Name another field, or change this one.',
  ])
})

test('an attribution that could not be printed as was agreed is reported', () => {
  expect(problems(sound.replace('if: may_print', 'if: weather').replace('[role]', '[role, email]'))).toEqual([
    '94:9 submission-field: Found the select field `weather` under `if`, expected a box to tick, in a section without `repeat`. No attribution would ever be printed. Name another field, or change this one.',
    '95:18 submission-field: Found the email field `email` under `from`, expected a text field of a private section without `repeat`. Its answer could not be printed as an attribution, or would be printed twice. Name another field, or change this one.',
  ])
})
