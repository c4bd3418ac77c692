import type { SourceFile } from '@roadmap/content'
import { code, suggest } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import { selectId, selectIds } from '../select.ts'
import type { Whole } from './check-rules.ts'

/**
 * The grid is full: each phase and strand meet in one cell (`missing-cell`, `duplicate-cell`), each cell has activities
 * (`empty-cell`), and the gate of each phase is an output of that phase (`gate-output`).
 */
export function checkGrid(whole: Whole): void {
  checkCells(whole)
  checkActivities(whole)
  checkGates(whole)
}

function checkCells({ files, registry }: Whole): void {
  const cells = sourcesOf(files, 'cell')
  const taken = new Map<string, SourceFile>()
  for (const source of cells) {
    const [phase, strand] = [selectId(source.data, 'phase'), selectId(source.data, 'strand')]
    if (phase === undefined || strand === undefined) continue
    const place = JSON.stringify([phase, strand])
    const first = taken.get(place)
    if (first) reportDuplicate(source, first, phase, strand)
    else taken.set(place, source)
  }
  // A cell whose phase or strand is wrong belongs somewhere: its place is not missing as well.
  const isSure = cells.every(({ data }) => {
    const [phase, strand] = [selectId(data, 'phase'), selectId(data, 'strand')]
    return (
      phase !== undefined &&
      strand !== undefined &&
      registry.of('phase').has(phase) &&
      registry.of('strand').has(strand)
    )
  })
  if (!isSure || !registry.isComplete('phase')) return
  for (const phase of registry.of('phase').values()) {
    for (const strand of registry.of('strand').keys()) {
      if (!taken.has(JSON.stringify([phase.id, strand]))) reportMissing(phase.source, phase.id, strand)
    }
  }
}

function reportDuplicate(source: SourceFile, first: SourceFile, phase: string, strand: string): void {
  reportAt(source, ['id'], {
    rule: 'duplicate-cell',
    what: `Found a second cell for phase ${code(phase)} and strand ${code(strand)}, expected one`,
    why: 'Only one cell has room in each place of the grid.',
    fix: 'Change `phase` or `strand` of one of the two cells, or remove one.',
    cause: { path: first.file.path, place: first.placeOf(['id']), what: 'the first cell in this place' },
  })
}

function reportMissing(source: SourceFile, phase: string, strand: string): void {
  reportAt(source, ['id'], {
    rule: 'missing-cell',
    what: `No cell for phase ${code(phase)} and strand ${code(strand)}, expected one`,
    why: 'The overview would have an empty place.',
    fix: `Add a file to \`cells/\` with ${code(`phase: "${phase}"`)} and ${code(`strand: ${strand}`)}.`,
  })
}

function checkActivities({ files, registry }: Whole): void {
  const activities = sourcesOf(files, 'activity')
  const named = activities.map(({ data }) => selectId(data, 'cell'))
  if (named.some((cell) => cell === undefined)) return
  const cells = registry.of('cell')
  // A mistyped cell is one mistake: the one that it probably means has an activity, and so may any other.
  const meant = named.map((cell = '') => (cells.has(cell) ? cell : suggest(cell, cells.keys())))
  const used = new Set(meant)
  const empty = [...cells.values()].filter(({ id }) => !used.has(id))
  if (empty.length <= meant.filter((cell) => cell === undefined).length) return
  for (const { id, source, path } of empty) {
    reportAt(source, path, {
      rule: 'empty-cell',
      what: `Found the cell ${code(id)} without activities, expected at least one`,
      why: 'The reader would find nothing to do in this place of the grid.',
      fix: `Write ${code(`cell: ${id}`)} in the activities that belong here, or add one to \`activities/\`.`,
    })
  }
}

function checkGates({ files, flow }: Whole): void {
  for (const source of sourcesOf(files, 'phase')) {
    const id = selectId(source.data, 'id')
    for (const { id: output, path } of selectIds(source.data, 'gate.output')) {
      const producer = flow.producers.get(output)
      if (id === undefined || !producer?.phase || producer.phase.id === id) continue
      reportAt(source, path, {
        rule: 'gate-output',
        what: `Found the gate output ${code(output)} of phase ${code(producer.phase.id)}, expected an output of phase ${code(id)}`,
        why: 'The phase could not be closed by its own activities.',
        fix: `Change ${code(output)} to an output of an activity in phase ${code(id)}.`,
        cause: {
          path: producer.source.file.path,
          place: producer.source.placeOf(['id']),
          what: `${code(producer.id)} produces it`,
        },
      })
    }
  }
}

function sourcesOf(files: Whole['files'], kind: Whole['files'][number]['kind']): readonly SourceFile[] {
  return files.filter((file) => file.kind === kind).map(({ source }) => source)
}
