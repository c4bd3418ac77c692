import type { CheckedContent } from '../checked-content.ts'
import { compareNames } from '../compare.ts'
import type { Activity, Cell, Output, OutputDocument, Tool } from '../roadmap.ts'
import type { JoinedLists } from './join-lists.ts'
import { createIndex, type Index } from './lists.ts'
import type { Uses } from './uses.ts'

/** The activities, cell by cell, with their outputs and inputs, and what each takes part in. */
export function joinActivities(
  content: CheckedContent,
  lists: JoinedLists,
  others: {
    readonly cells: readonly Cell[]
    readonly tools: readonly Tool[]
    readonly documents: readonly OutputDocument[]
  },
  uses: Uses,
): { readonly activities: readonly Activity[]; readonly outputs: Index<Output> } {
  const [cell, tool] = [createIndex(others.cells), createIndex(others.tools)]
  const [role, source] = [createIndex(lists.roles), createIndex(lists.sources)]
  const rank = new Map(others.cells.map((one, index) => [one, index]))
  const pairs = content.activity
    .map(({ source: file, data, sections }) => {
      const activity: Activity = {
        id: data.id,
        title: data.title,
        kind: 'activity',
        source: file,
        slug: slugOf(file.path, data.id),
        cell: cell.get(data.cell),
        lead: role.get(data.lead),
        roles: role.all(data.roles),
        tools: tool.all(data.tools),
        sources: source.all(data.sources),
        inputs: uses.activityInputs.of(data.id),
        outputs: uses.activityOutputs.of(data.id),
        sections,
        caseStudies: uses.activityStudies.of(data.id),
      }
      return { activity, data }
    })
    .sort(
      ({ activity: a }, { activity: b }) =>
        (rank.get(a.cell) ?? 0) - (rank.get(b.cell) ?? 0) || compareNames(a.source.path, b.source.path),
    )
  const outputs = createIndex(joinOutputs(pairs, createIndex(others.documents), uses))
  joinInputs(pairs, lists, outputs, uses)
  const activities = pairs.map(({ activity }) => activity)
  for (const activity of activities) noteUses(activity, uses)
  return { activities, outputs }
}

interface Pair {
  readonly activity: Activity
  readonly data: CheckedContent['activity'][number]['data']
}

function joinOutputs(pairs: readonly Pair[], documents: Index<OutputDocument>, uses: Uses): readonly Output[] {
  return pairs.flatMap(({ activity, data }) =>
    data.outputs.map((made) => {
      const output: Output = {
        ...made,
        activity,
        document: made.document === undefined ? undefined : documents.get(made.document),
        usedBy: uses.outputUsers.of(made.id),
      }
      uses.activityOutputs.add(activity.id, output)
      if (made.document !== undefined) uses.documentOutputs.add(made.document, output)
      return output
    }),
  )
}

function joinInputs(pairs: readonly Pair[], lists: JoinedLists, outputs: Index<Output>, uses: Uses): void {
  const externals = new Map(lists.inputs.map((input) => [input.id, input]))
  for (const { activity, data } of pairs) {
    for (const { ref, cycle = false } of data.inputs) {
      const external = externals.get(ref)
      const users = external ? uses.inputUsers : uses.outputUsers
      users.add(ref, activity)
      uses.activityInputs.add(
        activity.id,
        external ? { type: 'external', external, cycle } : { type: 'output', output: outputs.get(ref), cycle },
      )
    }
  }
}

function noteUses(activity: Activity, uses: Uses): void {
  const { cell, lead, roles, tools } = activity
  uses.phaseActivities.add(cell.phase.id, activity)
  uses.cellActivities.add(cell.id, activity)
  uses.leads.add(lead.id, activity)
  for (const { id } of roles) if (id !== lead.id) uses.takesPart.add(id, activity)
  for (const { id } of tools) uses.toolUsers.add(id, activity)
}

/** What stands after the id in the name of an activity's file. */
function slugOf(path: string, id: string): string {
  return path.slice(path.lastIndexOf('/') + 1 + id.length + 1, -'.md'.length)
}
