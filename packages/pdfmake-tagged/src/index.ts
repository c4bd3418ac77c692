export { createPdf } from './create-pdf.ts'
export type { FontFamily, PageContent, PageInfo, PdfDefinition, PdfResult, PdfWriting } from './definition.ts'
export type { CheckBoxField, ChoiceField, FieldOption, FormField, RadioField, TextField } from './form/form-field.ts'
export type {
  CanvasNode,
  ColumnsNode,
  DeferredNode,
  DeferredPlace,
  FieldNode,
  ImageNode,
  ListNode,
  NodeOptions,
  OncePerPageLink,
  PageReferenceNode,
  PdfNode,
  PdfStyle,
  PdfText,
  RunOn,
  StackNode,
  SvgNode,
  TableCell,
  TableLayout,
  TableNode,
  TextNode,
} from './node.ts'
