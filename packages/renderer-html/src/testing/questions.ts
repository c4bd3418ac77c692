import type { Question } from '../page-data.ts'

/** A question of a form, with what a test needs to be different. */
export function question(changes: Partial<Question>): Question {
  return { path: 'harvest', control: 'text', label: 'Harvest', required: false, options: [], part: 0, ...changes }
}
