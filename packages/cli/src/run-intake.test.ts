import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CliIo, nodeIo } from './io.ts'
import { runCli } from './testing/run-cli.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-intake-'))
  await cp(`${repository}/examples/village-festival`, `${dir}/content`, { recursive: true })
  await mkdir(`${dir}/inbox`)
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const folders = () => ['--content', `${dir}/content`, '--templates', `${repository}/templates`]
const kept = () => ['--private', `${dir}/private`]

const run = (...argv: readonly string[]) => runWith({}, ...argv)

const runWith = (io: Partial<CliIo>, ...argv: readonly string[]) =>
  runCli([...argv, ...folders(), '--today', '2026-11-25'], io)

const intake = (...argv: readonly string[]) => run('intake', ...argv, ...kept())
const withdraw = (...argv: readonly string[]) => run('withdraw', ...argv, ...kept())

const answers = {
  village: 'Long Hope, 300 people',
  held_on: '21/6/25',
  sky: 'rain',
  what_happened: 'It rained.\n---\n<b>We</b> {{sang}}.',
  steps_used: ['A-05'],
  again: 'as-it-was',
  teller: 'Jo Teller',
  may_print: true,
}
const send = (name: string, changes: object = {}, form: object = {}) =>
  writeFile(
    `${dir}/inbox/${name}`,
    JSON.stringify({ form: { id: 'festival-story', version: 2, ...form }, answers: { ...answers, ...changes } }),
  )

function onlyOnce(task: () => Promise<unknown>): () => Promise<void> {
  let isDone = false
  return async () => {
    if (isDone) return
    isDone = true
    await task()
  }
}

/** A hash of every file below a folder, by its path. */
async function snapshot(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = files.sort().map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ])
  return Object.fromEntries(await Promise.all(hashes))
}

const newCases = async () =>
  (await readdir(`${dir}/content/case-studies`)).filter((name) => name !== 'tug-of-war-at-netherby.md').sort()

test('a form that is accepted becomes one case study, with a private record and a line in the ledger', async () => {
  await send('a.json')
  const { code, out, err } = await intake(`${dir}/inbox/a.json`)
  const [name = ''] = await newCases()
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(`${dir}/inbox/a.json: accepted, as ${dir}/content/case-studies/${name}\n`)
  expect(name).toMatch(/^long-hope-300-people-[0-9a-f]{12}\.md$/)
  const text = await readFile(`${dir}/content/case-studies/${name}`, 'utf8')
  expect(text).toContain('publication: submitted')
  expect(text).not.toContain('Jo Teller')
  const record = await readFile(`${dir}/private/records/${name.replace('.md', '.json')}`, 'utf8')
  expect(JSON.parse(record).answers).toEqual({ teller: 'Jo Teller', may_print: true })
  expect((await readFile(`${dir}/private/ledger.jsonl`, 'utf8')).split('\n')).toHaveLength(2)
  // The content is sound with it, and the case study waits.
  expect((await run('check')).code).toBe(0)
})

test('a second run changes nothing, and the same answers in another file are known', async () => {
  await send('a.json')
  expect((await intake(`${dir}/inbox`)).code).toBe(0)
  const before = await snapshot(dir)
  const again = await intake(`${dir}/inbox`)
  expect([again.code, await snapshot(dir)]).toEqual([0, before])
  await send('b.json', { held_on: '2025-06-21', village: ' Long Hope, 300 people ' })
  const { code, out } = await intake(`${dir}/inbox/b.json`)
  expect([code, await newCases()]).toEqual([0, [expect.any(String)]])
  expect(out).toMatch(/b\.json: known already, as long-hope-300-people-[0-9a-f]{12}\n$/)
})

test('a refusal writes nothing, and names the file, why, and what to do', async () => {
  await send('a.json', { again: 'perhaps', village: '' })
  const before = await snapshot(dir)
  const { code, out, err } = await intake(`${dir}/inbox/a.json`)
  expect([code, out]).toEqual([1, ''])
  expect(err).toBe(
    `${dir}/inbox/a.json: 2 answers are to be mended, first “Village”. Add \`--replies\` and the name of a folder, and a reply that says what to mend is written there.\n`,
  )
  const replies = ['--replies', `${dir}/replies`]
  expect((await intake(`${dir}/inbox/a.json`, '--dry-run', ...replies)).err).toBe(
    `${dir}/inbox/a.json: 2 answers are to be mended, first “Village”. A run without \`--dry-run\` writes a reply that says what to mend.\n`,
  )
  expect(await snapshot(dir)).toEqual(before)
  const { err: told } = await intake(`${dir}/inbox/a.json`, ...replies)
  const [, path = ''] =
    /: 2 answers are to be mended, first “Village”\. The reply to send says what to mend: (.+)\.\n$/.exec(told) ?? []
  expect(await readFile(path, 'utf8')).toContain('Village. This needs an answer.')
})

test('some refused is 3, all refused is 1, and a folder is read with what is below it', async () => {
  await send('a.json')
  await mkdir(`${dir}/inbox/more`)
  await writeFile(`${dir}/inbox/more/b.docx`, 'words')
  await symlink('/etc/hostname', `${dir}/inbox/c.json`)
  const { code, out, err } = await intake(`${dir}/inbox`)
  expect([code, out.split('\n').at(-2)]).toEqual([3, '1 accepted, 0 known already, 2 refused.'])
  expect(err).toContain('b.docx: The name says that this is a Word file, and its content is something else.')
  expect(err).toContain('c.json: This is a link to a file somewhere else. Put the file itself into the folder.')
  expect((await intake(`${dir}/inbox/more`)).code).toBe(1)
})

test('--dry-run says what would be done and writes nothing', async () => {
  await send('a.json')
  const before = await snapshot(dir)
  const { code, out } = await intake(`${dir}/inbox`, '--dry-run', '--replies', `${dir}/replies`)
  expect([code, await snapshot(dir)]).toEqual([0, before])
  expect(out).toContain('a.json: would be accepted, as ')
})

test('--replies writes a text for each person, and --json says everything in one document', async () => {
  await send('a.json', { may_print: false })
  await send('b c.json')
  const { code, out } = await intake(`${dir}/inbox`, '--json', '--replies', `${dir}/replies`)
  const { accepted, refused, files } = JSON.parse(out)
  expect([code, accepted, refused]).toEqual([3, 1, 1])
  expect(files[0]).toMatchObject({
    outcome: 'refused',
    code: 'answers',
    problems: [
      { path: 'may_print', message: 'How to reach you: You may print this story. This needs an answer. Fill it in.' },
    ],
  })
  const replies = (await readdir(`${dir}/replies`)).sort()
  expect(replies).toEqual([
    expect.stringMatching(/^a-[0-9a-f]{8}\.txt$/),
    expect.stringMatching(/^b-c-[0-9a-f]{8}\.txt$/),
  ])
  const thanks = await readFile(`${dir}/replies/${replies[1]}`, 'utf8')
  expect(thanks).toContain(`Its reference is ${files[1].id}.`)
  expect(thanks).toContain('Answer this message, or write to crew@festival.example.org, and give the reference')
  expect(await readFile(`${dir}/replies/${replies[0]}`, 'utf8')).toContain(
    'If you have a question, write to crew@festival.example.org.',
  )
})

test('a reply gives the contact of the edition whose form was filled in, and none when that is not certain', async () => {
  const harvest = await readFile(`${dir}/content/editions/harvest.yaml`, 'utf8')
  const winter = harvest.replace('id: harvest', 'id: winter').replace('crew@', 'winter@')
  await writeFile(`${dir}/content/editions/winter.yaml`, winter)
  const reply = async (form: object) => {
    await send('a.json', {}, form)
    return JSON.parse((await intake(`${dir}/inbox/a.json`, '--dry-run', '--json')).out).files[0].reply
  }
  expect(await reply({ edition: 'winter' })).toContain('or write to winter@festival.example.org')
  expect(await reply({ edition: 'winter', version: 9 })).toContain('write to winter@festival.example.org.')
  expect(await reply({ edition: 'summer' })).not.toContain('festival.example.org')
  expect(await reply({ version: 9 })).not.toContain('festival.example.org')
  // Without a contact of its own the edition prints the address for forms, on the form as in the reply.
  const submit = winter.replace(/^ {2}contact: .*$/m, '').concat('submit:\n  email: forms@festival.example.org\n')
  await writeFile(`${dir}/content/editions/winter.yaml`, submit)
  expect(await reply({ edition: 'winter' })).toContain('or write to forms@festival.example.org')
  expect(await reply({ edition: 'winter', version: 9 })).toContain('write to forms@festival.example.org.')
})

test('a newer or older version, another form and another roadmap each have their sentence', async () => {
  const line = async (form: object) => {
    await send('a.json', {}, form)
    return (await intake(`${dir}/inbox/a.json`)).err.replace(`${dir}/inbox/a.json: `, '')
  }
  expect(await line({ version: 3 })).toBe(
    'The form “Tell the story of your festival” is of version 3, and this roadmap has version 2. Use a newer edition of the roadmap to read it, or fill in version 2.\n',
  )
  expect(await line({ version: 1 })).toBe(
    'The form “Tell the story of your festival” is of version 1, and version 2 is the current one. Copy your answers into version 2, and send that.\n',
  )
  expect(await line({ id: 'readiness' })).toMatch(
    /^The file is the self-assessment “.+”, and not a case study\. Give it to `roadmap assess`\.\n$/,
  )
  expect(await line({ id: 'case-study' })).toContain('The file is not one of our forms.')
})

test('content with errors is refused with the command that shows them', async () => {
  await send('a.json')
  await writeFile(`${dir}/content/glossary.yaml`, 'terms: none\n')
  const { code, err } = await intake(`${dir}/inbox/a.json`)
  expect(code).toBe(2)
  expect(err).toMatch(/has an error, so no form can be read by it\. This shows what to mend: /)
  const command = /: npx --no-install roadmap (check .*)\n$/.exec(err)?.[1] ?? ''
  const { err: problems } = await runCli(command.split(' '))
  expect(problems).toContain(`${dir}/content/glossary.yaml`)
})

test('a case study that was withdrawn is gone, and neither it nor a changed copy is taken again', async () => {
  await send('a.json')
  await intake(`${dir}/inbox`)
  const [name = ''] = await newCases()
  const id = name.replace('.md', '')
  const { code, out } = await withdraw(id, '--why', 'asked by letter')
  expect([code, await newCases(), await readdir(`${dir}/private/records`)]).toEqual([0, [], []])
  expect(out).toMatch(/^long-hope-300-people-[0-9a-f]{12} is withdrawn, and its private record deleted\./)
  expect(out).toContain(
    `Build the editions again: npx --no-install roadmap build --all --content ${dir}/content --templates `,
  )
  await send('changed.json', { sky: 'sun' })
  const again = await intake(`${dir}/inbox`)
  expect([again.code, await newCases()]).toEqual([1, []])
  expect(again.err.match(/This case study was withdrawn, so it is not taken again\./g)).toHaveLength(2)
  // Once more changes nothing.
  const before = await snapshot(dir)
  expect((await withdraw(id, '--why', 'asked by letter')).code).toBe(0)
  expect(await snapshot(dir)).toEqual(before)
})

test('what was withdrawn while intake was running is not taken again', async () => {
  await send('a.json')
  await intake(`${dir}/inbox`)
  const [name = ''] = await newCases()
  await send('changed.json', { sky: 'sun' })
  const { list } = nodeIo()
  const meanwhile = onlyOnce(() => withdraw(name.replace('.md', ''), '--why', 'asked by letter'))
  // The content is read after the ledger.
  const late: typeof list = async (folder) => {
    await meanwhile()
    return list(folder)
  }
  const { code, err } = await runWith({ list: late }, 'intake', `${dir}/inbox/changed.json`, ...kept())
  expect([code, await newCases()]).toEqual([1, []])
  expect(err).toContain('This case study was withdrawn, so it is not taken again.')
})

test('two withdrawals of one case study at a time leave one tombstone', async () => {
  await send('a.json')
  await intake(`${dir}/inbox`)
  const [name = ''] = await newCases()
  const argv = ['withdraw', name.replace('.md', ''), '--why', 'asked by letter', ...kept()]
  const { read } = nodeIo()
  const meanwhile = onlyOnce(() => run(...argv))
  const late: typeof read = async (path) => {
    await meanwhile()
    return read(path)
  }
  expect((await runWith({ read: late }, ...argv)).code).toBe(0)
  expect((await readFile(`${dir}/private/ledger.jsonl`, 'utf8')).match(/"withdrawn"/g)).toHaveLength(1)
})

test('nobody is thanked for a case study that could not be kept', async () => {
  await send('a.json')
  const { linkSync } = fs
  const full = Object.assign(new Error('No space left'), { code: 'ENOSPC' })
  fs.linkSync = () => {
    throw full
  }
  syncBuiltinESMExports()
  try {
    await expect(intake(`${dir}/inbox/a.json`, '--replies', `${dir}/replies`)).rejects.toBe(full)
  } finally {
    fs.linkSync = linkSync
    syncBuiltinESMExports()
  }
  expect(await readdir(dir)).not.toContain('replies')
  expect(await readFile(`${dir}/private/ledger.jsonl`, 'utf8')).toBe('')
})

test('an edition with a logo beside it is no hindrance', async () => {
  await writeFile(`${dir}/content/editions/logo.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(`${dir}/content/editions/house.dotx`, 'words')
  await send('a.json')
  expect(await intake(`${dir}/inbox/a.json`)).toMatchObject({ code: 0, err: '' })
})

test('what is no id is never part of a path', async () => {
  expect(await withdraw('../../a', '--why', 'x')).toMatchObject({
    code: 2,
    err: '`../../a` is not the id of a case study.\n',
  })
  expect((await withdraw('nobody', '--why', 'x')).err).toMatch(/^There is no case study `nobody` in /)
})

test('submissions lists what waits, with what to check and what can come of it', async () => {
  expect((await run('submissions')).out).toBe('0 case studies wait for an editor.\n')
  await send('a.json', { what_happened: 'Ring 01632 960123.' })
  await intake(`${dir}/inbox`)
  const [name = ''] = await newCases()
  const { code, out } = await run('submissions')
  expect(code).toBe(0)
  expect(out).toBe(`1 case study waits for an editor.

${name.replace('.md', '')}
  Long Hope, 300 people
  ${dir}/content/case-studies/${name}
  Consent: publish: yes
  Look at: line 15: Found what looks like a telephone number under \`what_happened\`, expected no personal data

Check, for the form “Tell the story of your festival”:
  [ ] Another village could learn from it.
  [ ] Nobody is named without a yes.
  Outcome: Will be printed · We have a question

To publish one, change its line to \`publication: published\`, and build: npx --no-install roadmap build --all ${folders().join(' ')}
`)
  const { submissions } = JSON.parse((await run('submissions', '--json')).out)
  expect(submissions).toMatchObject([{ id: name.replace('.md', ''), consent: { publish: true }, outcomes: [{}, {}] }])
})

test('submissions says what an editor has to do before a case study of senders who stay unnamed is published', async () => {
  await send('a.json')
  await intake(`${dir}/inbox`)
  const [name = ''] = await newCases()
  const path = `${dir}/content/case-studies/${name}`
  const rewrite = async (from: string, to: string) =>
    writeFile(
      path,
      (await readFile(path, 'utf8')).replace(from, () => to),
    )
  await rewrite('publish: true', 'publish: true\n  name: false')
  const { out } = await run('submissions')
  expect(out).toContain(
    '  Before you publish it: Take out the names of people and organisations in its title, answers and attribution, or ask those named to agree. Then add `namesChecked: 2026-11-25`, with the day on which you did so, below `name: false` and as far in as it.\n',
  )
  const { submissions } = JSON.parse((await run('submissions', '--json')).out)
  expect(submissions[0].tasks).toHaveLength(1)

  await rewrite('publication: submitted', 'publication: published')
  expect((await run('check')).err).toContain('consent-unnamed')
  await rewrite('name: false', 'name: false\n  namesChecked: 2026-11-25')
  expect((await run('check')).code).toBe(0)
  await rewrite('publication: published', 'publication: submitted')
  const done = (await run('submissions')).out
  expect(done).toContain('Consent: publish: yes · name organisations: no · names checked on 2026-11-25')
  expect(done).not.toContain('Before you publish it')
})

test('a run that is killed and started again loses nothing and doubles nothing', async () => {
  const count = 150
  for (let n = 0; n < count; n += 1) await send(`${n}.json`, { guests: n })
  const argv = [`${repository}/packages/cli/bin/roadmap.js`, 'intake', `${dir}/inbox`, ...folders(), ...kept()]
  for (const afterMs of [400, 700, 1000]) {
    const child = spawn(process.execPath, argv, { stdio: 'ignore' })
    const ended = once(child, 'exit') // a fast machine may be done before it is killed
    await setTimeout(afterMs)
    child.kill('SIGKILL')
    await ended
  }
  expect((await intake(`${dir}/inbox`)).code).toBe(0)
  expect(await newCases()).toHaveLength(count)
  expect(await readdir(`${dir}/private/records`)).toHaveLength(count)
  const before = await snapshot(dir)
  expect((await intake(`${dir}/inbox`)).out).toContain(`0 accepted, ${count} known already, 0 refused.\n`)
  expect(await snapshot(dir)).toEqual(before)
})

test('--help prints the limits of a file', async () => {
  const { code, out } = await run('intake', '--help')
  expect(code).toBe(0)
  expect(out).toContain(`Limits of a file:
  A file                20 MB; JSON 2 MB
  Parts of a Word file  2,000
  One part, unpacked    20 MB; all together 60 MB
  Unpacked to packed    200 to 1, beyond 1 MB
  XML                   no DOCTYPE; depth 256; 500,000 nodes
  JSON                  depth 64
  PDF                   200 pages; a stream 20 MB unpacked
  Fields of a form      2,000
  An answer             20,000 characters
  Time for a file       1.5 s of processor, 5 s in all
  Memory                256 MB in all; heap of the reader 128 MB
`)
})

test('a day that is none is a mistake of usage', async () => {
  expect((await run('check', '--today', '31/3/2026')).err).toBe(
    '--today does not know `31/3/2026`. It takes a date such as 2026-11-23.\n',
  )
})
