export { type ReferenceStyles, type Refusal, readReference, toTemplate } from 'docx-controls'
export { type RenderDocxOptions, type RenderedDocx, renderDocx } from './render.ts'
export { plainTheme, type WordTheme } from './theme.ts'
