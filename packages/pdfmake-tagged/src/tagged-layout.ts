import { endOnGrid, moveToGrid } from './baseline-grid.ts'
import { breakLongWord } from './break-long-word.ts'
import { fillDeferred } from './deferred.ts'
import { elementForNode, registerCells, registerItems, type StructureState, takesCaption } from './element-for-node.ts'
import { takeLine } from './fit-line.ts'
import { fitWidths } from './fit-widths.ts'
import type { FormField } from './form/form-field.ts'
import { joinLinks, joinWords, plainText } from './inline-runs.ts'
import { keepRows } from './keep-rows.ts'
import { dropSpaceAtTop, type Frame, keepWithNext, planBreak } from './keep-together.ts'
import { putMarksFirst } from './marks-first.ts'
import { heightOf, innerHeight } from './measure.ts'
import { mirrorPages } from './mirror-pages.ts'
import type { DeferredPlace } from './node.ts'
import { createPageNumbers, type PageNumbers } from './page-numbers.ts'
import { breakAfter, breakBefore } from './page-sides.ts'
import {
  type Context,
  type DocumentInstance,
  LayoutBuilder,
  type LayoutNode,
  type Line,
  type RowOptions,
} from './pdfmake.ts'
import { QuickInlines } from './quick-inlines.ts'
import { runOn } from './run-on.ts'
import { addRunningContent, type RunningContent } from './running-content.ts'
import { measureSoftHyphens, settleSoftHyphens } from './soft-hyphens.ts'
import {
  type Artifact,
  createElement,
  createSlot,
  type Owner,
  type Slot,
  type StructureElement,
  type Tagging,
} from './structure.ts'

/**
 * pdfmake's layout, which also notes what structure element each line, picture and vector belongs to, keeps headings
 * with what follows, and knows where every id landed.
 */
export class TaggedLayout extends LayoutBuilder {
  readonly root: StructureElement = createElement('Document')
  readonly pageNumbers: PageNumbers = createPageNumbers()
  /** Where we are: the children being laid out, outermost first; `null` where pages may not be followed through. */
  readonly frames: (Frame | null)[] = []
  running: RunningContent | undefined
  mirrorMargins = false
  readonly kept = new WeakSet<LayoutNode>()
  /** In points; 0 for none. */
  grid = 0
  /** Numbers of the pages on which nothing of the content stands. */
  readonly blankPages = new Set<number>()
  /** Called when everything is measured and nothing laid out yet. */
  onMeasured: (() => void) | undefined
  private owner: Owner = this.root
  private slot: Slot | undefined
  private anchors: string[] = []
  private breakBefore: number | undefined
  private lines = 0
  private bookmark: LayoutNode | undefined
  readonly structure: StructureState = { tagged: true, cells: new WeakMap(), items: new WeakMap() }

  get context(): Context {
    return this.writer.context()
  }

  /** Headings and paragraphs may move to the next page here: not while a block is being tried out, nor in a margin. */
  get mayMove(): boolean {
    return this.writer.transactionLevel === 0 && this.owner.kind === 'element'
  }

  /** The next line, without our page breaks: for measuring. */
  measureLine(node: Pick<LayoutNode, '_inlines'>): Line | null {
    return this.breakLine(node)
  }

  override tryLayoutDocument(content: LayoutNode, document: DocumentInstance, ...rest: unknown[]): unknown {
    this.docMeasure.textInlines = new QuickInlines(document)
    measureSoftHyphens(this.docMeasure.textInlines)
    return super.tryLayoutDocument(content, document, ...rest)
  }

  override addHeadersAndFooters(): void {
    const { pages } = this.context
    this.pageNumbers.resolve(pages)
    for (const [index, { items }] of pages.entries()) if (items.length === 0) this.blankPages.add(index + 1)
    if (this.mirrorMargins) mirrorPages(pages, this.context.pageMargins)
    putMarksFirst(pages)
    if (this.running) addRunningContent(this, this.running)
    this.pageNumbers.resolve(pages)
  }

  /** Lays out what is not part of the document. */
  layOutAs(artifact: Artifact, layOut: () => void): void {
    this.owner = artifact
    layOut()
    this.owner = this.root
  }

  override processNode(node: LayoutNode, verticalAlignment?: boolean): void {
    this.onMeasured?.()
    this.onMeasured = undefined
    const outer = this.owner
    const { mayMove } = this
    fillDeferred(this, node, () => this.place())
    if (mayMove) runOn(this, node)
    breakBefore(this, node)
    const turn = breakAfter(this, node)
    if (typeof node.anchor === 'string') this.startAnchor(node.anchor)
    this.owner = elementForNode(this.structure, node, outer)
    if (this.owner.kind === 'element' && this.owner.role === 'Caption') this.placeCaption(this.owner, outer)
    if (node.unbreakable && heightOf(this, node, this.context.availableWidth) > innerHeight(this.context)) {
      node.unbreakable = false
    }
    const onGrid = this.mayMove && !this.frames.includes(null)
    if (onGrid) moveToGrid(this, node, this.grid)
    // Decoration goes along with what it decorates.
    if (mayMove) keepWithNext(this, node)
    if (this.mayMove) dropSpaceAtTop(this, node)
    if (onGrid) endOnGrid(this, node, this.grid)
    super.processNode(node, verticalAlignment)
    turn?.()
    this.owner = outer
  }

  override processVerticalContainer(node: LayoutNode): void {
    const items = node.stack ?? []
    const frame = { items, index: 0, width: this.context.availableWidth }
    this.frames.push(frame)
    for (const item of items) {
      this.processNode(item)
      for (const position of item.positions) node.positions.push(position)
      frame.index++
    }
    this.frames.pop()
  }

  override processColumns(node: LayoutNode): void {
    const { columns = [], _gap = 0 } = node
    fitWidths(columns, this.context.availableWidth - (columns.length - 1) * _gap)
    this.apart(() => super.processColumns(node))
  }

  override processTable(node: LayoutNode): void {
    registerCells(this.structure, node, this.owner)
    fitWidths(node.table?.widths ?? [], this.context.availableWidth - (node._offsets?.total ?? 0))
    keepRows(this, node)
    this.apart(() => super.processTable(node))
  }

  /** A row of a table, or columns. What stays together is one block that does not break; blocks within blocks are counted. */
  override processRow(row: RowOptions): unknown {
    const { tableNode, rowIndex } = row
    const keptFrom = tableNode?.table?.keptFrom
    if (keptFrom !== undefined && rowIndex === keptFrom) this.writer.beginUnbreakableBlock()
    const result = super.processRow(row)
    const isLast = rowIndex === (tableNode?.table?.body.length ?? 0) - 1
    if (keptFrom !== undefined && isLast) this.writer.commitUnbreakableBlock()
    return result
  }

  override processList(ordered: boolean, node: LayoutNode): void {
    registerItems(this.structure, node.ul ?? node.ol ?? [], this.owner)
    this.apart(() => super.processList(ordered, node))
  }

  override processLeaf(node: LayoutNode): void {
    const inlines = node._inlines ?? []
    if (node.pageNumberOf) for (const inline of inlines) inline.pageNumberOf = node.pageNumberOf
    // The pages of a trial block are its own and say nothing of the document; what it refers to is filled in at the end.
    const isTrial = this.writer.transactionLevel > 0
    for (const inline of isTrial ? [] : inlines) this.pageNumbers.fill(inline, this.context.pages)
    joinLinks(inlines)
    this.slot = this.newSlot()
    this.lines = 0
    this.breakBefore = this.mayMove ? planBreak(this, node) : undefined
    const { outline, ...rest } = node
    if (outline) rest.outlineText ??= plainText(inlines)
    this.bookmark = outline ? rest : undefined
    node.outline = undefined
    super.processLeaf(node)
    this.slot = undefined
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const line = this.breakLine(node)
    if (!line) return null
    if (this.lines === this.breakBefore) this.writer.moveToNextPage(node.pageOrientation)
    this.lines++
    for (const { anchor } of line.inlines) if (anchor !== undefined) this.startAnchor(anchor)
    joinWords(line)
    line.tagging = this.tagging()
    if (this.bookmark) line.outlineNode = this.bookmark
    this.bookmark = undefined
    this.pageNumbers.note(line)
    return line
  }

  private breakLine(node: Pick<LayoutNode, '_inlines'>): Line | null {
    const { availableWidth } = this.context
    const inlines = node._inlines ?? []
    breakLongWord(inlines, availableWidth)
    const line = takeLine(inlines, availableWidth) ?? super.buildNextLine(node)
    if (line) settleSoftHyphens(line)
    return line
  }

  override processImage(node: LayoutNode): void {
    node.tagging = this.tagging()
    super.processImage(node)
  }

  override processSVG(node: LayoutNode): void {
    node.tagging = this.tagging()
    super.processSVG(node)
  }

  override processCanvas(node: LayoutNode): void {
    if (node.field) checkHeight(node.field, node, innerHeight(this.context))
    const tagging = this.tagging()
    for (const vector of node.canvas ?? []) vector.tagging = tagging
    super.processCanvas(node)
  }

  private place(): DeferredPlace {
    const { pages, availableWidth: width, availableHeight: height } = this.context
    return { width, height, pageOf: (id) => this.pageNumbers.pageOf(id, pages) }
  }

  private tagging(): Tagging {
    const anchors = this.anchors
    this.anchors = []
    const { owner } = this
    const slot = this.slot ?? this.newSlot()
    return slot ? { owner, slot, anchors } : { owner, anchors }
  }

  private newSlot(): Slot | undefined {
    return this.structure.tagged && this.owner.kind === 'element' ? createSlot(this.owner) : undefined
  }

  private startAnchor(id: string): void {
    if (this.anchors.includes(id) || !this.pageNumbers.declare(id)) return
    this.anchors.push(id)
  }

  private placeCaption(caption: StructureElement, parent: Owner): void {
    const frame = this.frames.at(-1)
    const before = frame?.items[frame.index - 1]
    if (takesCaption(frame?.items[frame.index + 1])) this.structure.caption = caption
    else if (takesCaption(before) && parent.kind === 'element') lastElement(parent).kids.push(caption)
    else if (parent.kind === 'element') parent.kids.push(caption)
  }

  private apart(layOut: () => void): void {
    this.frames.push(null)
    layOut()
    this.frames.pop()
  }
}

/** pdfmake leaves out what is taller than a page. */
function checkHeight({ name }: FormField, { _minHeight = 0 }: LayoutNode, heightPt: number): void {
  if (_minHeight > heightPt) {
    throw new Error(`The form field "${name}" is ${_minHeight} points high, and a page has room for ${heightPt}`)
  }
}

function lastElement(parent: StructureElement): StructureElement {
  const last = parent.kids.at(-1)
  return last?.kind === 'element' ? last : parent
}
