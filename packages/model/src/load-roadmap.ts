import type { SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import type { VFile } from 'vfile'
import { checkBody } from './body/check-body.ts'
import { checkLinks } from './body/check-links.ts'
import { checkIds } from './check-ids.ts'
import { checkSchema } from './check-schema.ts'
import { gather } from './checked-content.ts'
import { type ContentFile, isNoContent, sortFiles } from './content-files.ts'
import { joinRoadmap } from './join/join-roadmap.ts'
import { fileKind } from './kinds.ts'
import { createMessages, type Messages, overrideMessages } from './messages.ts'
import { reportAt } from './problem.ts'
import { createRegistry } from './registry.ts'
import type { Roadmap, Sections } from './roadmap.ts'
import { checkRules } from './rules/check-rules.ts'
import { isMapping, selectId } from './select.ts'

export interface LoadOptions {
  /** `YYYY-MM-DD`, by which dates of consent are judged; without it none has passed. */
  readonly today?: string | undefined
  /** `skip`: what stands below front matter was not read, and the roadmap has no prose. Its forms are whole. */
  readonly bodies?: 'check' | 'skip'
}

export interface LoadedRoadmap {
  /** Missing when there is a fatal problem in any of `files`. */
  readonly roadmap: Roadmap | undefined
  /** The wording of the interface in the language of the roadmap, with what `roadmap.yaml` says otherwise. */
  readonly messages: Messages | undefined
  /** Every file of content and the messages file, with what is wrong in them, and one for each required file that is missing. */
  readonly files: readonly VFile[]
}

/**
 * Checks the files of a content folder against their schemas and against each other, and joins them into one roadmap.
 * Never throws for content: all problems of all files are reported in one run, on the files.
 *
 * @param sources the content folder.
 * @param wordings the messages files, named after their languages (`en.yaml`); the one of the roadmap's language is used.
 */
export function loadRoadmap(
  sources: readonly SourceFile[],
  wordings: readonly SourceFile[],
  { today, bodies = 'check' }: LoadOptions = {},
): LoadedRoadmap {
  const { files, extra } = sortFiles(sources)
  const registry = createRegistry(files)
  const { messages, wording } = resolveMessages(files, wordings)
  const content = gather(files, ({ kind, source }) => {
    const { schema, noun } = fileKind(kind)
    const data = checkSchema(source, schema, noun)
    const sections: Sections = bodies === 'check' ? checkBody(source, kind, messages) : {}
    return data === undefined ? undefined : { data, sections }
  })
  if (bodies === 'check') {
    const { printed, unprinted } = linkTargets(files)
    for (const { source } of files) checkLinks(source, printed, unprinted)
  }
  checkIds(files, registry)
  checkRules({ files, registry, content, today })

  const read = sources.filter(({ path }) => !isNoContent(path)).map(({ file }) => file)
  const vfiles = [...read, ...(wording ? [wording.file] : []), ...extra]
  const isSound = !vfiles.some((file) => file.messages.some(({ fatal }) => fatal))
  return { roadmap: isSound ? joinRoadmap(content, today) : undefined, messages, files: vfiles }
}

/** The messages file for the language, or for the language without its country: `en.yaml` for `en-GB`. */
function resolveMessages(
  files: readonly ContentFile[],
  wordings: readonly SourceFile[],
): { readonly messages: Messages | undefined; readonly wording: SourceFile | undefined } {
  const roadmap = files.find(({ kind }) => kind === 'roadmap')?.source
  const language = selectId(roadmap?.data, 'language')
  const named = (name: string) => wordings.find(({ path }) => path.slice(path.lastIndexOf('/') + 1) === `${name}.yaml`)
  // Without a language the file cannot be joined; any wording will do to find further problems.
  const wording = language === undefined ? wordings[0] : (named(language) ?? named(language.replace(/-.*$/, '')))
  if (!wording) {
    if (roadmap && language !== undefined) reportNoWording(roadmap, language, wordings)
    return { messages: undefined, wording }
  }
  const base = createMessages(wording)
  const overrides = isMapping(roadmap?.data) ? roadmap.data.messages : undefined
  return { messages: roadmap ? overrideMessages(base, overrides, roadmap, ['messages']) : base, wording }
}

function reportNoWording(roadmap: SourceFile, language: string, wordings: readonly SourceFile[]): void {
  const names = wordings.map(({ path }) => code(path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '')))
  reportAt(roadmap, ['language'], {
    rule: 'unknown-language',
    what: `Found the language ${code(language)} without a messages file, expected ${names.length === 1 ? '' : 'one of '}${names.join(', ')}`,
    why: 'There would be no words for headings, labels and buttons.',
    fix: `Add a messages file ${code(`${language}.yaml`)} to the templates, or change the language.`,
  })
}

function linkTargets(files: readonly ContentFile[]): { printed: ReadonlySet<string>; unprinted: ReadonlySet<string> } {
  const printed = new Set<string>()
  const unprinted = new Set<string>()
  for (const { kind, source } of files) {
    if (fileKind(kind).folder === undefined || kind === 'edition' || kind === 'form') continue
    const isHidden = kind === 'case-study' && selectId(source.data, 'publication') !== 'published'
    const paths = isHidden ? unprinted : printed
    paths.add(source.path)
  }
  return { printed, unprinted }
}
