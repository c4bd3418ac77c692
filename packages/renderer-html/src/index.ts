export { type RenderHtmlOptions, renderHtml } from './render.ts'
export type { HtmlTheme } from './theme.ts'
