import type { Block } from './block.ts'

/** The index; a pass fills in its entries once all of the book is known. */
export const indexOfBook: Block = {
  attributes: {},
  build: () => [{ type: 'index', groups: [] }],
}
