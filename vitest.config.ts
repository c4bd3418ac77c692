import { defineConfig } from 'vitest/config'

/** Tests run from source (the `source` export condition); what runs as a program is compiled before them. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: 'test/support/compile.ts',
    server: { deps: { inline: [/^@roadmap\//, /^pdfmake-tagged$/, /^docx-controls$/] } },
    // For the reference images, which are no snapshots of vitest's own.
    provide: { isUpdate: process.argv.some((argument) => argument === '-u' || argument === '--update') },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
