import { existsSync, readFileSync } from 'node:fs'
import { repository } from './repository.ts'

const folder = `${repository}/../shared/corpus/strings`

/** Strings that have broken programs: our own, and two well-known lists where they are on this machine. */
export function naughtyStrings(): readonly string[] {
  if (!existsSync(folder)) {
    console.warn('No lists of naughty strings: only our own are tried.')
    return ownStrings
  }
  const list: unknown = JSON.parse(readFileSync(`${folder}/big-list-of-naughty-strings__blns.json`, 'utf8'))
  const scripts = readFileSync(`${folder}/xss-payload-list__Intruder__xss-payload-list.txt`, 'utf8').split('\n')
  return [...ownStrings, ...(list as readonly string[]), ...scripts.slice(0, 300)].filter((text) => text.trim() !== '')
}

/** Those that are always here. */
export const ownStrings: readonly string[] = [
  '---\npublication: published\n---\n# Heading',
  '--- \n...\n--- !!js/function "x"',
  'answers:\n  title: x',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- --><svg onload=alert(1)>',
  '[link](javascript:alert(1))',
  '![](http://example.org/pixel.png)',
  '<https://example.org> http://example.org www.example.org a@example.org',
  '[a]: javascript:alert(1)\n\n[a]',
  ':::note\nx\n:::',
  '::figure{src="a"} :text[x]{y}',
  '{{title}} {{{title}}} {{> x}} {{#if a}}{{/if}} \\{{x}}',
  '=HYPERLINK("http://example.org","x")',
  "=cmd|' /C calc'!A0",
  '{ HYPERLINK "http://example.org" } { INCLUDETEXT "c:\\\\x" } { DDEAUTO c:\\\\x }',
  ']]></w:t></w:r><w:fldSimple w:instr="DDE"/>',
  '</body><a href="file:///etc/passwd">x</a>',
  '(x) >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
  '&lt;b&gt; &#60;b&#62; %3Cb%3E',
  '../../../etc/passwd',
  'CON',
  '__proto__',
  'a\u0000b\u0008c\u001bd',
  '\u202eright to left\u202c \u200b\ufeff',
  'e\u0301 \ufb01 \u00c5 \u212b',
  '\ud800 lone',
  '| a | b |\n|---|---|\n| c | d |',
  '[^1] [ ] [x] ~~a~~ **b** `c` $d$',
  '    indented\n\ttab',
  '1. a\n2) b\n- c\n+ d\n> e\n# f\n\n***',
  'null',
  '~',
  'yes',
  '2026-01-01',
  '0x10',
  '*alias &anchor !tag',
  '"',
  "'",
  '\\',
]
