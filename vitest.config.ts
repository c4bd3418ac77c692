import { defineConfig } from 'vitest/config'

/** Tests run from source (the `source` export condition), so nothing needs to be compiled first. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    server: { deps: { inline: [/^@roadmap\//, /^pdfmake-tagged$/, /^docx-controls$/] } },
    // For the reference images, which are no snapshots of vitest's own.
    provide: { isUpdate: process.argv.some((argument) => argument === '-u' || argument === '--update') },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
