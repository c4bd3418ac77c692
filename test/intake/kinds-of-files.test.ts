import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../packages/cli/src/testing/run-cli.ts'
import { contentTypes, wordFile } from '../../packages/intake/src/testing/word-file.ts'
import { repository } from '../support/repository.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const withMacros = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const types = '[Content_Types].xml'

/** What people send by mistake, each with the start of the sentence that it gets. */
const kinds: readonly (readonly [name: string, content: Buffer | string, sentence: string])[] = [
  ['old.doc', ole('WordDocument'), 'This is an old Word file (.doc).'],
  ['rich.rtf', '{\\rtf1\\ansi Hello}', 'This is a rich text file (.rtf).'],
  [
    'writer.odt',
    wordFile('', { [types]: undefined, mimetype: 'application/vnd.oasis.opendocument.text' }),
    'This is an OpenDocument file (.odt).',
  ],
  ['table.xlsx', wordFile('', { [types]: contentTypes(spreadsheet) }), 'This is a spreadsheet and not a form.'],
  ['apple.pages', wordFile('', { [types]: undefined, 'Index/Document.iwa': 'x' }), 'This is a Pages document.'],
  ['locked.docx', ole('EncryptedPackage'), 'The file is protected with a password.'],
  [
    'macros.docm',
    wordFile('', { [types]: contentTypes(withMacros) }),
    'The file holds macros, which are not accepted.',
  ],
  ['macros.docx', wordFile('', { 'word/vbaProject.bin': 'x' }), 'The file holds macros, which are not accepted.'],
]

let dir = ''
beforeAll(async () => {
  execFileSync('npx', ['tsc', '-b', 'packages/intake'], { cwd: repository })
  dir = await mkdtemp(join(tmpdir(), 'roadmap-kinds-'))
  for (const [name, content] of kinds) await writeFile(join(dir, name), content)
  const locked = await PDFDocument.create()
  locked.addPage()
  locked.encrypt({ ownerPassword: 'a', userPassword: 'b' })
  await writeFile(join(dir, 'locked.pdf'), await locked.save({ useObjectStreams: false }))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test('each kind of file that people send by mistake gets its own sentence', async () => {
  const content = ['--content', `${repository}/examples/village-festival`, '--templates', `${repository}/templates`]
  const stores = ['--into', join(dir, 'into'), '--private', join(dir, 'private')]
  const sentences = [...kinds, ['locked.pdf', '', 'The PDF is protected with a password or permissions.'] as const]
  for (const [name, , sentence] of sentences) {
    const { code, out, err } = await runCli(['intake', join(dir, name), ...content, ...stores])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.split('\n')).toEqual([expect.stringContaining(`${name}: ${sentence}`), ''])
  }
})

/** A compound file (MS-CFB) as far as its signature and the name of a stream in its directory. */
function ole(stream: string): Buffer {
  const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  return Buffer.concat([signature, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)])
}
