import { textWidthTwip } from '../page.ts'
import { twipOfMm } from '../units.ts'
import type { ParagraphLook, RunLook } from './style-xml.ts'

export interface ParagraphStyle {
  readonly id: string
  /** Word's own name where it has one (ISO/IEC 29500-1 §17.7.4.9), so that Word knows the style as built in. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
}

/** How far a list's text stands in, at each level. */
export const listStepTwip = twipOfMm(6)
/** Room for the number of a heading of each level, where headings have numbers. */
export const headingTwip: readonly number[] = [twipOfMm(9), twipOfMm(12), twipOfMm(15)]
/** Where the text of a panel begins; its bar stands to the left. */
export const panelLeftTwip = twipOfMm(5)
/** Where the saying begins, in a line that says one thing of one name. */
const factTwip = twipOfMm(52)

const heading = (depth: number, sizePt: number, beforePt: number): ParagraphStyle => ({
  id: `Heading${depth}`,
  name: `heading ${depth}`,
  next: 'Normal',
  paragraph: { keepNext: true, beforePt, afterPt: 4, line: 1.05, outline: depth - 1 },
  run: { font: 'headings', bold: true, sizePt, colour: depth === 1 ? 'text2' : 'accent1' },
})

/** A list's style: its indents come from the numbering. */
const item = (id: string, name: string, basedOn: string): ParagraphStyle => ({
  id,
  name,
  basedOn,
  paragraph: { contextual: true },
})

const hanging = (id: string, name: string, basedOn: string, leftTwip: number): ParagraphStyle => ({
  id,
  name,
  basedOn,
  paragraph: {
    leftTwip,
    hangingTwip: listStepTwip,
    tabsTwip: [{ at: leftTwip, align: 'left' }],
    contextual: true,
  },
})

const continued = (id: string, name: string, basedOn: string, leftTwip: number): ParagraphStyle => ({
  id,
  name,
  basedOn,
  paragraph: { leftTwip, contextual: true },
})

const running: ParagraphLook = { beforePt: 0, afterPt: 0, tabsTwip: [{ at: textWidthTwip, align: 'right' }] }

export const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: { keepNext: true, beforePt: 0, afterPt: 6, line: 1 },
    run: { font: 'headings', bold: true, sizePt: 24, colour: 'text2' },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: { beforePt: 0, afterPt: 12 },
    run: { sizePt: 14, colour: 'text1' },
  },
  heading(1, 16, 14),
  heading(2, 13.5, 12),
  heading(3, 12, 12),
  heading(4, 11, 10),
  heading(5, 11, 8),
  heading(6, 11, 8),
  // Opens an entry, below the line that says where we are: larger, and without the space above.
  ...[22, 17, 13.5].map((sizePt, index) => ({
    id: `Masthead${index + 1}`,
    name: `Masthead ${index + 1}`,
    basedOn: `Heading${index + 1}`,
    next: 'Normal',
    paragraph: { beforePt: 2 },
    run: { sizePt },
  })),
  // Text that something to fill in or a list follows, on the same page.
  { id: 'LeadIn', name: 'Lead In', next: 'Normal', paragraph: { keepNext: true } },
  {
    id: 'Eyebrow',
    name: 'Eyebrow',
    next: 'Normal',
    paragraph: { keepNext: true, beforePt: 0, afterPt: 2 },
    run: { bold: true, sizePt: 10, colour: 'accent1' },
  },
  { id: 'Lead', name: 'Lead', next: 'Normal', paragraph: { afterPt: 8 }, run: { sizePt: 13 } },
  {
    id: 'Label',
    name: 'Label',
    next: 'Normal',
    paragraph: { keepNext: true, beforePt: 8, afterPt: 2 },
    run: { bold: true },
  },
  {
    id: 'Hint',
    name: 'Hint',
    next: 'Normal',
    paragraph: { keepNext: true, beforePt: 0 },
    run: { sizePt: 10, colour: 'text1' },
  },
  {
    id: 'Answer',
    name: 'Answer',
    paragraph: { box: 'accent1', leftTwip: 100, rightTwip: 100, beforePt: 6, afterPt: 10 },
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: { bar: 'accent2', leftTwip: panelLeftTwip, rightTwip: panelLeftTwip },
    run: { italic: true },
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: { keepNext: true, beforePt: 10, afterPt: 4 },
    run: { bold: true, sizePt: 10, colour: 'text2' },
  },
  {
    id: 'Fact',
    name: 'Fact',
    paragraph: {
      leftTwip: factTwip,
      hangingTwip: factTwip,
      beforePt: 2,
      afterPt: 2,
      tabsTwip: [{ at: factTwip, align: 'left' }],
    },
  },
  { id: 'FactMore', name: 'Fact Continue', paragraph: { leftTwip: factTwip, beforePt: 2, afterPt: 2 } },
  // The first line of two: the rule stands below the second.
  { id: 'HeaderTitle', name: 'Header Title', paragraph: running, run: { bold: true, sizePt: 9 } },
  { id: 'Logo', name: 'Logo', next: 'Title', paragraph: { keepNext: true, beforePt: 0, afterPt: 12 } },
  { id: 'Header', name: 'header', paragraph: { ...running, rule: 'below' }, run: { sizePt: 9 } },
  { id: 'Footer', name: 'footer', paragraph: { ...running, rule: 'above' }, run: { sizePt: 9 } },
  ...[1, 2, 3].map((depth) => ({
    id: `TOC${depth}`,
    name: `toc ${depth}`,
    paragraph: { leftTwip: (depth - 1) * listStepTwip, beforePt: 1, afterPt: 1 },
  })),

  item('ListBullet', 'List Bullet', 'Normal'),
  item('ListBullet2', 'List Bullet 2', 'Normal'),
  item('ListBullet3', 'List Bullet 3', 'Normal'),
  item('ListNumber', 'List Number', 'Normal'),
  item('ListNumber2', 'List Number 2', 'Normal'),
  item('ListNumber3', 'List Number 3', 'Normal'),
  hanging('CheckList', 'Check List', 'Normal', listStepTwip),
  hanging('CheckList2', 'Check List 2', 'Normal', 2 * listStepTwip),
  continued('ListContinue', 'List Continue', 'Normal', listStepTwip),
  continued('ListContinue2', 'List Continue 2', 'Normal', 2 * listStepTwip),
  continued('ListContinue3', 'List Continue 3', 'Normal', 3 * listStepTwip),

  { id: 'TableText', name: 'Table Text', paragraph: { beforePt: 2, afterPt: 2, line: 1.05 }, run: { sizePt: 10 } },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    paragraph: { keepNext: true },
    run: { bold: true },
  },
  { id: 'TableLabel', name: 'Table Label', basedOn: 'TableText', run: { bold: true } },
  { id: 'TableHint', name: 'Table Hint', basedOn: 'TableText', paragraph: { beforePt: 0 }, run: { sizePt: 9 } },
  item('TableBullet', 'Table Bullet', 'TableText'),
  item('TableBullet2', 'Table Bullet 2', 'TableText'),
  item('TableNumber', 'Table Number', 'TableText'),
  item('TableNumber2', 'Table Number 2', 'TableText'),
  hanging('TableCheck', 'Table Check', 'TableText', listStepTwip),
  continued('TableContinue', 'Table Continue', 'TableText', listStepTwip),

  {
    id: 'PanelText',
    name: 'Panel Text',
    paragraph: {
      bar: 'accent2',
      pad: true,
      fill: 'background2',
      leftTwip: panelLeftTwip,
      beforePt: 0,
      afterPt: 0,
      line: 1.15,
    },
  },
  {
    id: 'PanelTitle',
    name: 'Panel Title',
    basedOn: 'PanelText',
    next: 'PanelText',
    paragraph: { keepNext: true, beforePt: 10 },
    run: { bold: true, colour: 'text2' },
  },
  { id: 'PanelHint', name: 'Panel Hint', basedOn: 'PanelText', run: { sizePt: 10 } },
  item('PanelBullet', 'Panel Bullet', 'PanelText'),
  item('PanelBullet2', 'Panel Bullet 2', 'PanelText'),
  item('PanelNumber', 'Panel Number', 'PanelText'),
  item('PanelNumber2', 'Panel Number 2', 'PanelText'),
  hanging('PanelCheck', 'Panel Check', 'PanelText', panelLeftTwip + listStepTwip),
  continued('PanelContinue', 'Panel Continue', 'PanelText', panelLeftTwip + listStepTwip),
]
