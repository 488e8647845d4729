import { mm, typeSize } from '../typesetting/page/measures.ts';
import type { ParagraphStyle, StyleSheet } from '../word/styles.ts';
import { officialStyle } from './body-style.ts';

/** 22 lines on 225 mm; the fraction of a twip is left to the page's foot. */
const LINE = 579;
/** 28 characters on 156 mm: each 16-point character gives up a fifth of a point. */
const TRACKING = -4;
const CELL = 316;
const RED = 'D60F14';

const body: ParagraphStyle = {
  id: 'Normal',
  name: 'Normal',
  slot: 'fangSong',
  size: officialStyle.size,
  tracking: TRACKING,
  align: 'both',
  line: LINE,
};

const indented = { firstLine: 2 * CELL, firstLineChars: 200 };
const flush = { firstLine: 0, firstLineChars: 0 };

const heading = (level: 1 | 2 | 3 | 4, slot: 'hei' | 'kai' | 'fangSong'): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'BodyText',
  next: 'BodyText',
  linked: `Heading${level}Char`,
  slot,
  keepNext: true,
  keepLines: true,
  outlineLevel: level,
});

/** The styles of an official document in Word, as GB/T 9704-2012 describes its parts. */
export const officialStyles: StyleSheet = {
  paragraphs: [
    body,
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', ...indented },
    {
      id: 'OrganMark',
      name: '发文机关标志',
      basedOn: 'Normal',
      slot: 'songBold',
      colour: RED,
      tracking: 0,
      align: 'distribute',
    },
    {
      id: 'DocumentNumber',
      name: '发文字号',
      basedOn: 'Normal',
      align: 'center',
    },
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      slot: 'songBold',
      size: typeSize.no2,
      tracking: 0,
      align: 'center',
      keepNext: true,
      keepLines: true,
      outlineLevel: 0,
    },
    { id: 'Addressees', name: '主送机关', basedOn: 'Normal', next: 'BodyText', keepNext: true },
    heading(1, 'hei'),
    heading(2, 'kai'),
    heading(3, 'fangSong'),
    heading(4, 'fangSong'),
    { id: 'AnnexList', name: '附件说明', basedOn: 'Normal', left: 5 * CELL, hanging: 3 * CELL },
    { id: 'AnnexMark', name: '附件标识', basedOn: 'Normal', slot: 'hei', keepNext: true },
    { id: 'Signature', name: 'Signature', basedOn: 'Normal', align: 'right', keepNext: true },
    { id: 'Date', name: 'Date', basedOn: 'Normal', align: 'right' },
    { id: 'Annotation', name: '附注', basedOn: 'BodyText' },
    { id: 'TableText', name: '表格正文', basedOn: 'Normal', slot: 'song', tracking: 0, size: 12 },
    { id: 'TableHead', name: '表格表头', basedOn: 'TableText', slot: 'hei' },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', align: 'center', size: 12, ...flush },
    {
      id: 'Imprint',
      name: '版记',
      basedOn: 'Normal',
      size: typeSize.no4,
      tracking: 0,
      line: 480,
      left: 4 * 280,
      right: 280,
      hanging: 3 * 280,
    },
    {
      id: 'FooterOdd',
      name: 'footer',
      basedOn: 'Normal',
      slot: 'song',
      size: typeSize.no4,
      tracking: 0,
      align: 'right',
      right: 280,
    },
    { id: 'FooterEven', name: '偶数页页码', basedOn: 'FooterOdd', align: 'left', left: 280 },
    {
      id: 'FootnoteText',
      name: 'footnote text',
      basedOn: 'Normal',
      slot: 'song',
      size: 9,
      tracking: 0,
      line: 280,
    },
    {
      id: 'Verification',
      name: '核验',
      basedOn: 'Normal',
      slot: 'song',
      size: typeSize.no6,
      tracking: 0,
      colour: '595959',
      line: 200,
    },
  ],
  characters: [
    { id: 'Heading1Char', name: 'heading 1 Char', linked: 'Heading1', slot: 'hei' },
    { id: 'Heading2Char', name: 'heading 2 Char', linked: 'Heading2', slot: 'kai' },
    { id: 'Heading3Char', name: 'heading 3 Char', linked: 'Heading3', slot: 'fangSong' },
    { id: 'Heading4Char', name: 'heading 4 Char', linked: 'Heading4', slot: 'fangSong' },
    { id: 'FootnoteReference', name: 'footnote reference', superscript: true },
    { id: 'Hyperlink', name: 'Hyperlink', colour: '0563C1', underline: true },
  ],
};

/** 版心 and the page number's place (GB/T 9704-2012, 5.2.1 and 7.5). */
export const footerDrop = mm(7);
