export { parseSource } from './parse-source.ts'
export { byPath, type ContentIo, readContent } from './read-content.ts'
export type { PropertyPath, SourceFile } from './source-file.ts'
export { yamlLimits } from './yaml-source.ts'
