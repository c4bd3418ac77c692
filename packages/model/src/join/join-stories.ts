import type { CheckedContent } from '../checked-content.ts'
import type { Activity, CaseStudy, FormSpec, Role, Scenario, Tool } from '../roadmap.ts'
import { createIndex } from './lists.ts'
import { prose } from './prose.ts'
import { standingOf } from './standing-of.ts'
import type { Uses } from './uses.ts'

/** The scenarios, in the order of their files. */
export function joinScenarios(
  content: CheckedContent,
  activities: readonly Activity[],
  roles: readonly Role[],
  uses: Uses,
): readonly Scenario[] {
  const [activity, role] = [createIndex(activities), createIndex(roles)]
  return content.scenario.map(({ source, data }) => ({
    ...data,
    kind: 'scenario',
    source,
    era: data.era,
    startAt: activity.get(data.startAt),
    lead: role.get(data.lead),
    situation: prose(source),
    steps: data.steps.map((step) => ({ ...step, activity: activity.get(step.activity) })),
    caseStudies: uses.scenarioStudies.of(data.id),
  }))
}

/** The case studies, in the order of their files; what they name learns of those that are published. */
export function joinCaseStudies(
  content: CheckedContent,
  others: {
    readonly forms: readonly FormSpec[]
    readonly activities: readonly Activity[]
    readonly tools: readonly Tool[]
    readonly scenarios: readonly Scenario[]
  },
  uses: Uses,
  today: string | undefined,
): readonly CaseStudy[] {
  const form = createIndex(others.forms)
  const [activity, tool, scenario] = [
    createIndex(others.activities),
    createIndex(others.tools),
    createIndex(others.scenarios),
  ]
  const studies = content['case-study'].map(({ source, data }): CaseStudy => {
    const spec = form.get(data.form.id)
    const { answers } = data
    return {
      id: data.id,
      title: data.title,
      kind: 'case-study',
      source,
      publication: standingOf(data, today),
      consent: data.consent,
      illustration: data.illustration === true,
      form: spec,
      attribution: data.attribution,
      answers,
      activities: activity.all(chosen(answers, spec, 'activities')),
      tools: tool.all(chosen(answers, spec, 'tools')),
      scenarios: scenario.all(chosen(answers, spec, 'scenarios')),
      text: prose(source),
    }
  })
  for (const study of studies.filter(({ publication }) => publication === 'published')) {
    for (const { id } of study.activities) uses.activityStudies.add(id, study)
    for (const { id } of study.tools) uses.toolStudies.add(id, study)
    for (const { id } of study.scenarios) uses.scenarioStudies.add(id, study)
  }
  return studies
}

/** The ids that were chosen from a list of the roadmap, each once, also in the records of repeated sections. */
function chosen(
  answers: CaseStudy['answers'],
  { sections }: FormSpec,
  list: 'activities' | 'tools' | 'scenarios',
): readonly string[] {
  const fields = sections.flatMap((section) => section.fields).filter(({ optionsFrom }) => optionsFrom === list)
  const wanted = new Set(fields.map(({ id }) => id))
  const ids = (record: Readonly<Record<string, unknown>>): readonly string[] =>
    Object.entries(record).flatMap(([id, answer]) => {
      const items: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
      return items.flatMap((item) => {
        if (typeof item === 'object' && item !== null) return ids({ ...item })
        return wanted.has(id) && typeof item === 'string' ? [item] : []
      })
    })
  return [...new Set(ids(answers))]
}
