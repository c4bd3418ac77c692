import type { Node } from 'unist'

/** A list of places with their pages: the table of contents, whose entries a pass fills in, or one of given entries. */
export interface Contents extends Node {
  readonly type: 'contents'
  /** Down to which depth of heading. */
  readonly depth: number
  readonly entries: readonly ContentsEntry[]
}

export interface ContentsEntry {
  readonly to: string
  readonly depth: number
  readonly code?: string
  readonly title: string
}

/** The index at the end of a book: what it explains, with the pages. A pass fills in its groups. */
export interface Index extends Node {
  readonly type: 'index'
  /** By initial, in the order of the alphabet. */
  readonly groups: readonly IndexGroup[]
}

export interface IndexGroup {
  readonly initial: string
  readonly entries: readonly IndexEntry[]
}

export interface IndexEntry {
  readonly title: string
  /** Anchors of the places where it stands. */
  readonly places: readonly string[]
  /** In the place of pages: "see …", in words. */
  readonly see?: string
}
