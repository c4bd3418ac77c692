export { createPdf } from './create-pdf.ts'
export type { FontFamily, PageContent, PageInfo, PdfDefinition, PdfResult, PdfWriting } from './definition.ts'
export type {
  CanvasNode,
  ColumnsNode,
  DeferredNode,
  DeferredPlace,
  ImageNode,
  ListNode,
  NodeOptions,
  OncePerPageLink,
  PageReferenceNode,
  PdfNode,
  PdfStyle,
  PdfText,
  StackNode,
  SvgNode,
  TableCell,
  TableLayout,
  TableNode,
  TextNode,
} from './node.ts'
