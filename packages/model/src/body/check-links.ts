import type { SourceFile } from '@roadmap/content'
import { code, suggest } from '@roadmap/diagnostics'
import type { Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { isExternal, linkedPath } from '../links.ts'
import { type ModelProblem, reportPlace } from '../problem.ts'

/**
 * Reports `dangling-link` for each link of a body that is neither external nor leads to an entry.
 *
 * @param targets paths of the entries that readers can be sent to.
 * @param unprinted paths of entries that exist but are not printed: case studies that are not published.
 */
export function checkLinks(source: SourceFile, targets: ReadonlySet<string>, unprinted: ReadonlySet<string>): void {
  if (!source.body) return
  visit(source.body, 'link', (link: Link) => {
    if (isExternal(link.url)) return
    const path = linkedPath(source.path, link.url)
    if (path !== undefined && targets.has(path)) return
    const problem =
      path !== undefined && unprinted.has(path) ? notPublished(link.url) : dangling(link.url, source, targets)
    reportPlace(source, link.position, problem)
  })
}

function dangling(url: string, source: SourceFile, targets: ReadonlySet<string>): ModelProblem {
  const near = entryMeant(url, source, targets)
  const meant = near === undefined ? webAddress(url) : relative(source.path, near)
  return {
    rule: 'dangling-link',
    what: `Found a link to ${code(url)}, expected the file of an entry or a web address`,
    why: 'The reader would be sent nowhere.',
    fix:
      meant === undefined
        ? 'Change the address to that of an entry, such as `../tools/<id>.md`, or one that starts with `https://`.'
        : `Did you mean ${code(meant)}? Change the address to that.`,
  }
}

function entryMeant(url: string, source: SourceFile, targets: ReadonlySet<string>): string | undefined {
  const bare = url.replace(/[?#].*$/, '')
  const path = linkedPath(source.path, bare)
  if (path !== undefined && targets.has(path)) return path
  // From the top of the content folder, or by the id alone.
  const fromTop = bare.replace(/^(?:\.{0,2}\/)+/, '')
  if (targets.has(fromTop)) return fromTop
  const byId = [...targets].filter((target) => target.endsWith(`/${fromTop.replace(/\.md$/, '')}.md`))
  if (byId.length === 1) return byId[0]
  return path === undefined ? undefined : suggest(path, targets)
}

function webAddress(url: string): string | undefined {
  return /^www\.[\w-]+\.\S+$/.test(url) ? `https://${url}` : undefined
}

function notPublished(url: string): ModelProblem {
  return {
    rule: 'dangling-link',
    what: `Found a link to ${code(url)}, which is not published, expected an entry that readers can see`,
    why: 'The reader would be sent nowhere.',
    fix: 'Remove the link until the case study is published.',
  }
}

function relative(from: string, to: string): string {
  const [a, b] = [from.split('/'), to.split('/')]
  return a.length === 2 && a[0] === b[0] ? b.slice(1).join('/') : `${'../'.repeat(a.length - 1)}${to}`
}
