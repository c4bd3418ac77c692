/**
 * Writes the tree of a document as Typst markup, for comparing speeds: the same words, sizes, tables, pictures, links and
 * bookmarks, without the finer points of our own pages. Text goes in as string literals, so none of it is markup.
 *
 * @param {any} document a `DocumentNode`
 * @param {any} theme
 */
export function writeTypst(document, theme) {
  const state = { theme, anchors: anchorsOf(document), titles: titlesOf(document), pictures: [] }
  const body = flow(document.children, state)
  return { markup: `${preamble(document, theme)}\n${body}\n`, pictures: state.pictures }
}

function preamble({ title, language, edition }, { page, text, colours }) {
  const [lang, region] = language.split('-')
  const { top, bottom, inner, outer } = page.margins
  const [year, month, day] = edition.date.split('-').map(Number)
  const headings = text.headings.map(
    (sizePt, index) =>
      `#show heading.where(level: ${index + 1}): set text(size: ${sizePt}pt, fill: rgb("${colours.accent}"))`,
  )
  return `#set document(title: ${literal(title)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))
#set page(paper: ${page.size === 'A4' ? '"a4"' : '"us-letter"'}, margin: (top: ${top}pt, bottom: ${bottom}pt, inside: ${inner}pt, outside: ${outer}pt), numbering: "1")
#set text(font: "Source Sans 3", size: ${text.body}pt, lang: "${lang}"${region ? `, region: "${region}"` : ''}, fill: rgb("${colours.ink}"))
#set par(justify: false)
${headings.join('\n')}
#show link: set text(fill: rgb("${colours.link}"))
#let pg(to) = context [#counter(page).at(label(to)).first()]
#let at(id) = [#metadata(none)#label(id)]`
}

const handlers = {
  section: (node, state) => `${node.opens === 'page' ? '#pagebreak(weak: true)\n' : ''}${flow(node.children, state)}`,
  masthead: (node, state) =>
    `${paragraphOf(phrasing(node.eyebrow, state))}${handlers.heading(node.heading, state)}${node.figure ? handlers.diagram(node.figure, state) : ''}`,
  heading: (node, state) => {
    const bookmarked = node.listed ? 'true' : 'false'
    const code = node.code ? `${node.code} ` : ''
    const words = `#${literal(code)}${phrasing(node.children, state)}`
    return `\n#heading(level: ${node.depth}, outlined: ${bookmarked}, bookmarked: ${bookmarked})[${words}]${label(node.id, state)}\n`
  },
  paragraph: (node, state) =>
    `${anchor(node.id, state)}${paragraphOf(looks(node.role, phrasing(node.children, state), state))}`,
  list: (node, state) => {
    const items = node.children.map((item) => `[${flow(item.children, state)}]`).join(', ')
    return node.ordered ? `\n#enum(start: ${node.start ?? 1}, ${items})\n` : `\n#list(${items})\n`
  },
  quote: (node, state) => `\n#quote(block: true)[${flow(node.children, state)}]\n`,
  panel: (node, state) => {
    const { fill, bar } = state.theme.panels[node.kind]
    const title = node.title ? paragraphOf(`#strong[#${literal(node.title)}]`) : ''
    return `\n#block(width: 100%, fill: rgb("${fill}"), stroke: (left: 3pt + rgb("${bar}")), inset: 8pt)[${title}${flow(node.children, state)}]\n`
  },
  facts: (node, state) => {
    const rows = node.children.map(
      (fact) => `terms.item([${anchor(fact.id, state)}${phrasing(fact.term, state)}], [${flow(fact.children, state)}])`,
    )
    return `\n#terms(${rows.join(', ')})\n`
  },
  table: (node, state) => {
    const { table } = state.theme.text
    const widths = node.columns.map(({ width }) => `${width}fr`).join(', ')
    const rowOf = (row) => row.children.map((cell) => `[${flow(cell.children, state)}]`).join(', ')
    const first = node.children.findIndex((row) => !row.header)
    const head = node.children.slice(0, Math.max(first, 0))
    const rest = node.children.slice(head.length)
    const header = head.length > 0 ? `table.header(${head.map(rowOf).join(', ')}), ` : ''
    const caption = node.captionShown ? paragraphOf(`#strong[#${literal(node.caption)}]`) : ''
    return `${caption}\n#[#set text(size: ${table}pt)\n#table(columns: (${widths},), stroke: (x: none, y: 0.5pt), ${header}${rest.map(rowOf).join(', ')})]\n`
  },
  diagram: (node, state) => {
    const name = `/pictures/${state.pictures.length}.svg`
    state.pictures.push({ name, svg: node.svg })
    const picture = `image("${name}", width: ${node.widthPt}pt, alt: ${literal(node.alt || node.caption || 'A picture')})`
    const shown = node.decorative ? `#pdf.artifact(${picture})` : `#${picture}`
    return `\n${shown}\n${node.caption ? paragraphOf(`#${literal(node.caption)}`) : ''}${flow(node.children, state)}`
  },
  contents: (node) => `\n#outline(title: none, depth: ${node.depth})\n`,
  fieldGroup: (node, state) => flow(node.children, state),
  field: (node) =>
    `${paragraphOf(`#strong[#${literal(node.label)}]`)}\n#pdf.artifact(rect(width: 100%, height: ${node.control === 'multiline' ? 72 : 24}pt, stroke: 0.7pt))\n`,
  mention: (node, state) => {
    const words = `${anchor(node.id, state)}${phrasing(node.children, state)}`
    return node.to !== undefined && state.anchors.has(node.to) ? `#link(label(${literal(node.to)}))[${words}]` : words
  },
  index: (node, state) => {
    const entries = node.groups.flatMap((group) => [
      paragraphOf(`#strong[#${literal(group.initial)}]`),
      ...group.entries.map((entry) => {
        const places = entry.places.filter((place) => state.anchors.has(place))
        const pages = places.map((place) => `, #link(label(${literal(place)}))[#pg(${literal(place)})]`).join('')
        return paragraphOf(`#${literal(entry.title)}${entry.see ? `, #${literal(entry.see)}` : pages}`)
      }),
    ])
    return `\n#columns(2)[${entries.join('')}]\n`
  },
  text: (node) => `#${literal(node.value)}`,
  strong: (node, state) => `#strong[${phrasing(node.children, state)}]`,
  emphasis: (node, state) => `#emph[${phrasing(node.children, state)}]`,
  code: (node, state) => `#box(fill: rgb("${state.theme.colours.shade}"))[#${literal(node.value)}]`,
  lineBreak: () => '#linebreak()',
  tag: (node, state) =>
    `#box(fill: rgb("${state.theme.colours.shade}"), inset: (x: 2pt))[#strong[#${literal(node.value)}]]`,
  link: (node, state) => `#link(${literal(node.url)})[${phrasing(node.children, state)}]`,
  reference: (node, state) => {
    const words =
      node.children.length > 0 ? phrasing(node.children, state) : `#${literal(state.titles.get(node.to) ?? node.to)}`
    return state.anchors.has(node.to) ? `#link(label(${literal(node.to)}))[${words}]` : words
  },
  pageNumber: (node, state) => (state.anchors.has(node.to) ? `page #pg(${literal(node.to)})` : ''),
}

function flow(nodes, state) {
  return nodes.map((node) => draw(node, state)).join('')
}

function phrasing(nodes, state) {
  return nodes.map((node) => draw(node, state)).join('')
}

function draw(node, state) {
  const handler = handlers[node.type]
  if (!handler) throw new Error(`The Typst writer does not know the node \`${node.type}\``)
  return handler(node, state)
}

function looks(role, words, { theme: { text } }) {
  const sizes = { lead: text.lead, hint: text.small, title: text.title, subtitle: text.subtitle }
  if (role === 'label') return `#strong[${words}]`
  return sizes[role] ? `#text(size: ${sizes[role]}pt)[${words}]` : words
}

function paragraphOf(words) {
  return `\n${words}\n\n`
}

function label(id, { anchors }) {
  return id !== undefined && anchors.has(id) ? `#label(${literal(id)})` : ''
}

function anchor(id, { anchors }) {
  return id !== undefined && anchors.has(id) ? `#at(${literal(id)})` : ''
}

function literal(text) {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`
}

function anchorsOf(document) {
  const anchors = new Set()
  walk(document, (node) => {
    if (typeof node.id === 'string' && ['heading', 'paragraph', 'fact', 'mention'].includes(node.type))
      anchors.add(node.id)
  })
  return anchors
}

function titlesOf(document) {
  const titles = new Map()
  walk(document, (node) => {
    if (node.type === 'heading' && node.id) titles.set(node.id, wordsOf(node.children))
  })
  return titles
}

function wordsOf(nodes) {
  return nodes.map((node) => node.value ?? (node.children ? wordsOf(node.children) : '')).join('')
}

function walk(value, visit) {
  if (Array.isArray(value)) {
    for (const inner of value) walk(inner, visit)
  } else if (typeof value === 'object' && value !== null) {
    if (typeof value.type === 'string') visit(value)
    for (const [key, inner] of Object.entries(value)) if (key !== 'position') walk(inner, visit)
  }
}
