#!/usr/bin/env node
// Committed as it is, so that npm links it before anything is compiled. CommonJS, and `require` for the rest: so modules
// are read one after another on this thread. `import` passes each through Node's thread pool, which is slower here and
// aborts on a machine that fails to write (docs/decisions/0006).
const { existsSync } = require('node:fs')
const { join } = require('node:path')

// V8 announces its clean-ups of memory through that same channel, hundreds of times in a build, unless it does them at once.
for (const task of ['minor-gc-task', 'incremental-marking', 'memory-reducer-for-small-heaps']) {
  require('node:v8').setFlagsFromString(`--no-${task}`)
}

const main = join(__dirname, '../bundle/main.js')
if (existsSync(main)) {
  require(main).runMain()
} else {
  process.stderr.write('roadmap is not compiled yet. Run `npm run build` first.\n')
  process.exitCode = 2
}
