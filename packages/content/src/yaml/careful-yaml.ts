import { createRequire } from 'node:module'

type CarefulYaml = typeof import('yaml')

const load = createRequire(import.meta.url)
let loaded: CarefulYaml | undefined

/**
 * The library that knows the place of everything in a YAML file. Sound content needs it nowhere, and to load it takes as
 * long as to read a tenth of the content, so it is loaded when it is wanted first.
 */
export function carefulYaml(): CarefulYaml {
  loaded ??= load('yaml') as CarefulYaml
  return loaded
}
