import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives back the memory of what is done, which a long run must do itself: V8 waits for much more than a run of ten thousand
 * files may take, and its clean-ups on the way are switched off (bin/roadmap.js).
 */
export function tidyMemory(): void {
  collect ??= findCollect()
  collect()
}

let collect: (() => void) | undefined

function findCollect(): () => void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  return typeof gc === 'function' ? () => gc() : () => {}
}
