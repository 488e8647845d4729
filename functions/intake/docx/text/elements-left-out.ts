/**
 * Elements whose content is no text of the document: what was deleted or stood there before,
 * instructions of fields, readings over characters (the base stays), formulae, and properties that
 * have children named like text.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:rubyPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:tabs',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'm:oMath',
  'm:oMathPara',
]);
