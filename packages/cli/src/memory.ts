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

/**
 * Lets memory grow to sixteen times what it holds before V8 cleans it up of itself, for a command that needs as much anyway.
 * What it cleans up when asked to is done at once; what it begins of itself it goes on with later, by the channel that bin/roadmap.js avoids.
 */
export function growHeap(): void {
  setFlagsFromString('--heap-growing-percent=1500')
  tidyMemory()
  setFlagsFromString('--heap-growing-percent=0')
}

let collect: (() => void) | undefined

function findCollect(): () => void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  return typeof gc === 'function' ? () => gc() : () => {}
}
