import { typeSize } from '../typesetting/page/measures.ts';
import { bodyStyles, cellTwips, lineTwips } from '../word/body-styles.ts';
import { twips } from '../word/measures.ts';
import type { ParagraphStyle, StyleSheet } from '../word/styles.ts';
import { materialStyle as sheet } from './sheet.ts';

const RED = 'D60F14';
const GREY = '595959';
const CELL = cellTwips(sheet);
const LINE = lineTwips(sheet);
const small = { tracking: 0, line: 400, size: typeSize.smallNo4 } as const;

const opening: readonly ParagraphStyle[] = [
  {
    id: 'Kicker',
    name: '解读类别',
    basedOn: 'Normal',
    slot: 'hei',
    colour: RED,
    ...small,
    align: 'left',
    after: LINE,
    keepNext: true,
    rules: [{ side: 'bottom', width: 12, colour: RED, space: 1 }],
  },
  {
    id: 'Byline',
    name: '解读单位',
    basedOn: 'Normal',
    ...small,
    size: typeSize.no5,
    colour: GREY,
    align: 'center',
    line: 360,
    after: Math.round(LINE * 0.6),
  },
  {
    id: 'Interpreted',
    name: '解读的文件',
    basedOn: 'Normal',
    ...small,
    align: 'left',
    left: 6 * 240,
    hanging: 6 * 240,
    after: Math.round(LINE * 0.6),
  },
];

const hanging = { basedOn: 'Normal', left: 2 * CELL, hanging: 2 * CELL };

const questions: readonly ParagraphStyle[] = [
  {
    id: 'Question',
    name: '问',
    ...hanging,
    next: 'Answer',
    slot: 'hei',
    before: Math.round(LINE / 2),
    keepNext: true,
    keepLines: true,
    outlineLevel: 0,
  },
  { id: 'Answer', name: '答', ...hanging, next: 'AnswerMore' },
  { id: 'AnswerMore', name: '答续', basedOn: 'Normal', left: 2 * CELL, firstLine: 2 * CELL },
];

const boxed = {
  tracking: 0,
  left: twips(sheet.size),
  right: twips(sheet.size),
  ground: 'F4F4F4',
  rules: [{ side: 'left', width: 18, colour: '737373', space: 8 }],
} as const;

const cases: readonly ParagraphStyle[] = [
  {
    id: 'CaseTitle',
    name: '案例标题',
    basedOn: 'Normal',
    next: 'CaseText',
    ...boxed,
    slot: 'hei',
    before: Math.round(LINE / 2),
    keepNext: true,
    keepLines: true,
    outlineLevel: 0,
  },
  {
    id: 'CaseText',
    name: '案例正文',
    basedOn: 'Normal',
    ...boxed,
    firstLine: twips(2 * sheet.size),
  },
];

const footer: ParagraphStyle = {
  id: 'Footer',
  name: 'footer',
  basedOn: 'Normal',
  size: typeSize.smallNo5,
  tracking: 0,
  colour: GREY,
  align: 'left',
  line: 240,
  rightTab: twips(sheet.measure),
};

const body = bodyStyles(sheet);

/** The styles of an interpretation in Word. */
export const materialStyles: StyleSheet = {
  paragraphs: [...body.paragraphs, ...opening, ...questions, ...cases, footer],
  characters: [
    ...body.characters,
    { id: 'QuestionMark', name: '问号', slot: 'hei', colour: RED },
    { id: 'AnswerMark', name: '答号', slot: 'hei' },
    { id: 'CaseLabel', name: '案例要目', slot: 'kai' },
    { id: 'Label', name: '标签', slot: 'hei' },
    { id: 'DocumentName', name: '文件名称', slot: 'kai' },
    { id: 'DocumentLink', name: '文件链接', slot: 'kai', colour: '0563C1', underline: true },
  ],
};
