import { createRequire } from 'node:module'

type CarefulYaml = typeof import('yaml')

const load = createRequire(import.meta.url)

/**
 * The library that knows the place of everything in a YAML file. Sound content needs it nowhere, and to load it takes as
 * long as to read a tenth of the content, so it is loaded when it is wanted first.
 */
export function carefulYaml(): CarefulYaml {
  // `require` knows no types. It keeps what it has loaded.
  return load('yaml') as CarefulYaml
}

/** YAML 1.2 with unique keys; messages are ours. */
export const carefulOptions = { version: '1.2', uniqueKeys: true, prettyErrors: false } as const

/** How many errors a YAML text has. */
export function errorsOf(yaml: string): number {
  return carefulYaml().parseDocument(yaml, carefulOptions).errors.length
}
