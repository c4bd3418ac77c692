import { CORE_SCHEMA, load } from 'js-yaml'

/**
 * The data of plain YAML, several times faster than with places, or undefined where the two readers could differ or
 * something is wrong: anchors, aliases, tags, directives, merge keys, deep nesting, octal and other rare numbers, several
 * documents, and every syntax error. The careful reader then says what. A test reads all content with both.
 */
export function quickData(yaml: string): { readonly data: unknown } | undefined {
  if (unusual.test(yaml)) return undefined
  try {
    return { data: load(yaml, { schema: CORE_SCHEMA }) ?? null }
  } catch {
    return undefined // The careful reader finds the same fault and reports it with its place.
  }
}

/**
 * Possible anchors, aliases, tags, directives and document marks; merge keys; numbers with a leading zero, a base, an
 * exponent or an underscore; tabs; nesting by more than 40 spaces or 40 brackets.
 */
const unusual =
  /(?:^|[\s,:[{-])[&*!]\S|^[%.]|^---|<<|(?:^|[\s[])[-+]?(?:0[0-9xob_]|[0-9][0-9_]*_|[0-9.]+[eE][-+0-9])|\t|^ {40}|[[{]{20}/m
