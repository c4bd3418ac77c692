import type { Activity, CaseStudy, Cell, Output, Source, Tool } from '../roadmap.ts'
import { createLists } from './lists.ts'

/** The lists that fill up while entries are joined: who uses what, and what belongs to what. */
export type Uses = ReturnType<typeof createUses>

export function createUses() {
  return {
    familyTools: createLists<Tool>(),
    phaseCells: createLists<Cell>(),
    phaseActivities: createLists<Activity>(),
    cellActivities: createLists<Activity>(),
    activityInputs: createLists<Activity['inputs'][number]>(),
    activityOutputs: createLists<Output>(),
    inputUsers: createLists<Activity>(),
    outputUsers: createLists<Activity>(),
    documentOutputs: createLists<Output>(),
    leads: createLists<Activity>(),
    takesPart: createLists<Activity>(),
    toolUsers: createLists<Activity>(),
    sourceUsers: createLists<Source['usedBy'][number]>(),
    activityStudies: createLists<CaseStudy>(),
    toolStudies: createLists<CaseStudy>(),
    scenarioStudies: createLists<CaseStudy>(),
  }
}
