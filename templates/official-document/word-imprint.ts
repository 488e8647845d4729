import {
  BorderStyle,
  type FileChild,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { run } from '../word/text.ts';
import type { Imprint } from './imprint.ts';
import { MEASURE } from './word-styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Eighths of a point: 0.35 and 0.25 mm (GB/T 9704-2012, 7.4.2). */
const outer = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const inner = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** The date takes what eighteen digits and characters need; the organ has the rest. */
const DATE = 3400;
const widths = [MEASURE - DATE, DATE] as const;

/**
 * 版记 at the lower edge of the type area of the last page: a table that floats there, and the small
 * paragraph that holds it where the text ends. It stays in one piece, and goes to a page of its own
 * where the text leaves it no room. Its place is stated from the paper's edge, since LibreOffice
 * sets a table as wide as the type area into the text where the place is stated from the margin.
 *
 * @param left from the paper's edge to the type area, in twips
 */
export function imprintInWord(imprint: Imprint, left: number): FileChild[] {
  const { copyRecipients, organ, date } = imprint;
  const copies = copyRecipients.map((text, index) => [
    cell(text, index === 0 ? 'CopyRecipients' : 'MoreRecipients', MEASURE, 2),
  ]);
  const issued = [cell(organ, 'Imprint', widths[0], 1), cell(date, 'ImprintDate', widths[1], 1)];
  const rows = organ + date === '' ? copies : [...copies, issued];
  const table = new Table({
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    layout: TableLayoutType.FIXED,
    width: { size: MEASURE, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0 },
    borders: {
      top: outer,
      left: none,
      bottom: outer,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((make) =>
            make({
              ruled: cells === issued && index > 0,
              keepNext: index < rows.length - 1,
            }),
          ),
        }),
    ),
  });
  return [table, new Paragraph({ style: 'ImprintAnchor' })];
}

interface CellPlace {
  /** A rule above parts organ and date from the recipients. */
  readonly ruled: boolean;
  readonly keepNext: boolean;
}

function cell(text: string, style: string, size: number, columnSpan: number) {
  return ({ ruled, keepNext }: CellPlace) =>
    new TableCell({
      children: [new Paragraph({ style, keepNext, children: [run(text)] })],
      width: { size, type: WidthType.DXA },
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(ruled ? { borders: { top: inner } } : {}),
    });
}
