import type { DiagramStyle } from '@roadmap/document'
import {
  type BuildOptions,
  buildActivityTemplate,
  buildAssessmentForm,
  buildForm,
  buildHandbook,
  buildOutputDocumentTemplate,
  buildShortForm,
  type DocumentNode,
  handbookPath,
  type Logo,
  type TemplateSet,
  type Translate,
} from '@roadmap/document'
import { type Edition, type Messages, message, type Roadmap } from '@roadmap/model'

/** The parts of an edition that can be made by themselves. */
export const editionParts = ['handbook', 'activities', 'documents', 'forms'] as const
export type EditionPart = (typeof editionParts)[number]

const formFormats = ['docx', 'pdf', 'html'] as const

/** One thing that a reader receives, not made yet. */
export interface Deliverable {
  /** In the folder of the edition, with forward slashes. */
  readonly path: string
  readonly part: EditionPart
  readonly title: string
  /** The content that it was made from. */
  readonly madeFrom: string
  readonly format: 'pdf' | 'docx' | 'html'
  /** Also as a Word template (.dotx) of the same name: it opens as a new document. */
  readonly alsoTemplate?: true
  readonly build: () => DocumentNode
}

export interface PlanOptions {
  readonly edition: Edition
  readonly messages: Messages
  readonly templates: TemplateSet
  readonly diagramStyle: DiagramStyle
  /** Of the edition's publisher, if it gives one. */
  readonly logo?: Logo | undefined
  /** Only these parts; all of them unless told. */
  readonly only?: readonly EditionPart[] | undefined
}

/** What an edition contains, in the order in which it is made. */
export function planEdition(roadmap: Roadmap, options: PlanOptions): readonly Deliverable[] {
  const { edition, messages, templates, diagramStyle, logo, only = editionParts } = options
  const t: Translate = (key, values) => message(messages, key, values)
  const build: BuildOptions = { edition, templates, t, diagramStyle }
  const branded = (tree: DocumentNode): DocumentNode => (logo ? { ...tree, logo } : tree)
  const all: readonly Deliverable[] = [
    {
      path: handbookPath,
      part: 'handbook',
      title: `${roadmap.title}: ${t('handbook.title')}`,
      madeFrom: 'roadmap.yaml',
      format: 'pdf',
      build: () => buildHandbook(roadmap, build),
    },
    ...roadmap.activities.map(
      (activity): Deliverable => ({
        path: `activities/${activity.id}-${activity.slug}.docx`,
        part: 'activities',
        title: `${activity.id} ${activity.title}`,
        madeFrom: activity.source.path,
        format: 'docx',
        alsoTemplate: true,
        build: () => branded(buildActivityTemplate(activity, roadmap, build)),
      }),
    ),
    // A document that is a form is among the forms.
    ...roadmap.documents
      .filter(({ form }) => form === undefined)
      .map(
        (document): Deliverable => ({
          path: `documents/${document.id}.docx`,
          part: 'documents',
          title: document.title,
          madeFrom: document.source.path,
          format: 'docx',
          alsoTemplate: true,
          build: () => branded(buildOutputDocumentTemplate(document, roadmap, build)),
        }),
      ),
    ...formsOf(roadmap, build).map((form) => ({ ...form, build: () => branded(form.build()) })),
  ]
  return all.filter(({ part }) => only.includes(part))
}

/** Each form three times over: as Word, PDF and web page. */
function formsOf(roadmap: Roadmap, build: BuildOptions): readonly Deliverable[] {
  const { forms, assessment } = roadmap
  const all = [
    ...forms.flatMap((form) => [
      { id: form.id, title: form.title, source: form.source, make: () => buildForm(form, roadmap, build) },
      {
        id: form.short.id,
        title: form.short.title,
        source: form.source,
        make: () => buildShortForm(form, roadmap, build),
      },
    ]),
    ...(assessment ? [{ ...assessment, make: () => buildAssessmentForm(assessment, roadmap, build) }] : []),
  ]
  return all.flatMap(({ id, title, source, make }) =>
    formFormats.map(
      (format): Deliverable => ({
        path: `forms/${id}.${format}`,
        part: 'forms',
        title,
        madeFrom: source.path,
        format,
        build: make,
      }),
    ),
  )
}

/** The paths of the files that a deliverable becomes, its own first. */
export function pathsOf({ path, alsoTemplate }: Deliverable): readonly string[] {
  return alsoTemplate ? [path, path.replace(/\.docx$/, '.dotx')] : [path]
}
