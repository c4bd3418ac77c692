import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/**
 * The script of a form page, all of `src/client` in one text. Compiled packages take it from `dist`, where
 * `write-client.mjs` puts it; from source it is made anew, so that no test runs on an old one.
 */
export function bundleClient() {
  const { outputFiles } = buildSync({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: ['src/client/main.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['source'],
    tsconfigRaw: {},
    logLevel: 'silent',
  })
  // Inside a page these letters would end the script (HTML, "Restrictions for contents of script elements").
  return outputFiles[0].text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}
