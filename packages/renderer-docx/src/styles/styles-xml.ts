import type { WordTheme } from '../theme.ts'
import { characterStyles } from './character-styles.ts'
import { compactDefaults, compactStyle } from './compact-style.ts'
import { type ParagraphStyle, paragraphStyles } from './paragraph-styles.ts'
import { fillXml, hexOf, type ParagraphLook, paragraphXml, runXml, type ThemeColour } from './style-xml.ts'

/**
 * The whole `word/styles.xml` (ISO/IEC 29500-1 §17.7): fonts and colours are references to the theme, so that a new
 * theme restyles the file. Text sets nothing by itself; each paragraph, run and table names one of these styles.
 */
export function stylesXml(
  theme: WordTheme,
  { language, compact }: { readonly language: string; readonly compact: boolean },
): string {
  const styles = compact ? paragraphStyles.map(compactStyle) : paragraphStyles
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    defaultsXml(theme, language, compact ? compactDefaults : defaults),
    ...styles.map((style) => paragraphStyleXml(style, theme)),
    ...characterStyles.map(
      ({ id, name, run }) =>
        `<w:style w:type="character" ${custom(name)}w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${runXml(run, theme)}</w:style>`,
    ),
    tableStylesXml(theme, compact ? 15 : 40),
    '</w:styles>',
  ].join('')
}

/** Names that Word does not have itself; it wants them marked. */
const own =
  /^(?:Header Title|Logo|Masthead|Eyebrow|Lead|Label|Hint|Answer|Fact|Check|Table (?!Grid)|Panel|Strong Emphasis|Code|Tag|Required|Tick|Form)/
const custom = (name: string) => (own.test(name) ? 'w:customStyle="1" ' : '')

function paragraphStyleXml({ id, name, basedOn, next, paragraph, run }: ParagraphStyle, theme: WordTheme): string {
  return [
    `<w:style w:type="paragraph" ${custom(name)}w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${basedOn ?? 'Normal'}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>`,
    paragraphXml(paragraph ?? {}, theme),
    run ? runXml(run, theme) : '',
    '</w:style>',
  ].join('')
}

const defaults: ParagraphLook = { beforePt: 4, afterPt: 4, line: 1.1 }

function defaultsXml(theme: WordTheme, language: string, paragraph: ParagraphLook): string {
  const run = runXml({ font: 'body', sizePt: 11, colour: 'text1' }, theme)
  return [
    '<w:docDefaults><w:rPrDefault>',
    run.replace('</w:rPr>', `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr>`),
    '</w:rPrDefault><w:pPrDefault>',
    paragraphXml(paragraph, theme),
    '</w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  ].join('')
}

/**
 * `FormTable`: header row filled, cells that name their row bold, thin rules, room in the cells. The header row is bold
 * by its paragraphs' style alone: bold from two kinds of style is not bold (ISO/IEC 29500-1 §17.7.3).
 */
function tableStylesXml(theme: WordTheme, roomTwip: number): string {
  const margin = (side: string, twip: number) => `<w:${side} w:w="${twip}" w:type="dxa"/>`
  const rules = (colour: ThemeColour) =>
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map(
        (s) =>
          `<w:${s} w:val="single" w:sz="4" w:space="0" w:color="${hexOf(colour, theme)}" w:themeColor="${colour}"/>`,
      )
      .join('')
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${margin('top', 0)}${margin('left', 108)}${margin('bottom', 0)}${margin('right', 108)}</w:tblCellMar></w:tblPr></w:style>`,
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>',
    `<w:tblPr><w:tblBorders>${rules('accent1')}</w:tblBorders></w:tblPr></w:style>`,
    '<w:style w:type="table" w:customStyle="1" w:styleId="FormTable"><w:name w:val="Form Table"/><w:basedOn w:val="TableGrid"/><w:qFormat/>',
    `<w:tblPr><w:tblCellMar>${margin('top', roomTwip)}${margin('left', 108)}${margin('bottom', roomTwip)}${margin('right', 108)}</w:tblCellMar></w:tblPr>`,
    `<w:tblStylePr w:type="firstRow">${runXml({ colour: 'background1' }, theme)}<w:tcPr>${fillXml('accent1', theme)}</w:tcPr></w:tblStylePr>`,
    `<w:tblStylePr w:type="firstCol">${runXml({ bold: true }, theme)}</w:tblStylePr></w:style>`,
  ].join('')
}
