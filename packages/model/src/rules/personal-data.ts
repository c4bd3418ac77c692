import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { FormData } from '../schema/forms.ts'
import { isMapping } from '../select.ts'
import type { Whole } from './check-rules.ts'

/**
 * Answers of a case study, which all are published, hold nothing that looks like personal data (`personal-data`, warns): NHS
 * numbers, e-mail addresses, telephone numbers, postcodes. What was found is not repeated, for problems are printed too.
 */
export function checkPersonalData({ content }: Whole): void {
  const published = new Map(content.form.map(({ data }) => [data.id, publishedIds(data)]))
  for (const { source, data } of content['case-study']) {
    if (data.publication === 'withdrawn') continue
    // An answer that must not stand there at all is reported by another rule.
    for (const [id, answer] of Object.entries(data.answers)) {
      if (published.get(data.form.id)?.has(id)) checkValue(source, ['answers', id], answer)
    }
  }
}

function publishedIds({ sections }: FormData): ReadonlySet<string> {
  const open = sections.filter(({ visibility }) => visibility === 'published')
  return new Set(open.flatMap(({ id, repeat, fields }) => (repeat ? [id] : fields.map((field) => field.id))))
}

function checkValue(source: SourceFile, path: PropertyPath, value: unknown): void {
  if (typeof value === 'string') {
    for (const kind of personalData(value)) reportFound(source, path, kind)
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkValue(source, [...path, index], item)
  } else if (isMapping(value)) {
    for (const [key, item] of Object.entries(value)) checkValue(source, [...path, key], item)
  }
}

/** The kinds of personal data that a text seems to hold. */
export function personalData(text: string): readonly string[] {
  const nhsNumbers = [...text.matchAll(nhsNumber)].filter(([digits]) => isNhsNumber(digits.replace(/\D/g, '')))
  return [
    ...(nhsNumbers.length > 0 ? ['an NHS number'] : []),
    ...(email.test(text) ? ['an email address'] : []),
    ...(telephone.test(text) ? ['a telephone number'] : []),
    ...(postcode.test(text) ? ['a postcode'] : []),
  ]
}

const nhsNumber = /(?<![\d.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d,-]|\.\d)/g
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/
/** British, with or without the code of the country: ten or eleven digits that begin with 0. */
const telephone = /(?<![\d.,])(?:\+44 ?(?:\(0\) ?)?|\(?0)[1-9](?:[ ()-]{0,2}\d){8,9}(?!\d)/
/** The letters that end a British postcode leave out C, I, K, M, O and V, so that `5mg` is none. */
const postcode = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Z\d])/i

/** The last digit of an NHS number checks the others (NHS Data Dictionary, “NHS number”: modulus 11). */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

function reportFound(source: SourceFile, path: PropertyPath, kind: string): void {
  reportAt(source, path, {
    rule: 'personal-data',
    what: `Found what looks like ${kind} under ${code(path.findLast((step) => typeof step === 'string'))}, expected no personal data`,
    why: 'The answer is published for everybody to read.',
    fix: 'Take it out, or make sure that it belongs to an organisation and not to a person.',
    fatal: false,
  })
}
