import { proseFlow } from '../prose/index.ts'
import { type Block, find } from './block.ts'

/** The text of a page of the front part. */
export const front: Block = {
  attributes: { id: 'required' },
  build: ({ id }, context) => proseFlow(find(context.roadmap.front, id, 'front page').text, context, 1),
}
