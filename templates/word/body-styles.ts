import type { BodyStyle } from '../official-document/body-style.ts';
import { typeSize } from '../typesetting/page/measures.ts';
import { twips } from './measures.ts';
import type { ParagraphStyle, StyleSheet } from './styles.ts';

/** What one character of body text takes, in twips. */
export function cellTwips(sheet: BodyStyle): number {
  return twips(sheet.size) + trackingTwips(sheet);
}

/** Height of a line of body text. A page holds the lines it should when fractions fall away. */
export function lineTwips(sheet: BodyStyle): number {
  return Math.floor(sheet.leading * 20);
}

function trackingTwips(sheet: BodyStyle): number {
  return Math.floor(sheet.tracking * 20 + 0.5);
}

/**
 * The styles of a body of text: the first line of a paragraph is indented by two characters, and
 * headings are Word's own, so that its navigation and its tables of contents know them.
 */
export function bodyStyles(sheet: BodyStyle): StyleSheet {
  return {
    paragraphs: [normal(sheet), ...textStyles(sheet), ...headings(sheet), ...smallStyles(sheet)],
    characters: [
      { id: 'Heading1Char', name: 'heading 1 Char', linked: 'Heading1', slot: 'hei' },
      { id: 'Heading2Char', name: 'heading 2 Char', linked: 'Heading2', slot: 'kai' },
      { id: 'Heading3Char', name: 'heading 3 Char', linked: 'Heading3', slot: sheet.bodySlot },
      { id: 'Heading4Char', name: 'heading 4 Char', linked: 'Heading4', slot: sheet.bodySlot },
      { id: 'ArticleNumber', name: '条号', slot: 'hei' },
      { id: 'ChangedFigure', name: '改动的数字', slot: 'hei' },
      { id: 'Hyperlink', name: 'Hyperlink', colour: '0563C1', underline: true },
      { id: 'Verification', name: '核验', slot: 'song', size: typeSize.no6, colour: '595959' },
      { id: 'FootnoteReference', name: 'footnote reference', superscript: true },
    ],
  };
}

function normal(sheet: BodyStyle): ParagraphStyle {
  return {
    id: 'Normal',
    name: 'Normal',
    slot: sheet.bodySlot,
    size: sheet.size,
    tracking: trackingTwips(sheet),
    align: 'both',
    line: lineTwips(sheet),
    // On a grid of lines every page is full; official documents leave no line blank for a widow.
    widowControl: sheet.grid === null,
    chinese: true,
  };
}

function textStyles(sheet: BodyStyle): ParagraphStyle[] {
  const cell = cellTwips(sheet);
  const line = lineTwips(sheet);
  return [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      firstLine: 2 * cell,
      firstLineChars: 200,
    },
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      slot: 'songBold',
      size: sheet.titleSize,
      tracking: 0,
      align: 'center',
      line: Math.floor(sheet.titleLeading * 20),
      after: line,
      keepNext: true,
      keepLines: true,
      outlineLevel: 0,
    },
    { id: 'Addressees', name: '主送机关', basedOn: 'Normal', next: 'BodyText', keepNext: true },
    { id: 'AnnexList', name: '附件说明', basedOn: 'Normal', left: 5 * cell, firstLine: 0 },
    {
      id: 'AnnexMark',
      name: '附件标识',
      basedOn: 'Normal',
      next: 'Title',
      slot: 'hei',
      after: line,
      keepNext: true,
    },
    { id: 'Signature', name: 'Signature', basedOn: 'Normal', next: 'Date', align: 'right' },
    { id: 'Date', name: 'Date', basedOn: 'Normal', align: 'right' },
    { id: 'Annotation', name: '附注', basedOn: 'BodyText' },
  ];
}

function headings(sheet: BodyStyle): ParagraphStyle[] {
  const slots = ['hei', 'kai', sheet.bodySlot, sheet.bodySlot] as const;
  return slots.map((slot, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    basedOn: 'BodyText',
    next: 'BodyText',
    linked: `Heading${index + 1}Char`,
    slot,
    keepNext: true,
    keepLines: true,
    outlineLevel: index,
  }));
}

function smallStyles(sheet: BodyStyle): ParagraphStyle[] {
  const small = sheet.size * 0.75;
  const note = typeSize.smallNo5;
  return [
    {
      id: 'TableText',
      name: '表格正文',
      basedOn: 'Normal',
      slot: 'song',
      size: small,
      tracking: 0,
      line: twips(small * 1.5),
    },
    { id: 'TableHead', name: '表格表头', basedOn: 'TableText', slot: 'hei', align: 'center' },
    {
      id: 'TableUnit',
      name: '表格单位',
      basedOn: 'TableText',
      align: 'right',
      line: twips(small * 1.6),
      keepNext: true,
    },
    { id: 'TableGap', name: '表格间距', basedOn: 'TableText', line: twips(sheet.size / 2) },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      slot: 'hei',
      size: small,
      tracking: 0,
      align: 'center',
      line: twips(small * 1.7),
      keepLines: true,
    },
    {
      id: 'Figure',
      name: '图',
      basedOn: 'Normal',
      align: 'center',
      line: null,
      before: twips(sheet.size / 2),
    },
    {
      id: 'FootnoteText',
      name: 'footnote text',
      basedOn: 'Normal',
      size: note,
      tracking: 0,
      line: twips(note * 1.5),
      left: twips(note),
      hanging: twips(note),
    },
  ];
}
