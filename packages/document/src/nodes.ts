import type { Node } from 'unist'
import type { DocumentNode } from './nodes/document.ts'
import type { Field, FieldGroup } from './nodes/form.ts'
import type { Contents, Index } from './nodes/lookup.ts'

export type { FormWord } from './form-words.ts'
export type * from './nodes/document.ts'
export type * from './nodes/form.ts'
export type * from './nodes/lookup.ts'

/**
 * The neutral tree that every deliverable is before it is drawn: a closed union of nodes. A node says what a thing is;
 * how it looks is the renderer's theme. Unist-shaped, so `unist-util-*` works on it.
 *
 * A renderer is a table `{[T in keyof NodeOf]: …}`: a new node type then fails to compile in each renderer until
 * somebody decides what it looks like there.
 */
export interface NodeOf {
  readonly document: DocumentNode
  readonly section: Section
  readonly masthead: Masthead
  readonly heading: Heading
  readonly paragraph: Paragraph
  readonly list: List
  readonly listItem: ListItem
  readonly quote: Quote
  readonly panel: Panel
  readonly facts: Facts
  readonly fact: Fact
  readonly table: Table
  readonly tableRow: TableRow
  readonly tableCell: TableCell
  readonly diagram: Diagram
  readonly contents: Contents
  readonly index: Index
  readonly fieldGroup: FieldGroup
  readonly field: Field
  readonly text: Text
  readonly strong: Strong
  readonly emphasis: Emphasis
  readonly code: Code
  readonly lineBreak: LineBreak
  readonly tag: Tag
  readonly link: Link
  readonly formLink: FormLink
  readonly reference: Reference
  readonly mention: Mention
  readonly pageNumber: PageNumber
}

export type TreeNode = NodeOf[keyof NodeOf]

/** What can stand in a section, a panel, a list item or a cell. */
export type Flow =
  | Section
  | Masthead
  | Heading
  | Paragraph
  | List
  | Quote
  | Panel
  | Facts
  | Table
  | Diagram
  | Contents
  | Index
  | FieldGroup
  | Field

/** What can stand in a line of text. */
export type Phrasing =
  | Text
  | Strong
  | Emphasis
  | Code
  | LineBreak
  | Tag
  | Link
  | FormLink
  | Reference
  | Mention
  | PageNumber

/**
 * A part of a document. Its kind says what it is; the theme decides how that looks.
 * - `cover`: the outside; no running header. The first is the front, one at the end the back.
 * - `title`: the title page; no running header.
 * - `part`: opens a division of the book, such as a phase.
 * - `chapter`: a division with its own running header.
 * - `entry`: one activity, tool or the like.
 * - `plain`: grouping only.
 */
export interface Section extends Node {
  readonly type: 'section'
  readonly kind: 'cover' | 'title' | 'part' | 'chapter' | 'entry' | 'plain'
  /** Opens on a new page, in formats that have pages. */
  readonly opens?: 'page'
  /** Title for the running header, from here until the next section that has one. */
  readonly running?: string
  /** A place in the theme's list of colours: `strand-0`, `phase-2`. Never the only carrier of a meaning. */
  readonly tone?: string
  /** Of a part: its numeral or code, for a tab at the edge of its pages. */
  readonly mark?: string
  readonly children: readonly Flow[]
}

/** The head of an entry: a line that says where we are, the heading, and a small picture of the place. */
export interface Masthead extends Node {
  readonly type: 'masthead'
  readonly eyebrow: readonly Phrasing[]
  readonly heading: Heading
  readonly figure?: Diagram
  readonly tone?: string
}

export interface Heading extends Node {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  /** Anchor; unique in the document. */
  readonly id?: string
  /** Whether it stands in the contents and the bookmarks. */
  readonly listed?: boolean
  /** Its number or code, which stands before the words in contents and bookmarks: `1.GM.1`. */
  readonly code?: string
  readonly children: readonly Phrasing[]
}

export interface Paragraph extends Node {
  readonly type: 'paragraph'
  /** `lead`: the first words of an entry, larger; `hint`: help, smaller; `label`: names what follows. */
  readonly role?: 'lead' | 'hint' | 'label' | 'title' | 'subtitle'
  /** Says which version of the document this is: a page has it in its footer. */
  readonly imprint?: true
  readonly id?: string
  readonly children: readonly Phrasing[]
}

export interface List extends Node {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start?: number
  /** `check`: boxes to tick by hand or by click. */
  readonly role?: 'check'
  readonly children: readonly ListItem[]
}

export interface ListItem extends Node {
  readonly type: 'listItem'
  readonly children: readonly Flow[]
}

export interface Quote extends Node {
  readonly type: 'quote'
  readonly children: readonly Flow[]
}

/** A passage set apart. */
export interface Panel extends Node {
  readonly type: 'panel'
  readonly kind: 'lightTouch' | 'doneWhen' | 'note' | 'gate' | 'warning'
  readonly title?: string
  readonly children: readonly Flow[]
}

/** Names and what is said of each: a description list. */
export interface Facts extends Node {
  readonly type: 'facts'
  readonly children: readonly Fact[]
}

export interface Fact extends Node {
  readonly type: 'fact'
  readonly id?: string
  readonly term: readonly Phrasing[]
  readonly children: readonly Flow[]
}

/** Rows of the same columns. The first rows that are `header` repeat on every page. */
export interface Table extends Node {
  readonly type: 'table'
  /** Said above the table, and its name for a screen reader. */
  readonly caption: string
  /** Whether the caption is printed; a screen reader gets it in any case. */
  readonly captionShown?: boolean
  /** What the table is for, for a screen reader. */
  readonly description: string
  /** Shares of the width. */
  readonly columns: readonly { readonly width: number }[]
  readonly children: readonly TableRow[]
}

export interface TableRow extends Node {
  readonly type: 'tableRow'
  readonly header?: boolean
  /**
   * The name of the group whose rows a reader may add to: `task` of `task[6].owner`. Rows of one name stand together, and
   * the last of them is the one that is repeated.
   */
  readonly repeats?: string
  readonly children: readonly TableCell[]
}

export interface TableCell extends Node {
  readonly type: 'tableCell'
  /** Names its row. */
  readonly header?: boolean
  /** How high the value is that it shows, from 0 to 1: its ground is the deeper. The words say the same. */
  readonly level?: number
  readonly children: readonly Flow[]
}

/** A picture made of data: the same SVG in every format, with its links and what it says in words. */
export interface Diagram extends Node {
  readonly type: 'diagram'
  readonly svg: string
  readonly widthPt: number
  readonly heightPt: number
  readonly alt: string
  readonly caption?: string
  /** Anchors that the picture links to, with what each link is called. */
  readonly links: readonly { readonly to: string; readonly label: string }[]
  /** Decoration that repeats what the text beside it says; a screen reader passes it over. */
  readonly decorative?: boolean
  /** What the picture says, as text; shown after it. */
  readonly children: readonly Flow[]
}

export interface Text extends Node {
  readonly type: 'text'
  readonly value: string
}

export interface Strong extends Node {
  readonly type: 'strong'
  readonly children: readonly Phrasing[]
}

export interface Emphasis extends Node {
  readonly type: 'emphasis'
  readonly children: readonly Phrasing[]
}

export interface Code extends Node {
  readonly type: 'code'
  readonly value: string
}

export interface LineBreak extends Node {
  readonly type: 'lineBreak'
}

/** A short label in a coloured box, such as the code of a strand. */
export interface Tag extends Node {
  readonly type: 'tag'
  readonly value: string
  readonly tone?: string
}

/** A link out of the document: http, https, mailto, or a file of the same edition by its relative path. */
export interface Link extends Node {
  readonly type: 'link'
  readonly url: string
  readonly children: readonly Phrasing[]
}

/**
 * Names another form of the edition. A web page stands beside it and leads there; a Word or PDF file is sent away alone, so
 * its words are no link.
 */
export interface FormLink extends Node {
  readonly type: 'formLink'
  readonly formId: string
  readonly children: readonly Phrasing[]
}

/** A link within the document; one without children is given the title of its target by a pass. */
export interface Reference extends Node {
  readonly type: 'reference'
  readonly to: string
  readonly children: readonly Phrasing[]
}

/** Words in running text that name something which the book explains in its glossary, its index or both. */
export interface Mention extends Node {
  readonly type: 'mention'
  /** The anchor of the definition. In print the first mention on each page leads there. */
  readonly to?: string
  /** The anchor of the words, when the index leads to them; unique in the document. */
  readonly id?: string
  readonly children: readonly Phrasing[]
}

/**
 * The number of the page where an anchor stands; formats without pages show nothing. It is no link: a reference beside it
 * is, or one around it.
 */
export interface PageNumber extends Node {
  readonly type: 'pageNumber'
  readonly to: string
}
