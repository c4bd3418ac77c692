import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { parseIdentity, type RawAnswer, type RawRecord, type Submission } from '../submission.ts'

/** Reads a submission in JSON (its shape: docs/contract.md). Throws a `Refused` that says what keeps it from being one. */
export function readJson(bytes: Uint8Array): Submission {
  if (bytes.length > limits.jsonBytes) throw new Refused('too-large', { most: limits.jsonBytes / 1024 / 1024 })
  const text = decode(bytes)
  checkDepth(text)
  const data = toSafe(parse(text))
  if (!isRecord(data) || !isRecord(data.form)) throw new Refused('unknown-form')
  const form = parseIdentity({
    id: data.form.id,
    version: data.form.version,
    edition: data.form.edition,
    language: data.form.language,
  })
  if (!form) throw new Refused('unknown-form')
  if (!isRecord(data.answers)) throw new Refused('json-shape')
  return { format: 'json', form, answers: data.answers }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('not-text') // a fatal decoder throws about the encoding and about nothing else
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('damaged-json') // the parser throws about the syntax and about nothing else
  }
}

/** Before parsing: a thousand brackets are cheap to count and dear to build. */
function checkDepth(text: string): void {
  let depth = 0
  let isString = false
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index)
    if (isString) {
      if (letter === backslash) index += 1
      else if (letter === quote) isString = false
    } else if (letter === quote) isString = true
    else if (letter === openBrace || letter === openBracket) {
      depth += 1
      if (depth > limits.jsonDepth) throw new Refused('json-depth', { most: limits.jsonDepth })
    } else if (letter === closeBrace || letter === closeBracket) depth -= 1
  }
}

const [quote, backslash] = [0x22, 0x5c]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Keys that would reach the prototype of an object wherever it is copied carelessly. */
const dangerous = new Set(['__proto__', 'constructor', 'prototype'])

/** A copy whose objects have no prototype; the depth is limited already. */
function toSafe(value: unknown): RawAnswer {
  if (Array.isArray(value)) return value.map(toSafe)
  if (typeof value === 'object' && value !== null) {
    const record: Record<string, RawAnswer> = Object.create(null)
    for (const [key, item] of Object.entries(value)) {
      if (dangerous.has(key)) throw new Refused('json-keys', { key })
      record[key] = toSafe(item)
    }
    return record
  }
  return value as string | number | boolean | null // what else JSON can hold
}

function isRecord(value: RawAnswer | undefined): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
