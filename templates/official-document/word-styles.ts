import { mm, typeSize } from '../typesetting/page/measures.ts';
import { bodyStyles } from '../word/body-styles.ts';
import { twips } from '../word/measures.ts';
import type { ParagraphStyle, StyleSheet } from '../word/styles.ts';
import { officialStyle } from './body-style.ts';

const RED = 'D60F14';
/** One character of the imprint and of page numbers, in twips. */
const CELL = twips(typeSize.no4);
export const MEASURE = twips(mm(156));

const imprintText = { basedOn: 'Normal', size: typeSize.no4, tracking: 0, line: 480, right: CELL };

const headStyles: readonly ParagraphStyle[] = [
  {
    id: 'OrganMark',
    name: '发文机关标志',
    basedOn: 'Normal',
    slot: 'songBold',
    colour: RED,
    tracking: 0,
  },
  { id: 'DocumentNumber', name: '发文字号', basedOn: 'Normal', align: 'center' },
];

const imprintStyles: readonly ParagraphStyle[] = [
  { id: 'CopyRecipients', name: '抄送机关', ...imprintText, left: 4 * CELL, hanging: 3 * CELL },
  { id: 'MoreRecipients', name: '抄送机关续', ...imprintText, left: 4 * CELL },
  { id: 'Imprint', name: '印发机关', ...imprintText, left: CELL, right: 0 },
  { id: 'ImprintDate', name: '印发日期', ...imprintText, align: 'right' },
  { id: 'ImprintAnchor', name: '版记位置', basedOn: 'Normal', size: 1, line: 20 },
];

const footer = { slot: 'song', size: typeSize.no4, tracking: 0, align: 'left', line: 360 } as const;

const footerStyles: readonly ParagraphStyle[] = [
  { id: 'Footer', name: 'footer', basedOn: 'Normal', ...footer, rightTab: MEASURE - CELL },
  {
    id: 'FooterEven',
    name: '双页页码',
    basedOn: 'Normal',
    ...footer,
    left: CELL,
    rightTab: MEASURE,
  },
];

const body = bodyStyles(officialStyle);

/** The styles of an official document in Word, as GB/T 9704-2012 describes its parts. */
export const officialStyles: StyleSheet = {
  paragraphs: [...body.paragraphs, ...headStyles, ...imprintStyles, ...footerStyles],
  characters: body.characters,
};

/** The middle of the page number's line is 7 mm below the type area (GB/T 9704-2012, 7.5). */
export const footerDrop = mm(7) + footer.line / 40;
