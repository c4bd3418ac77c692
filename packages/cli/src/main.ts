import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { TemplateFault } from '@roadmap/document'
import { limitLines } from '@roadmap/intake/limits'
import { WordingFault } from '@roadmap/model'
import { PublishError, recover } from '@roadmap/publisher'
import { Command, CommanderError, Option } from 'commander'
import { exitCodes, UsageError } from './exit-codes.ts'
import { type CliIo, nodeIo } from './io.ts'
import { type CommonOptions, parseDay, parseFormat, parseParts, usualFolders } from './options.ts'
import type { AssessCommandOptions } from './run-assess.ts'
import type { BuildCommandOptions } from './run-build.ts'
import type { IntakeCommandOptions } from './run-intake.ts'
import type { WithdrawCommandOptions } from './run-withdraw.ts'

/** Runs the command of this process and sets its exit code. Only for the compiled program. */
export async function runMain(): Promise<void> {
  // Not by `import`: see bin/roadmap.js, which loads this very file in the same way.
  const load = createRequire(import.meta.url)
  const commands: Commands = {
    assess: async () => load('./run-assess.js'),
    build: async () => load('./run-build.js'),
    check: async () => load('./run-check.js'),
    editions: async () => load('./run-editions.js'),
    intake: async () => load('./run-intake.js'),
    submissions: async () => load('./run-submissions.js'),
    withdraw: async () => load('./run-withdraw.js'),
  }
  try {
    process.exitCode = await main(process.argv.slice(2), nodeIo(), commands)
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    const more = process.env.ROADMAP_DEBUG
      ? `${stack}\n`
      : 'Set ROADMAP_DEBUG=1 to see where, and tell its developers.\n'
    process.stderr.write(`This is a fault of the program: ${message}\n${more}`)
    process.exitCode = exitCodes.fault
  }
}

/** A command is loaded when it is called: `check` needs none of what draws. */
interface Commands {
  readonly assess: () => Promise<typeof import('./run-assess.ts')>
  readonly build: () => Promise<typeof import('./run-build.ts')>
  readonly check: () => Promise<typeof import('./run-check.ts')>
  readonly editions: () => Promise<typeof import('./run-editions.ts')>
  readonly intake: () => Promise<typeof import('./run-intake.ts')>
  readonly submissions: () => Promise<typeof import('./run-submissions.ts')>
  readonly withdraw: () => Promise<typeof import('./run-withdraw.ts')>
}

const imported: Commands = {
  assess: () => import('./run-assess.ts'),
  build: () => import('./run-build.ts'),
  check: () => import('./run-check.ts'),
  editions: () => import('./run-editions.ts'),
  intake: () => import('./run-intake.ts'),
  submissions: () => import('./run-submissions.ts'),
  withdraw: () => import('./run-withdraw.ts'),
}

/**
 * Runs one command line (without `node roadmap`) and returns its exit code. Mistakes of the caller, a full disk and
 * another running build are one plain line; anything else that is thrown is a fault of ours and comes out as it is.
 */
export async function main(argv: readonly string[], io: CliIo, commands: Commands = imported): Promise<number> {
  let code: number = exitCodes.done
  const program = createProgram(io, commands, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (error instanceof TemplateFault || error instanceof WordingFault) {
      io.err(`${error.message}. Correct the templates. The last edition is as it was.\n`)
      return exitCodes.problem
    }
    const line = plainLine(error)
    if (line === undefined) throw error
    io.err(`${line}\n`)
    return exitCodes.usage
  }
}

function createProgram(io: CliIo, commands: Commands, done: (code: number) => void): Command {
  const program = new Command('roadmap')
    .description('Makes printable toolkits from one roadmap source.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText(
      'after',
      '\nOptions of a command: roadmap build --help\nAnother folder: roadmap check --content examples/village-festival',
    )
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
  const command = (signature: string, description: string) =>
    withCommonOptions(program.command(signature).description(description), io.today)
  /** Puts right what a killed command left in an output folder, then loads a command and runs it. */
  const run = async <C>(outDir: string, load: () => Promise<C>, start: (loaded: C) => Promise<number>) => {
    await recover(io.publisher, outDir)
    done(await start(await load()))
  }

  command('build', 'make editions in the output folder')
    .argument('[edition...]', 'ids of editions; without any, the only one there is')
    .option('--all', 'make every edition')
    .option(
      '--only <parts>',
      'only these parts: handbook,activities,documents,forms; the edition then holds nothing else',
      parseParts,
    )
    .option('--no-cache', 'make everything anew')
    .action((names: string[], options: BuildCommandOptions) =>
      run(options.out, commands.build, ({ runBuild }) => runBuild(io, names, options)),
    )
  command('check', 'read content and templates and print every problem').action((options: CommonOptions) =>
    run(options.out, commands.check, ({ runCheck }) => runCheck(io, options)),
  )
  command('editions', 'list the editions and what each contains').action((options: CommonOptions) =>
    run(options.out, commands.editions, ({ runEditions }) => runEditions(io, options)),
  )
  command('intake', 'read filled-in forms, and make a case study of each that is accepted')
    .argument('<path...>', 'files (.docx, .pdf, .json) or folders of them')
    .option('--into <dir>', 'where case studies are written (default: case-studies in the content folder)')
    .option('--private <dir>', 'the folder of the ledger and of what stays private', 'submissions')
    .option('--replies <dir>', 'write a text for the person who sent each file into this folder')
    .option('--dry-run', 'say what would be done, and write nothing')
    .addHelpText(
      'after',
      () =>
        `\nLimits of a file:\n${limitLines()
          .map((line) => `  ${line}\n`)
          .join('')}`,
    )
    .action((paths: string[], options: IntakeCommandOptions) =>
      run(options.out, commands.intake, ({ runIntake }) => runIntake(io, paths, options)),
    )
  command('submissions', 'list what waits for an editor').action((options: CommonOptions) =>
    run(options.out, commands.submissions, ({ runSubmissions }) => runSubmissions(io, options)),
  )
  command('withdraw', 'take a case study out again, with its private record')
    .argument('<id>', 'the id of the case study')
    .requiredOption('--why <text>', 'the reason, for the ledger; write no names in it')
    .option('--into <dir>', 'where case studies are (default: case-studies in the content folder)')
    .option('--private <dir>', 'the folder of the ledger and of what stays private', 'submissions')
    .action((id: string, options: WithdrawCommandOptions) =>
      run(options.out, commands.withdraw, ({ runWithdraw }) => runWithdraw(io, id, options)),
    )
  command('assess', 'make the result of filled-in self-assessments, as PDF, Word and web page')
    .argument('<path...>', 'files (.docx, .pdf, .json) or folders of them: one for each person')
    .option('--into <dir>', 'the folder of the result, which is replaced (default: assessment in the output folder)')
    .option('--edition <id>', 'the edition whose look the result has (default: the first)')
    .action((paths: string[], options: AssessCommandOptions) =>
      run(options.into === undefined ? options.out : dirname(options.into), commands.assess, ({ runAssess }) =>
        runAssess(io, paths, options),
      ),
    )
  return program
}

function withCommonOptions(command: Command, today: () => string): Command {
  return command
    .option('--content <dir>', 'the content folder', usualFolders.content)
    .option('--templates <dir>', 'the templates folder', usualFolders.templates)
    .option('--out <dir>', 'the output folder', usualFolders.out)
    .addOption(
      new Option('--today <date>', 'the day by which dates of consent are judged')
        .argParser(parseDay)
        .default(today(), 'SOURCE_DATE_EPOCH, or the clock'),
    )
    .option('--json', 'print one JSON document on standard output')
    .option('--format <format>', 'how problems are printed: text, json, github or sarif', parseFormat, 'text')
    .option('--quiet', 'print problems only')
    .option('--strict', 'treat warnings as errors')
}

/** One line for what a person can mend: the system's own words for a file that cannot be read or written. */
function plainLine(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof PublishError) return error.message
  const { code, syscall, path, message } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || typeof syscall !== 'string') return undefined
  return `Cannot ${syscall === 'scandir' ? 'read' : syscall} ${path ? `\`${path}\`` : 'a file'}: ${message}`
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
