import { expect, test } from 'vitest'
import { commandLine } from './command-line.ts'

const usual = { content: 'content', templates: 'templates', out: 'output' }

test('a command names the folders that are not the usual ones, and no others', () => {
  expect(commandLine('check', usual, ['content', 'templates'])).toBe('npx --no-install roadmap check')
  expect(commandLine('build --all', { ...usual, content: 'trial', out: 'draft' }, ['content', 'out'])).toBe(
    'npx --no-install roadmap build --all --content trial --out draft',
  )
  expect(commandLine('check', { ...usual, out: 'draft' }, ['content', 'templates'])).toBe(
    'npx --no-install roadmap check',
  )
})

test.each([
  ['my roadmap', '"my roadmap"'],
  ['a$b', "'a$b'"],
  ['the "new" one\'s', "'the \"new\" one'\\''s'"],
  ['/tmp/x-1_2.3', '/tmp/x-1_2.3'],
])('a folder is one word of the command: %s', (content, argument) => {
  expect(commandLine('check', { ...usual, content }, ['content'])).toBe(
    `npx --no-install roadmap check --content ${argument}`,
  )
})
