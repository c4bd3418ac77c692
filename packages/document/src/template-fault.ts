/**
 * A fault of a template that shows only when a document is made of it: a block that names what does not exist, a section
 * without a heading. The message is one line for whoever edits the templates.
 */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault'
}
