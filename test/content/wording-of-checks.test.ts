import { readFileSync } from 'node:fs'
import { accessibilityChecks } from '@roadmap/document'
import { verificationRules } from 'pdfmake-tagged/verify'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { repository } from '../support/repository.ts'

test('the accessibility statement has words for each check of a file, and for no other', () => {
  const { accessibility } = parse(readFileSync(`${repository}/templates/messages/en.yaml`, 'utf8'))
  expect(Object.keys(accessibility.checks).sort()).toEqual([...accessibilityChecks].sort())
})

test('the statement names what every PDF is checked for, and nothing that it is not', () => {
  expect([...accessibilityChecks].sort()).toEqual([...new Set(Object.values(verificationRules))].sort())
})
