import { execFileSync } from 'node:child_process'
import { repository } from './repository.ts'

/**
 * Runs once before all tests. They run from source, but the process that reads the files of strangers, and what a test
 * starts as a program, run compiled; what has not changed is not compiled again.
 */
export default function compile(): void {
  execFileSync('npm', ['run', '--silent', 'compile'], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}
