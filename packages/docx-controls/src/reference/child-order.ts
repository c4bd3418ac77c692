/**
 * The children that an element of a style may have, in the order that its schema wants (ISO/IEC 29500-1 §A.1): other
 * programs write them in any order, and Word refuses some of those files.
 */
export const childOrder: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    style:
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
    docDefaults: 'rPrDefault pPrDefault',
    rPrDefault: 'rPr',
    pPrDefault: 'pPr',
    tblStylePr: 'pPr rPr tblPr trPr tcPr',
    rPr: 'rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
    pPr: 'keepNext keepLines pageBreakBefore widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl',
    pBdr: 'top left bottom right between bar',
    tabs: 'tab',
    tblPr: 'bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
    tblBorders: 'top left start bottom right end insideH insideV',
    tblCellMar: 'top left start bottom right end',
    trPr: 'cantSplit trHeight tblHeader tblCellSpacing jc hidden',
    tcPr: 'tcW tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
    tcBorders: 'top left start bottom right end insideH insideV tl2br tr2bl',
    tcMar: 'top left start bottom right end',
  }).map(([parent, children]) => [parent, children.split(' ')]),
)
