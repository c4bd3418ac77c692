import { join } from 'node:path'
import { parseSource } from '@roadmap/content'
import { workOf } from '@roadmap/intake'
import { commandLine } from './command-line.ts'
import { exitCodes, UsageError } from './exit-codes.ts'
import { openStore } from './intake-store.ts'
import type { CliIo } from './io.ts'
import type { CommonOptions } from './options.ts'

export interface WithdrawCommandOptions extends CommonOptions {
  readonly why: string
  readonly into?: string
  readonly private: string
}

/**
 * `roadmap withdraw`: takes a case study out with its private record. The tombstone is written first, so that an interrupted
 * withdrawal keeps it out already, and is completed by the same command.
 */
export async function runWithdraw(io: CliIo, id: string, options: WithdrawCommandOptions): Promise<number> {
  // An id is part of the path of what is removed.
  if (!/^[A-Za-z0-9][\w.-]*$/.test(id)) throw new UsageError(`\`${id}\` is not the id of a case study.`)
  if (options.why.trim() === '') throw new UsageError('--why needs a reason. Write it in a few words, without names.')
  const into = options.into ?? join(options.content, 'case-studies')
  const store = openStore(io.publisher, { into, private: options.private })
  const path = join(into, `${id}.md`)
  const bytes = await io.read(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const { accepted: known, withdrawnIds } = store.ledger()
  if (bytes === undefined && !known.has(id) && !withdrawnIds.has(id)) {
    throw new UsageError(
      `There is no case study \`${id}\` in \`${into}\`, nor in the ledger. Look up its id in the folder.`,
    )
  }
  try {
    const ledger = await store.locked()
    if (!ledger.withdrawnIds.has(id)) {
      const accepted = ledger.accepted.get(id)
      const work = accepted?.work ?? (bytes && workIn(id, path, bytes))
      await store.add({
        event: 'withdrawn',
        on: options.today,
        id,
        why: options.why.trim(),
        content: accepted?.content,
        work,
      })
    }
    await store.remove(id)
  } finally {
    await store.close()
  }
  if (options.json) io.out(`${JSON.stringify({ withdrawn: id, path }, null, 2)}\n`)
  else if (!options.quiet) {
    io.out(
      `${id} is withdrawn, and its private record deleted. ` +
        'Version control, earlier editions, replies and mail may hold copies: delete them where you can. ' +
        `Build the editions again: ${commandLine('build --all', options, ['content', 'templates', 'out'])}\n`,
    )
  }
  return exitCodes.done
}

/** What a changed copy would have in common with a case study that is in no ledger. */
function workIn(id: string, path: string, bytes: Uint8Array): string | undefined {
  const data = parseSource(`case-studies/${id}.md`, path, bytes).data
  if (typeof data !== 'object' || data === null || !('title' in data && 'form' in data)) return undefined
  const { title, form } = data
  const formId = typeof form === 'object' && form !== null && 'id' in form ? form.id : undefined
  return typeof title === 'string' && typeof formId === 'string' ? workOf(formId, title) : undefined
}
