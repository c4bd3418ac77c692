import type { CheckedContent } from '../checked-content.ts'
import type { Cell, Output, Phase } from '../roadmap.ts'
import type { JoinedLists } from './join-lists.ts'
import { createIndex } from './lists.ts'
import { prose } from './prose.ts'
import type { Uses } from './uses.ts'

/**
 * The phases, in the order of their files, and the cells, row by row.
 *
 * @param outputOf gives the output of a gate when it is asked for: outputs are joined after the phases.
 */
export function joinGrid(
  content: CheckedContent,
  { levels, strands, sources }: JoinedLists,
  uses: Uses,
  outputOf: (id: string) => Output,
): { readonly phases: readonly Phase[]; readonly cells: readonly Cell[] } {
  const [level, strand, source] = [createIndex(levels), createIndex(strands), createIndex(sources)]
  const phases = content.phase.map(
    (file, index): Phase => ({
      ...file.data,
      kind: 'phase',
      source: file.source,
      index,
      levels: level.all(file.data.levels),
      gate: gateOf(file.data.gate, outputOf),
      introduction: prose(file.source),
      sources: source.all(file.data.sources),
      cells: uses.phaseCells.of(file.data.id),
      activities: uses.phaseActivities.of(file.data.id),
    }),
  )
  const phase = createIndex(phases)
  const cells = content.cell
    .map(
      (file): Cell => ({
        ...file.data,
        kind: 'cell',
        source: file.source,
        phase: phase.get(file.data.phase),
        strand: strand.get(file.data.strand),
        text: prose(file.source),
        activities: uses.cellActivities.of(file.data.id),
      }),
    )
    .sort((a, b) => a.phase.index - b.phase.index || a.strand.index - b.strand.index)
  for (const cell of cells) uses.phaseCells.add(cell.phase.id, cell)
  return { phases, cells }
}

/** The output belongs to an activity of this very phase, so it is looked up when it is asked for. */
function gateOf({ text, output }: { text: string; output: string }, outputOf: (id: string) => Output): Phase['gate'] {
  return {
    text,
    get output() {
      return outputOf(output)
    },
  }
}
