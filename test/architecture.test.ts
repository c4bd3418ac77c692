import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packageNames, repository } from './support/repository.ts'
import { buildScripts, type CodeFile, codeFiles, importsOf, packageOf } from './support/source-code.ts'

/** Which of our packages each package may import, besides itself: the table of docs/architecture.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  content: ['@roadmap/diagnostics'],
  model: ['@roadmap/diagnostics', '@roadmap/content'],
  document: ['@roadmap/diagnostics', '@roadmap/model'],
  'pdfmake-tagged': [],
  'docx-controls': [],
  'renderer-pdf': [
    '@roadmap/diagnostics',
    '@roadmap/document/nodes',
    '@roadmap/document/children-of',
    '@roadmap/document/contrast',
    '@roadmap/document/field-path',
    '@roadmap/document/form-identity',
    '@roadmap/document/plain-text',
    'pdfmake-tagged',
    'pdfmake-tagged/verify',
  ],
  'renderer-docx': [
    '@roadmap/diagnostics',
    '@roadmap/document/nodes',
    '@roadmap/document/contrast',
    '@roadmap/document/field-path',
    '@roadmap/document/form-identity',
    '@roadmap/document/plain-text',
    'docx-controls',
  ],
  'renderer-html': [
    '@roadmap/document/nodes',
    '@roadmap/document/field-path',
    '@roadmap/document/format-date',
    '@roadmap/document/normal-form',
    '@roadmap/document/plain-text',
  ],
  publisher: [
    '@roadmap/diagnostics',
    '@roadmap/model',
    '@roadmap/document',
    '@roadmap/renderer-pdf',
    '@roadmap/renderer-pdf/units',
    '@roadmap/renderer-docx',
    '@roadmap/renderer-docx/theme',
    '@roadmap/renderer-html',
  ],
  intake: [
    '@roadmap/content',
    '@roadmap/content/stringify-entry',
    '@roadmap/model',
    '@roadmap/document/field-path',
    '@roadmap/document/form-identity',
    '@roadmap/document/format-date',
    '@roadmap/document/normal-form',
    'docx-controls/limits',
    'docx-controls/strangers',
  ],
  cli: [
    '@roadmap/diagnostics',
    '@roadmap/content',
    '@roadmap/model',
    '@roadmap/document',
    '@roadmap/intake',
    '@roadmap/intake/limits',
    '@roadmap/renderer-pdf',
    '@roadmap/renderer-pdf/check-theme',
    '@roadmap/renderer-pdf/fonts',
    '@roadmap/renderer-pdf/merge-look',
    '@roadmap/renderer-docx',
    '@roadmap/publisher',
    '@roadmap/publisher/render-edition',
  ],
}

/** Modules of Node that only compute: the same input gives the same output. */
const pureModules = ['node:path', 'node:crypto', 'node:zlib']

/** Where else than in `cli` a module of Node may be imported that touches the outside, and why. */
const exceptions: readonly { readonly file: string; readonly modules: readonly string[]; readonly reason: string }[] = [
  {
    file: 'content/src/yaml/careful-yaml.ts',
    modules: ['node:module'],
    reason: 'Loads a library, which is code, when it is wanted first.',
  },
  {
    file: 'publisher/src/node-publisher-io.ts',
    modules: ['node:fs', 'node:child_process', 'node:timers/promises'],
    reason: 'The real disk behind the `PublisherIo` that everything else of the package is handed.',
  },
  {
    file: 'publisher/src/render-edition.ts',
    modules: ['node:timers/promises'],
    reason: 'Lets a signal be heard between two deliverables; nothing is read or written.',
  },
  {
    file: 'renderer-pdf/src/create-divider.ts',
    modules: ['node:module'],
    reason: 'Loads the patterns of one language, which are code, when a word is to be divided.',
  },
  {
    file: 'intake/src/child/start-reader.ts',
    modules: ['node:child_process', 'node:fs', 'node:url'],
    reason: 'Starts the process that reads the files of strangers, and looks at what it uses.',
  },
  {
    file: 'intake/src/child/watch-process.ts',
    modules: ['node:worker_threads'],
    reason: 'Starts the thread that ends the reading process when it hangs or is left alone.',
  },
  {
    file: 'intake/src/child/watching-thread.ts',
    modules: ['node:worker_threads'],
    reason: 'Is that thread.',
  },
  {
    file: 'intake/src/read/pdf/read-pdf.ts',
    modules: ['node:module'],
    reason: 'Loads the library for PDF only when a PDF comes; as one bundle, which is faster than its modules.',
  },
  {
    file: 'renderer-pdf/src/fonts.ts',
    modules: ['node:module'],
    reason: 'Says where the fonts are installed; whoever starts the build reads them and hands them in.',
  },
  {
    file: 'pdfmake-tagged/src/pdfmake.ts',
    modules: ['node:module'],
    reason: 'pdfmake is CommonJS and has no entry for a module.',
  },
]

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(`${repository}/${folder}package.json`, 'utf8')) as Manifest
const manifests = new Map(packageNames.map((name) => [name, manifestOf(`packages/${name}/`)]))
const ours = new Set([...manifests.values()].map(({ name }) => name))
const files = codeFiles()

test('every package has a line in the table of what it may import', () => {
  expect(Object.keys(mayImport).sort()).toEqual(packageNames)
})

test('no package imports to the right of itself', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => ours.has(packageOf(specifier)) && packageOf(specifier) !== nameOf(file))
      .filter(({ specifier }) => !mayImport[file.package]?.includes(specifier))
      .map(({ specifier }) => `${where(file)} imports ${specifier}`),
  )
  expect(wrong).toEqual([])
})

test('no package declares one of ours that it may not import', () => {
  const wrong = [...manifests].flatMap(([name, manifest]) => {
    const allowed = new Set(mayImport[name]?.map(packageOf))
    return Object.keys(declared(manifest))
      .filter((dependency) => ours.has(dependency) && !allowed.has(dependency))
      .map((dependency) => `${name} declares ${dependency}`)
  })
  expect(wrong).toEqual([])
})

test('every import is declared by the package itself', () => {
  const rootTools = Object.keys(manifestOf('').devDependencies ?? {})
  const wrong = files.flatMap((file) => {
    const manifest = manifests.get(file.package)
    const shipped = Object.keys(manifest?.dependencies ?? {})
    const all = [...Object.keys(manifest ? declared(manifest) : {}), ...(file.isTest ? rootTools : [])]
    return importsOf(file)
      .filter(({ specifier }) => !specifier.startsWith('node:') && packageOf(specifier) !== nameOf(file))
      .filter(({ specifier, isType }) => {
        const found = file.isTest || isType ? all : shipped
        const name = packageOf(specifier)
        return !found.includes(name) && !(isType && found.includes(`@types/${name}`))
      })
      .map(({ specifier }) => `${where(file)} imports ${specifier}`)
  })
  expect(wrong).toEqual([])
})

test('every declared dependency is used', () => {
  const wrong = [...manifests].flatMap(([name, manifest]) => {
    const own = files.filter((file) => file.package === name)
    const scripts = buildScripts().filter((script) => script.package === name)
    const imported = (some: readonly CodeFile[]) =>
      new Set(some.flatMap((file) => importsOf(file).map(({ specifier }) => packageOf(specifier))))
    const shipped = imported(own.filter(({ isTest }) => !isTest))
    const all = imported([...own, ...scripts])
    return [
      ...Object.keys(manifest.dependencies ?? {}).filter((dependency) => !shipped.has(dependency)),
      ...Object.keys(manifest.devDependencies ?? {}).filter(
        (dependency) => !all.has(dependency.replace(/^@types\//, '')),
      ),
    ].map((dependency) => `${name} declares ${dependency} and does not use it`)
  })
  expect(wrong).toEqual([])
})

test('only the command line and the listed exceptions touch what is outside', () => {
  const wrong = files
    .filter((file) => !file.isTest && file.package !== 'cli')
    .flatMap((file) => {
      const allowed = exceptions.find(({ file: path }) => path === where(file))?.modules ?? []
      return importsOf(file)
        .filter(({ specifier }) => specifier.startsWith('node:'))
        .filter(({ specifier }) => !pureModules.includes(specifier) && !allowed.includes(specifier))
        .map(({ specifier }) => `${where(file)} imports ${specifier}`)
    })
  expect(wrong).toEqual([])
})

test('every listed exception is still needed', () => {
  const unused = exceptions.flatMap(({ file: path, modules }) => {
    const file = files.find((one) => where(one) === path)
    const imported = file ? importsOf(file).map(({ specifier }) => specifier) : []
    return modules.filter((module) => !imported.includes(module)).map((module) => `${path}: ${module}`)
  })
  expect(unused).toEqual([])
})

test('a wrong arrow would be seen, however it is written', () => {
  const seen = (code: string) =>
    importsOf({ package: 'model', path: 'src/a.ts', code, isTest: false }).map(({ specifier }) => specifier)
  expect(seen("import { a,\n  type B } from '@roadmap/cli'")).toEqual(['@roadmap/cli'])
  expect(seen("import type { A } from '@roadmap/cli'")).toEqual(['@roadmap/cli'])
  expect(seen("import '@roadmap/cli'")).toEqual(['@roadmap/cli'])
  expect(seen("export * from '@roadmap/cli'")).toEqual(['@roadmap/cli'])
  expect(seen("const a: import('@roadmap/cli').A = await import('@roadmap/cli')")).toHaveLength(2)
  expect(seen("const fonts = load.resolve('@roadmap/cli')")).toEqual(['@roadmap/cli'])
  expect(seen("createRequire(import.meta.url)('@roadmap/cli')")).toEqual(['@roadmap/cli'])
})

function declared({ dependencies, devDependencies }: Manifest): Readonly<Record<string, string>> {
  return { ...dependencies, ...devDependencies }
}

function nameOf(file: CodeFile): string | undefined {
  return manifests.get(file.package)?.name
}

function where({ package: name, path }: CodeFile): string {
  return `${name}/${path}`
}
