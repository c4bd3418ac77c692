import { code, suggest } from '@roadmap/diagnostics'
import type { IdKind, SourceKind } from '../kinds.ts'
import { idKinds } from '../kinds.ts'
import { isNamedById } from '../name-of-file.ts'
import { reportAt } from '../problem.ts'
import type { Registry } from '../registry.ts'
import { isMapping, selectIds } from '../select.ts'
import type { Whole } from './check-rules.ts'

/**
 * Everything is used: outputs (`unused-output`), tools, roles, output documents and external inputs (`orphan-tool`,
 * `orphan-role`, `orphan-document`, `orphan-input`). Said only when every file that could use them can be read.
 */
export function checkOrphans(whole: Whole): void {
  for (const orphan of orphans) checkUse(whole, orphan)
}

interface Orphan {
  readonly kind: IdKind
  readonly rule: string
  readonly usedBy: readonly { readonly kind: SourceKind; readonly at: string }[]
  readonly expected: string
  readonly why: string
  readonly fix: (id: string) => string
}

const orphans: readonly Orphan[] = [
  {
    kind: 'output',
    rule: 'unused-output',
    usedBy: [
      { kind: 'activity', at: 'inputs.*.ref' },
      { kind: 'phase', at: 'gate.output' },
    ],
    expected: 'an activity that has it as an input',
    why: 'The reader would make something that nobody needs.',
    fix: (id) => `Add ${code(`- ref: ${id}`)} to the inputs of an activity that needs it, or remove the output.`,
  },
  {
    kind: 'tool',
    rule: 'orphan-tool',
    usedBy: [{ kind: 'activity', at: 'tools.*' }],
    expected: 'an activity that uses it',
    why: 'The reader would find a tool that no activity leads to.',
    fix: (id) => `Add ${code(id)} to \`tools\` of an activity, or remove the tool.`,
  },
  {
    kind: 'role',
    rule: 'orphan-role',
    usedBy: [
      { kind: 'activity', at: 'lead' },
      { kind: 'activity', at: 'roles.*' },
      { kind: 'document', at: 'approvedBy' },
      { kind: 'scenario', at: 'lead' },
    ],
    expected: 'an activity that it takes part in',
    why: 'The reader would find a role with nothing to do.',
    fix: (id) => `Add ${code(id)} to \`roles\` of an activity, or remove the role.`,
  },
  {
    kind: 'document',
    rule: 'orphan-document',
    usedBy: [{ kind: 'activity', at: 'outputs.*.document' }],
    expected: 'an output that is made with it',
    why: 'The reader would find a document that no activity leads to.',
    fix: (id) => `Add ${code(`document: ${id}`)} to the output that is this document, or remove the file.`,
  },
  {
    kind: 'input',
    rule: 'orphan-input',
    usedBy: [{ kind: 'activity', at: 'inputs.*.ref' }],
    expected: 'an activity that uses it',
    why: 'The reader would be told to bring something that nobody needs.',
    fix: (id) => `Add ${code(`- ref: ${id}`)} to the inputs of an activity, or remove it from \`roadmap.yaml\`.`,
  },
]

function checkUse({ files, registry }: Whole, { kind, rule, usedBy, expected, why, fix }: Orphan): void {
  const users = files.filter((file) => usedBy.some((use) => use.kind === file.kind))
  if (users.some(({ source }) => source.data === undefined)) return
  const used = new Set(
    users.flatMap(({ kind: user, source }) =>
      usedBy.filter((use) => use.kind === user).flatMap(({ at }) => selectIds(source.data, at).map(({ id }) => id)),
    ),
  )
  // A mistyped reference is one mistake: what it probably means counts as used.
  for (const id of [...used]) {
    const meant = isKnown(registry, kind, id) ? undefined : suggest(id, registry.of(kind).keys())
    if (meant !== undefined) used.add(meant)
  }
  for (const { id, source, path } of registry.of(kind).values()) {
    // A document that is a form is there for the form.
    const isForm = kind === 'document' && isMapping(source.data) && 'form' in source.data
    // One that has another id than its name says is named where it is used.
    const isMisnamed = (kind === 'document' || kind === 'tool') && !isNamedById(source, kind)
    if (used.has(id) || isForm || isMisnamed) continue
    reportAt(source, path, {
      rule,
      what: `Found the ${idKinds[kind].noun} ${code(id)} that nothing uses, expected ${expected}`,
      why,
      fix: fix(id),
    })
  }
}

/** Inputs of activities name outputs and external inputs alike. */
function isKnown(registry: Registry, kind: IdKind, id: string): boolean {
  const kinds: readonly IdKind[] = kind === 'output' || kind === 'input' ? ['output', 'input'] : [kind]
  return kinds.some((one) => registry.of(one).has(id))
}
