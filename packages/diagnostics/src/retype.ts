/** Text, a number, or yes and no: what stands on one line. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** A text in double quotes, where a backslash has a meaning in YAML; else in single quotes, where only their own sign is doubled. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** A value as an item of a list in brackets: text in quotes, if any sign in it could have a meaning there. */
export function listItem(value: unknown): string {
  return typeof value !== 'string' || isPlainItem(value) ? String(value) : quoted(value)
}

/** Whether YAML takes words in brackets for one text without quotes. */
function isPlainItem(text: string): boolean {
  return /^\p{L}(?:[\p{L}\p{N} _./'()-]*[\p{L}\p{N}_.)])?$/u.test(text) && !/^(?:true|false|null)$/i.test(text)
}

/** Words that people write for yes and no; YAML 1.2 takes them for text. */
export function truthOf(value: unknown): boolean | undefined {
  if (/^(?:yes|y|on|true)$/i.test(String(value))) return true
  return /^(?:no|n|off|false)$/i.test(String(value)) ? false : undefined
}

/** The digits of a number as people write it: `1,200`, `£1,200.50`, `12%`, `54 pt`, `about 15`. */
export function digitsIn(value: unknown): string | undefined {
  const [, minus = '', digits] =
    /^(?:about |around |approx\.? |circa |c\.? ?|nearly |over |[~≈<>] ?)?(-?)[£€$]? ?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?(?:%|pt|points?)?$/i.exec(
      String(value).trim(),
    ) ?? []
  return digits && `${minus}${digits.replaceAll(',', '')}`
}

/** The points of a length in another unit: `25 mm`, `2.5cm`, `1 in`. */
export function pointsIn(value: unknown): string | undefined {
  const [, length, unit = ''] = /^(\d+(?:\.\d+)?) ?(mm|cm|in|inch|inches)$/i.exec(String(value).trim()) ?? []
  const perPoint = { m: 72 / 25.4, c: 72 / 2.54, i: 72 }[unit.charAt(0).toLowerCase()]
  return length === undefined || perPoint === undefined ? undefined : String(Math.round(Number(length) * perPoint))
}
