import { expect, test } from 'vitest'
import { problemsOf } from './testing/load-small.ts'

test('a file in an unknown folder is reported with the folder that was meant', () => {
  expect(problemsOf({ 'activites/s9.md': '---\nid: s9\n---\n' })).toEqual([
    'content/activites/s9.md unknown-file: A file in no known place, expected one of the folders `activities/`, `case-studies/`, `cells/`, `documents/`, `editions/`, `forms/`, `front/`, `phases/`, `scenarios/`, `self-assessments/`, `tools/`. Nothing of this file would appear in any output. Did you mean `activities/`? Move the file there.',
  ])
})

test('a file with another ending is reported', () => {
  expect(problemsOf({ 'tools/rake.yaml': 'id: rake\n' })).toEqual([
    'content/tools/rake.yaml unknown-file: A file that is not `tools/<name>.md`, expected a tool. Nothing of this file would appear in any output. Move the file where it belongs, or out of the content folder.',
  ])
})

test('a list with a mistyped name is reported, and so is the missing list', () => {
  expect(problemsOf({ 'roles.yaml': undefined, 'role.yaml': 'roles: []\n' })).toEqual([
    'content/role.yaml unknown-file: A file in no known place, expected one of the folders `activities/`, `case-studies/`, `cells/`, `documents/`, `editions/`, `forms/`, `front/`, `phases/`, `scenarios/`, `self-assessments/`, `tools/`. Nothing of this file would appear in any output. Did you mean `roles.yaml`? Move the file there.',
    'content/roles.yaml missing-file: No file `roles.yaml`, expected the list of roles. Without it no output can be made. Add `roles.yaml` to the content folder.',
  ])
})

test('a missing roadmap is reported once, without a word about what refers to it', () => {
  expect(problemsOf({ 'roadmap.yaml': undefined })).toEqual([
    'content/roadmap.yaml missing-file: No file `roadmap.yaml`, expected the roadmap. Without it no output can be made. Add `roadmap.yaml` to the content folder.',
  ])
})

test('a language without words is reported', () => {
  expect(problemsOf({ 'roadmap.yaml': ['en-GB', 'cy'], 'editions/full.yaml': ['en-GB', 'cy'] })).toEqual([
    'content/roadmap.yaml:3:11 unknown-language: Found the language `cy` without a messages file, expected `en`. There would be no words for headings, labels and buttons. Add a messages file `cy.yaml` to the templates, or change the language.',
  ])
})
