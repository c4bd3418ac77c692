import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/*
 * Packs the compiled program, all packages with the libraries that are many small files, into a few files in `bundle`: one
 * for each command and what commands share (docs/decisions/0014). Node takes longer to find and open hundreds of modules
 * than to run them.
 */
const cli = fileURLToPath(new URL('..', import.meta.url))
const commands = readdirSync(`${cli}src`).filter((name) => /^run-\w+\.ts$/.test(name))

rmSync(`${cli}bundle`, { recursive: true, force: true })
buildSync({
  absWorkingDir: cli,
  entryPoints: [
    'dist/main.js',
    ...commands.map((name) => `dist/${name.replace(/ts$/, 'js')}`),
    // Started by their paths: the process that reads files of strangers, and its thread.
    '../intake/dist/child/serve.js',
    '../intake/dist/child/watching-thread.js',
  ],
  entryNames: '[name]',
  outdir: 'bundle',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // Each is one file already, or reads data that stands beside it.
  external: ['docx', 'fontkit', 'pdfkit', 'pdfmake'],
  // Libraries in CommonJS still ask for modules of Node.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
})
