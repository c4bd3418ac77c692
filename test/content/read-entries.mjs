// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'

/**
 * A piece of text of the content, as its reader meets it:
 * - `prose`: a paragraph of a body, or a line of a case study's answer;
 * - `item`: an item of a list; `command`: an item of a list of tasks or steps;
 * - `cell`: a cell of a table in Markdown;
 * - `field`: a sentence or phrase of the front matter, such as a summary, a guide or a hint.
 * @typedef {'prose' | 'item' | 'command' | 'cell' | 'field'} PassageKind
 * @typedef {{ readonly kind: PassageKind, readonly section: string, readonly text: string }} Passage
 */

/**
 * One entry. A file that lists many things (terms, roles, sources, statements) is one entry for each of them, under
 * `<path>#<id>`, and one for the rest of it. `names` are titles, labels and headings: what others must say in the same words.
 * @typedef {object} Entry
 * @property {string} key
 * @property {string} path path in the content folder
 * @property {string} folder `activities`; empty for a file beside the folders
 * @property {Readonly<Record<string, unknown>>} data
 * @property {readonly Passage[]} passages
 * @property {readonly string[]} names
 */

/** @typedef {import('mdast').Nodes} MarkdownNode */

/**
 * The entries of a content folder, in order of their paths. A light reader: it expects content that has passed
 * `roadmap check`, and throws on anything else.
 * @param {string} folder
 * @returns {readonly Entry[]}
 */
export function readEntries(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|yaml)$/.test(path) && !/(?:^|\/)(?:\.|README\.md$)/.test(path))
    .sort()
    .flatMap((path) => entriesOf(path, readFileSync(`${folder}/${path}`, 'utf8')))
}

/** Whether a value is a mapping of YAML. @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The mappings in a list of YAML; none if it is no list. @param {unknown} value */
export function records(value) {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** Keys whose text is a name, and keys whose text is read as a sentence or phrase. */
const nameKeys = new Set(['title', 'shortTitle', 'heading', 'label', 'short', 'term', 'abbreviation', 'alsoCalled'])
const textKeys = new Set(
  [
    ['summary', 'text', 'question', 'guide', 'hint', 'intro', 'howToUse', 'meaning', 'statement', 'evidence', 'who'],
    ['does', 'definition', 'why', 'watchOuts', 'measures', 'note', 'checks', 'makes', 'rows', 'notes'],
  ].flat(),
)
/** Lists whose items are entries of their own. */
const listsOfEntries = ['terms', 'roles', 'sources', 'statements']
const commandSections = new Set(['Tasks', 'Step by step'])

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

/** @param {string} path @param {string} text @returns {readonly Entry[]} */
function entriesOf(path, text) {
  const [, frontMatter, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [undefined, text]
  const data = parseMapping(path, frontMatter ?? '')
  const own = path.endsWith('.yaml') ? listsOfEntries.filter((list) => records(data[list]).length > 0) : []
  const rest = Object.fromEntries(Object.entries(data).filter(([key]) => !own.includes(key)))
  const parts = own.flatMap((list) => records(data[list]).map((item) => entry(path, `${path}#${item.id}`, item, '')))
  return [entry(path, path, rest, body), ...parts]
}

/** @param {string} path @param {string} yaml */
function parseMapping(path, yaml) {
  try {
    /** @type {unknown} */
    const data = parse(yaml)
    if (isRecord(data)) return data
  } catch (cause) {
    throw new Error(`${path} holds YAML that cannot be read`, { cause })
  }
  throw new Error(`${path} holds no mapping`)
}

/** @param {string} path @param {string} key @param {Record<string, unknown>} data @param {string} body @returns {Entry} */
function entry(path, key, data, body) {
  /** @type {Passage[]} */
  const passages = []
  /** @type {string[]} */
  const names = []
  readData(data, '', '', passages, names)
  readBody(body, passages, names)
  return { key, path, folder: path.includes('/') ? path.replace(/\/.*$/, '') : '', data, passages, names }
}

/**
 * @param {unknown} value @param {string} key the key that the value, or the list it is in, stands under
 * @param {string} section the key of the first level @param {Passage[]} passages @param {string[]} names
 */
function readData(value, key, section, passages, names) {
  if (typeof value === 'string') {
    // An answer of one word is the id of an option.
    if (section === 'answers' && /\s/.test(value)) for (const text of lines(value)) passages.push(answer(key, text))
    else if (nameKeys.has(key)) names.push(value)
    else if (textKeys.has(key) || textKeys.has(section)) passages.push({ kind: 'field', section: key, text: value })
    if (key === 'title' && section === 'answers') names.push(value)
  } else if (Array.isArray(value)) for (const item of value) readData(item, key, section, passages, names)
  else if (isRecord(value)) {
    for (const [name, item] of Object.entries(value)) {
      const top = section === '' ? name : section
      readData(item, name, key === 'rows' ? 'rows' : top, passages, names)
    }
  }
}

/** A line of an answer; one without a full stop is an item of a list. @param {string} section @param {string} text @returns {Passage} */
function answer(section, text) {
  return { kind: /[.?!]["”’)]*$/.test(text) ? 'prose' : 'item', section, text }
}

/** @param {string} text */
function lines(text) {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** @param {string} body @param {Passage[]} passages @param {string[]} names */
function readBody(body, passages, names) {
  let section = ''
  for (const node of markdown.parse(body).children) {
    if (node.type === 'heading') {
      names.push(plain(node))
      if (node.depth === 2) section = plain(node)
    } else readNode(node, 'prose', section, passages)
  }
}

/** @param {MarkdownNode} node @param {PassageKind} kind @param {string} section @param {Passage[]} passages */
function readNode(node, kind, section, passages) {
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    passages.push({ kind: node.type === 'tableCell' ? 'cell' : kind, section, text: plain(node).replace(/\s+/g, ' ') })
  } else if ('children' in node) {
    const inList = commandSections.has(section) ? 'command' : 'item'
    for (const child of node.children) readNode(child, node.type === 'listItem' ? inList : kind, section, passages)
  }
}

/** The words of Markdown without its marks. @param {MarkdownNode} node @returns {string} */
function plain(node) {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
