export { type ActivityMap, type ActivityMapOptions, activityMap } from './activity-map.ts'
export type { Area, DiagramStyle, Drawing, DrawingLink, Measure, ToneColours } from './drawing.ts'
export { type GridLocatorOptions, gridLocator, type LocatorPlace } from './grid-locator.ts'
export { type OverviewGridOptions, overviewGrid } from './overview-grid.ts'
