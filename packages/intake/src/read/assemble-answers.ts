import { parseFieldPath } from '@roadmap/document/field-path'
import type { RawAnswer, RawRecord } from '../submission.ts'

/** The value of one place to fill in, by its path (`packages/document/src/field-path.ts`), in the order of the document. */
export interface PlacedValue {
  readonly path: string
  readonly value: RawAnswer
}

/**
 * Answers by field out of the places of a document. Boxes to tick for single options become a list of options, places
 * in rows become records. A row that was copied repeats the paths of its model: it becomes a row of its own, after it.
 * Paths that are none are passed over: they are no places of ours.
 */
export function assembleAnswers(values: readonly PlacedValue[]): RawRecord {
  const answers: Record<string, RawAnswer> = Object.create(null)
  const rows = new Map<string, Row[]>()
  for (const { path, value } of values) {
    const found = parseFieldPath(path)
    if (!found) continue
    const { name, key, part, option } = found
    if (key !== undefined && part !== undefined) {
      add(rowOf(rows, name, key, `${part}=${option ?? ''}`).record, part, option, value)
    } else if (key !== undefined) {
      const record = isOpenRecord(answers[name]) ? answers[name] : Object.create(null)
      add(record, key, option, value)
      answers[name] = record
    } else add(answers, name, option, value)
  }
  for (const [name, list] of rows) answers[name] = list.map(({ record }) => record)
  return answers
}

interface Row {
  readonly key: string
  readonly seen: Set<string>
  readonly record: Record<string, RawAnswer>
}

/** The last row of that key, or a new one after it when the place was seen there already. */
function rowOf(rows: Map<string, Row[]>, name: string, key: string, place: string): Row {
  const list = rows.get(name) ?? []
  rows.set(name, list)
  const index = list.findLastIndex((row) => row.key === key)
  const last = list[index]
  if (last && !last.seen.has(place)) {
    last.seen.add(place)
    return last
  }
  const row: Row = { key, seen: new Set([place]), record: Object.create(null) }
  list.splice(last ? index + 1 : list.length, 0, row)
  return row
}

function add(record: Record<string, RawAnswer>, id: string, option: string | undefined, value: RawAnswer): void {
  if (option !== undefined) {
    const chosen = Array.isArray(record[id]) ? record[id] : []
    record[id] = isTicked(value) ? [...chosen, option] : chosen
  } else if (record[id] === undefined || record[id] === '' || record[id] === false) {
    // Places that show one answer twice, as a title in a header does, must not blank it.
    record[id] = value
  }
}

function isTicked(value: RawAnswer): boolean {
  return value === true || (typeof value === 'string' && /^(?:yes|on|true|1|☒|☑|x)$/i.test(value.trim()))
}

function isOpenRecord(value: RawAnswer | undefined): value is Record<string, RawAnswer> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
