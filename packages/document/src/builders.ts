import type { Drawing } from './diagrams/drawing.ts'
import type {
  Diagram,
  Fact,
  Facts,
  Flow,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  Phrasing,
  Reference,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from './nodes.ts'

/** Small makers of nodes, named after them. A string stands for a text node. */
export const text = (value: string): Text => ({ type: 'text', value })

export const strong = (...children: readonly (Phrasing | string)[]): Strong => ({
  type: 'strong',
  children: phrasing(children),
})

export const paragraph = (...children: readonly (Phrasing | string)[]): Paragraph => ({
  type: 'paragraph',
  children: phrasing(children),
})

export const lead = (...children: readonly (Phrasing | string)[]): Paragraph => ({
  ...paragraph(...children),
  role: 'lead',
})

export const hint = (...children: readonly (Phrasing | string)[]): Paragraph => ({
  ...paragraph(...children),
  role: 'hint',
})

export const label = (...children: readonly (Phrasing | string)[]): Paragraph => ({
  ...paragraph(...children),
  role: 'label',
})

export const heading = (
  depth: Heading['depth'],
  title: string,
  options: { readonly id?: string; readonly code?: string } = {},
): Heading => ({ type: 'heading', depth, ...options, children: [text(title)] })

/** A link out of the document: http, https or mailto. */
export const link = (url: string, ...children: readonly (Phrasing | string)[]): Link => ({
  type: 'link',
  url,
  children: phrasing(children),
})

/** A link to an anchor of the same document; without words it takes the title of its target. */
export const reference = (to: string, ...children: readonly (Phrasing | string)[]): Reference => ({
  type: 'reference',
  to,
  children: phrasing(children),
})

export const list = (items: readonly (readonly Flow[])[], options: { readonly ordered?: boolean } = {}): List => ({
  type: 'list',
  ordered: options.ordered ?? false,
  children: items.map((children): ListItem => ({ type: 'listItem', children })),
})

/** A drawing as a picture, with what says the same in words below it. */
export const diagram = (
  { svg, width, height, alt, links }: Drawing,
  children: readonly Flow[],
  caption?: string,
): Diagram => ({
  type: 'diagram',
  svg,
  widthPt: width,
  heightPt: height,
  alt,
  links,
  ...(caption !== undefined && { caption }),
  children,
})

export const facts = (children: readonly Fact[]): Facts => ({ type: 'facts', children })

export const fact = (term: string | readonly Phrasing[], ...children: readonly Flow[]): Fact => ({
  type: 'fact',
  term: typeof term === 'string' ? [text(term)] : term,
  children,
})

/** A table of one header row and rows of cells; the first cell of each row may name it. */
export function table(options: {
  readonly caption: string
  readonly captionShown?: boolean
  readonly description: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly (readonly Flow[])[])[]
  readonly rowHeaders?: boolean
}): Table {
  const { columns, rows, caption, captionShown, description, rowHeaders = false } = options
  const head: TableRow = {
    type: 'tableRow',
    header: true,
    children: columns.map(({ title }): TableCell => ({ type: 'tableCell', children: [paragraph(title)] })),
  }
  const body = rows.map(
    (cells): TableRow => ({
      type: 'tableRow',
      children: cells.map(
        (children, index): TableCell => ({
          type: 'tableCell',
          ...(rowHeaders && index === 0 && { header: true }),
          children,
        }),
      ),
    }),
  )
  return {
    type: 'table',
    caption,
    ...(captionShown && { captionShown }),
    description,
    columns: columns.map(({ width }) => ({ width })),
    children: [head, ...body],
  }
}

/** A few short facts side by side: their names over what is said of each, in one row. */
export function factStrip(options: {
  readonly caption: string
  readonly description: string
  readonly facts: readonly { readonly title: string; readonly width: number; readonly body: readonly Flow[] }[]
}): Table {
  const { facts: items, ...names } = options
  return table({ ...names, columns: items, rows: [items.map(({ body }) => body)] })
}

function phrasing(children: readonly (Phrasing | string)[]): readonly Phrasing[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child))
}
