import { existsSync, readFileSync } from 'node:fs'
import { filesBelow, packageNames, repository } from './repository.ts'

/** A TypeScript file of a package, without its comments (each replaced by as many line ends as it had). */
export interface CodeFile {
  readonly package: string
  /** Relative to the folder of the package: `src/main.ts`. */
  readonly path: string
  readonly code: string
  /** Whether only tests read it: `*.test.ts` and what stands in `src/testing`. */
  readonly isTest: boolean
}

/** Every TypeScript file in `packages/<name>/src`. */
export function codeFiles(): readonly CodeFile[] {
  return filesIn('src', /\.ts$/)
}

/** The scripts in `packages/<name>/build`, which run when a package is compiled. */
export function buildScripts(): readonly CodeFile[] {
  return filesIn('build', /\.mjs$/)
}

function filesIn(room: string, pattern: RegExp): readonly CodeFile[] {
  return packageNames.flatMap((name) => {
    const folder = `${repository}/packages/${name}`
    if (!existsSync(`${folder}/${room}`)) return []
    return filesBelow(`${folder}/${room}`, pattern).map((full): CodeFile => {
      const path = full.slice(folder.length + 1)
      const isTest = path.endsWith('.test.ts') || path.startsWith('src/testing/')
      return { package: name, path, code: withoutComments(readFileSync(full, 'utf8')), isTest }
    })
  })
}

/** Line comments are taken out where `//` stands at the start of a word, so that addresses stay. */
function withoutComments(code: string): string {
  return code
    .replace(/(^|\s)\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/[^\n]*/g, '$1')
}

/** How a file names another module. */
export interface Import {
  readonly specifier: string
  readonly isType: boolean
}

/** Static, dynamic and type imports, re-exports, and what is found with `createRequire`. */
export function importsOf({ code }: CodeFile): readonly Import[] {
  const statements = [
    ...code.matchAll(/^[ \t]*(?:import|export)\s+(type\s)?(?:[\w$*\s{},]+?\sfrom\s+)?['"]([^'"\n]+)['"]/gm),
  ].map(([, type, specifier = '']) => ({ specifier, isType: type !== undefined }))
  const calls = [...code.matchAll(/\b(?:import|require|load)(?:\.resolve)?\(\s*['"`]([^'"`$\n]+)/g)].map(
    ([, specifier = '']) => ({ specifier, isType: false }),
  )
  const resolved = [...code.matchAll(/createRequire\([^)]*\)(?:\.resolve)?\(\s*['"`]([^'"`$\n]+)/g)].map(
    ([, specifier = '']) => ({ specifier, isType: false }),
  )
  // `#name` is a module of the package itself, found by `imports` in its package.json.
  return [...statements, ...calls, ...resolved].filter(({ specifier }) => !/^[.#]/.test(specifier))
}

/** The package of a module: `@scope/name` of `@scope/name/part`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
