import type { LayoutPage, PageItem, PageMargins } from './pdfmake.ts'

/**
 * Moves what stands on even pages sideways, so that their left and right margins change places: pdfmake lays every page
 * out with the same ones. Links, destinations and figure boxes are made from these places later, so they move along. A
 * `path` stays, as pdfmake gives it no place: its coordinates are those of the page.
 */
export function mirrorPages(pages: readonly LayoutPage[], { left, right }: PageMargins): void {
  const distance = right - left
  if (distance === 0) return
  pages.forEach((page, index) => {
    if (index % 2 === 1) for (const item of page.items) moveItem(item, distance)
  })
}

function moveItem({ item }: PageItem, distance: number): void {
  // Lines, pictures, clips, rectangles and ellipses have `x`, lines among the vectors `x1` and `x2`.
  const place = item as Record<string, unknown>
  for (const name of ['x', 'x1', 'x2']) {
    if (typeof place[name] === 'number') place[name] += distance
  }
  if (!Array.isArray(place.points)) return
  // pdfmake requires the points of a polyline to be objects; copies of the vector may share them.
  place.points = (place.points as readonly { readonly x: number }[]).map((point) => ({
    ...point,
    x: point.x + distance,
  }))
}
