import { BorderStyle, type FileChild, Paragraph } from 'docx';
import { run, tabRun } from '../word/text.ts';
import type { Imprint } from './imprint.ts';

/** Eighths of a point: 0.35 and 0.25 mm (GB/T 9704-2012, 7.4.2). */
const OUTER = 8;
const INNER = 6;

/**
 * 版记 at the foot of the last page: paragraphs of styles that Word frames together at the lower
 * edge of the type area, and the small paragraph that holds the frame where the text ends. Rules
 * have paragraphs of their own, since those of the text would keep to its indents.
 */
export function imprintInWord(imprint: Imprint): FileChild[] {
  const { copyRecipients, organ, date } = imprint;
  const copies = copyRecipients.map((text, index) => {
    const style = index === 0 ? 'CopyRecipients' : 'MoreRecipients';
    return new Paragraph({ style, children: [run(text)] });
  });
  const issued =
    organ + date === ''
      ? []
      : [new Paragraph({ style: 'Imprint', children: [run(organ), tabRun(), run(date)] })];
  return [
    rule(OUTER),
    ...copies,
    ...(copies.length > 0 && issued.length > 0 ? [rule(INNER)] : []),
    ...issued,
    rule(OUTER),
    new Paragraph({ style: 'FrameAnchor' }),
  ];
}

function rule(size: number): Paragraph {
  const bottom = { style: BorderStyle.SINGLE, size, color: '000000', space: 1 };
  return new Paragraph({ style: 'ImprintRule', border: { bottom } });
}
