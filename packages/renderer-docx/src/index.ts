export { toTemplate } from 'docx-controls'
export { type RenderDocxOptions, type RenderedDocx, renderDocx } from './render.ts'
export { plainTheme, type ReferenceStyles, type WordTheme } from './theme.ts'
