/** The quotation marks of a language, from `quotes` in its messages; each is one character or more. */
export interface QuoteMarks {
  readonly openDouble: string
  readonly closeDouble: string
  readonly openSingle: string
  readonly closeSingle: string
}

const apostrophe = '\u2019'

/**
 * A line with its straight quotes and apostrophes as a printer sets them: for each UTF-16 unit what stands in its place.
 * Left as they are: marks after a figure that close nothing (feet and inches), marks that stand alone, and addresses.
 */
export function setMarks(line: string, marks: QuoteMarks): readonly string[] {
  const units = line.split('')
  const addresses = addressesIn(line)
  const open = { double: 0, single: 0 }
  for (const { 0: mark, index } of line.matchAll(/["'\p{Pi}\p{Pf}\p{Ps}]/gu)) {
    if (addresses.some(({ start, end }) => index >= start && index < end)) continue
    const place = { before: units[index - 1]?.at(-1) ?? '', after: line.slice(index + 1) }
    if (mark === '"') units[index] = setDouble(place, open, marks)
    else if (mark === "'") units[index] = setSingle(place, open, marks)
    else countSet(mark, place, open, marks)
  }
  return units
}

interface Place {
  /** The character before, as it is set. */
  readonly before: string
  /** The rest of the line. */
  readonly after: string
}

/** How many marks of each kind wait to be closed. */
interface Open {
  double: number
  single: number
}

function setDouble(place: Place, open: Open, marks: QuoteMarks): string {
  if (canOpen(place, marks)) {
    open.double++
    return marks.openDouble
  }
  if (open.double > 0) {
    open.double--
    return marks.closeDouble
  }
  const closes = isInside(place, marks) && !isFigure(place.before) && !/^[\p{L}\p{N}]/u.test(place.after)
  return closes ? marks.closeDouble : '"'
}

function setSingle(place: Place, open: Open, marks: QuoteMarks): string {
  const { before, after } = place
  if (!isInside(place, marks)) {
    if (/^\d\ds?(?![\p{L}\p{N}])/u.test(after)) return apostrophe
    if (!canOpen(place, marks)) return "'"
    // Without a mark that could close it, it stands for letters left out: 'tis.
    if (!/[^\s]['\u2019](?!\p{L})/u.test(after)) return apostrophe
    open.single++
    return marks.openSingle
  }
  if (/^\p{L}/u.test(after)) return apostrophe
  if (open.single > 0) {
    open.single--
    return marks.closeSingle
  }
  return isFigure(before) ? "'" : apostrophe
}

/** Marks that are set already open and close as well. */
function countSet(mark: string, place: Place, open: Open, marks: QuoteMarks): void {
  const isOpening = !isInside(place, marks)
  if (mark === marks.openDouble.at(0) && (isOpening || mark !== marks.closeDouble.at(-1))) open.double++
  else if (mark === marks.closeDouble.at(-1)) open.double = Math.max(0, open.double - 1)
  else if (mark === marks.openSingle.at(0) && (isOpening || mark !== marks.closeSingle.at(-1))) open.single++
  else if (mark === marks.closeSingle.at(-1) && !isOpening && !/^\p{L}/u.test(place.after)) {
    open.single = Math.max(0, open.single - 1)
  }
}

function canOpen(place: Place, marks: QuoteMarks): boolean {
  return !isInside(place, marks) && /^\S/.test(place.after)
}

/** Whether something stands before that a mark could close: neither a space nor a bracket, a dash, a slash or an opening mark. */
function isInside({ before }: Place, { openDouble, openSingle }: QuoteMarks): boolean {
  if (before === '' || /[\s\p{Ps}\p{Pd}/]/u.test(before)) return false
  return before !== openDouble.at(-1) && before !== openSingle.at(-1)
}

function isFigure(character: string): boolean {
  return /\p{N}/u.test(character)
}

function addressesIn(line: string): readonly { readonly start: number; readonly end: number }[] {
  if (!/:\/\/|@/.test(line)) return []
  return [...line.matchAll(address)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

/** A web or e-mail address, without the quotes and full stops around it. */
const address = /(?:[a-z][a-z0-9+.-]*:\/\/|[^\s"'\p{Pi}][^\s"\p{Pi}]*@)[^\s"\p{Pf}]*[^\s"'\p{Pf}.,;]/giu
