import type { Block } from './block.ts'

/** The table of contents; a pass fills in its entries once all headings are known. */
export const contents: Block = {
  attributes: { depth: ['1', '2', '3'] },
  build: ({ depth }) => [{ type: 'contents', depth: Number(depth), entries: [] }],
}
