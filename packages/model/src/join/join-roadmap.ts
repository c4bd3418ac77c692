import type { CheckedContent } from '../checked-content.ts'
import type { Activity, AnyEntry, Edition, FrontPage, OutputDocument, Roadmap } from '../roadmap.ts'
import { joinActivities } from './join-activities.ts'
import { joinFilledAssessments } from './join-filled-assessments.ts'
import { createOptionLists, fillOptionLists, joinAssessment, joinForm } from './join-forms.ts'
import { joinGrid } from './join-grid.ts'
import { joinLists } from './join-lists.ts'
import { joinCaseStudies, joinScenarios } from './join-stories.ts'
import { joinDocuments, joinTools } from './join-supplies.ts'
import { createIndex } from './lists.ts'
import { prose } from './prose.ts'
import { createUses } from './uses.ts'

/**
 * Joins checked content into one roadmap: every id becomes the thing that it names, and what can be derived is derived.
 * Expects content without a fatal problem; throws on a reference that leads nowhere, which would be our mistake.
 *
 * @param today `YYYY-MM-DD`: decides which case studies are shown.
 */
export function joinRoadmap(content: CheckedContent, today?: string): Roadmap {
  const main = content.roadmap[0]
  if (!main) throw new Error('No roadmap.yaml; its absence passed the check of files')
  const uses = createUses()
  const options = createOptionLists()
  const lists = joinLists(main, content, uses)
  const { phases, cells } = joinGrid(content, lists, uses, (id) => outputs.get(id))
  const tools = joinTools(content, lists, uses)
  const forms = content.form.map((file) => joinForm(file, options))
  const documents = joinDocuments(content, lists, forms, uses)
  const { activities, outputs } = joinActivities(content, lists, { cells, tools, documents }, uses)
  const scenarios = joinScenarios(content, activities, lists.roles, uses)
  const caseStudies = joinCaseStudies(content, { forms, activities, tools, scenarios }, uses, today)
  fillOptionLists(options, { phases, strands: lists.strands, activities, tools, scenarios })
  for (const phase of phases) {
    for (const user of [phase, ...phase.activities]) for (const { id } of user.sources) uses.sourceUsers.add(id, user)
  }
  for (const tool of tools) for (const { id } of tool.sources) uses.sourceUsers.add(id, tool)

  const indexes = { cells: createIndex(cells), activities: createIndex(activities) }
  const assessments = content.assessment.map((file) => joinAssessment(file, options, indexes))
  const filledAssessments = joinFilledAssessments(content, assessments, cells)
  const front = content.front.map(
    ({ source, data }): FrontPage => ({ ...data, kind: 'front', source, text: prose(source) }),
  )
  const editions = content.edition.map(
    ({ source, data }): Edition => ({
      ...data,
      kind: 'edition',
      source,
      word: data.word,
      brand: { name: data.brand.name, contact: data.brand.contact, logo: data.brand.logo },
      look: data.look,
      licence: data.licence,
      submit: { url: data.submit?.url, email: data.submit?.email },
      changes: data.changes,
    }),
  )
  const supplies = [...tools, ...documents, ...forms, ...assessments, ...filledAssessments]
  const entries = [...phases, ...cells, ...activities, ...supplies, ...scenarios, ...caseStudies, ...front, ...editions]
  return {
    title: main.data.title,
    shortTitle: main.data.shortTitle,
    language: main.data.language,
    ...lists,
    phases,
    cells,
    activities,
    tools,
    documents: inOrderOfMaking(documents, activities),
    scenarios,
    front,
    forms,
    assessment: assessments[0],
    filledAssessments,
    caseStudies,
    editions,
    entries: new Map(entries.map((entry: AnyEntry) => [entry.source.path, entry])),
  }
}

/** By the first output that each document is made for; those of no activity come last. */
function inOrderOfMaking(
  documents: readonly OutputDocument[],
  activities: readonly Activity[],
): readonly OutputDocument[] {
  const made = activities.flatMap((activity) => activity.outputs.flatMap(({ document }) => document ?? []))
  return [...new Set([...made, ...documents])]
}
