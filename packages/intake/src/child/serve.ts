import { limits } from '../limits.ts'
import { readSubmission } from '../read/read-submission.ts'
import { Refused } from '../refused.ts'
import type { ReadReply, ReadRequest } from './messages.ts'
import { watchProcess } from './watch-process.ts'

/*
 * The program of the reading process: it is handed bytes and hands back answers. It opens no file of a stranger's naming
 * and no connection. It ends when the process that started it does, even while it hangs.
 */
// That process ends it at the limit; when it does not, something is wrong there.
const watch = watchProcess(limits.cpuMs * 2)
process.on('message', async (request: ReadRequest) => {
  watch.begin()
  const reply = await answer(request)
  watch.end()
  process.send?.(reply)
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')

async function answer({ bytes, name, prompts }: ReadRequest): Promise<ReadReply> {
  try {
    const submission = await readSubmission(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, prompts)
    return { kind: 'read', submission }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', code: error.code, values: error.values }
    // A library may throw anything at crafted bytes. The file is refused; ROADMAP_DEBUG=1 shows the error.
    return {
      kind: 'refused',
      code: 'damaged',
      values: {},
      fault: error instanceof Error ? `${error.stack}` : `${error}`,
    }
  }
}
