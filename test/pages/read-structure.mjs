// @ts-check

/**
 * Where one piece of marked content stands in the structure tree.
 * @typedef {object} Place
 * @property {readonly string[]} roles from the outermost element inwards, e.g. `['Document', 'Table', 'TR', 'TD', 'P']`
 * @property {Row | undefined} row the innermost table row around it
 * @property {number} cell position of its cell in that row, -1 outside tables
 */

/**
 * A table row as this page's part of the tree shows it. pdfjs lists every row of a table that touches the page, also
 * rows that lie on other pages, so `index` is the same on each page; `table` only tells tables of one page apart.
 * `cells` counts its own cells: fewer than in other rows if one of them spans columns or comes from a row above.
 * @typedef {{readonly table: number, readonly index: number, readonly count: number, readonly cells: number}} Row
 */

/**
 * The place of every marked-content id of one page, or `undefined` if the page is not tagged.
 * @param {import('pdfjs-dist/types/src/display/api.js').StructTreeNode | null} tree from `page.getStructTree()`
 * @returns {ReadonlyMap<number, Place> | undefined}
 */
export function readStructure(tree) {
  if (!tree) return undefined
  /** @type {Map<number, Place>} */
  const places = new Map()
  let tables = 0
  /**
   * @param {import('pdfjs-dist/types/src/display/api.js').StructTreeNode} node
   * @param {Place} place
   */
  const walk = (node, place) => {
    const rows = node.role === 'Table' ? rowsOf(node) : undefined
    const table = rows ? tables++ : -1
    let cell = 0
    for (const child of node.children) {
      if (!('role' in child)) {
        const id = /_mc(\d+)$/.exec(child.id)?.[1]
        if (child.type === 'content' && id !== undefined) places.set(Number(id), place)
        continue
      }
      const roles = [...place.roles, child.role]
      if (rows) walkRows(child, { ...place, roles }, rows, table)
      else if (child.role === 'TD' || child.role === 'TH') walk(child, { ...place, roles, cell: cell++ })
      else walk(child, { ...place, roles })
    }
  }
  /**
   * @param {import('pdfjs-dist/types/src/display/api.js').StructTreeNode} node
   * @param {Place} place
   * @param {readonly unknown[]} rows
   * @param {number} table
   */
  const walkRows = (node, place, rows, table) => {
    const index = rows.indexOf(node)
    if (index >= 0) {
      const cells = node.children.filter((child) => 'role' in child && /^T[DH]$/.test(child.role)).length
      walk(node, { ...place, row: { table, index, count: rows.length, cells } })
    } else if (/^T(Head|Body|Foot)$/i.test(node.role)) {
      for (const child of node.children)
        if ('role' in child) walkRows(child, { ...place, roles: [...place.roles, child.role] }, rows, table)
    } else walk(node, place)
  }
  walk(tree, { roles: [], row: undefined, cell: -1 })
  return places.size > 0 ? places : undefined
}

/**
 * The rows of a table in order, also those inside THead, TBody and TFoot.
 * @param {import('pdfjs-dist/types/src/display/api.js').StructTreeNode} table
 * @returns {import('pdfjs-dist/types/src/display/api.js').StructTreeNode[]}
 */
function rowsOf(table) {
  return table.children.flatMap((child) => {
    if (!('role' in child)) return []
    if (child.role === 'TR') return [child]
    return /^T(Head|Body|Foot)$/i.test(child.role) ? rowsOf(child) : []
  })
}
