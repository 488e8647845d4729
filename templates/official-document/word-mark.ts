import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { roughWidth } from '../typesetting/text/title-lines.ts';
import { paragraphItem, type WordItem } from '../word/items.ts';
import { halfPoints, twips } from '../word/measures.ts';
import { run } from '../word/text.ts';
import type { BodyStyle } from './body-style.ts';
import { type DocumentHead, MARK_SIZE, NARROWEST } from './document-head.ts';
import type { JointMark } from './joint-mark.ts';

/** 发文机关标志, ready to stand at a height. */
export interface WordMark {
  /** Points. */
  readonly height: number;
  /** @param drop points from the type area's upper edge to the mark's */
  readonly at: (drop: number) => WordItem[];
}

/** Points: room above the glyphs of a line, so that no program clips them. */
const AIR = 4;
/** As in print: from line to line of a joint mark, how high it is at most, and the gap in it. */
const LEADING = 1.25;
const HIGHEST = 120;
const GAP = 0.4;
/** Twips by which a column is wider than its glyphs, so that no program breaks them. */
const EASE = 80;

export function markOf({ organMark, joint }: DocumentHead, sheet: BodyStyle): WordMark {
  return joint === null ? singleMark(organMark, sheet) : jointMark(joint, sheet);
}

/**
 * The mark is condensed to the measure, and smaller where that would be too narrow. Condensed
 * glyphs are spread over the whole measure; a short mark stands in its middle.
 */
function singleMark(text: string, { measure }: BodyStyle): WordMark {
  const wanted = measure / (roughWidth(text) * MARK_SIZE);
  const size = Math.floor(MARK_SIZE * Math.min(1, wanted / NARROWEST) * 2) / 2;
  const scale = Math.floor(100 * Math.min(1, measure / (roughWidth(text) * size)));
  return {
    height: size,
    at: (drop) => [
      {
        kind: 'paragraph',
        style: 'OrganMark',
        runs: [{ text, form: { size, scale } }],
        form: {
          align: scale < 100 ? 'distribute' : 'center',
          before: twips(drop - AIR),
          line: twips(size + AIR),
        },
      },
    ],
  };
}

/** Organs one below the other, spread to one width, and 文件 to their right, half way down. */
function jointMark({ organs, shared }: JointMark, { measure }: BodyStyle): WordMark {
  const names = Math.max(...organs.map(roughWidth));
  const word = shared === '' ? 0 : GAP + roughWidth(shared);
  const wanted = Math.min(MARK_SIZE, HIGHEST / (LEADING * organs.length));
  const fitting = measure / ((names + word) * wanted * NARROWEST);
  const size = Math.floor(wanted * Math.min(1, fitting) * 2) / 2;
  const scale = Math.floor(100 * Math.min(1, measure / ((names + word) * size)));
  const columns = [names, word]
    .filter((width) => width > 0)
    .map((width) => twips((width * size * scale) / 100) + EASE);
  const rows = organs.map((organ, row) => {
    const texts = shared === '' ? [organ] : [organ, row === 0 ? shared : ''];
    const children = texts.map((text, column) =>
      markCell(text, columns[column] ?? 0, column, row, glyphForm(size, scale), size),
    );
    const height = { value: twips(size * LEADING), rule: HeightRule.EXACT };
    return new TableRow({ cantSplit: true, height, children });
  });
  const table = new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: 0, right: 0 },
    borders: {
      top: none,
      left: none,
      bottom: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows,
  });
  // Half of what a line is higher than its glyphs stands above them, half below.
  const air = (size * (LEADING - 1)) / 2;
  return {
    height: organs.length * size * LEADING - air,
    at: (drop) => [
      paragraphItem('OrganMark', '', {
        form: { line: twips(drop - air) },
      }),
      { kind: 'ready', child: table },
    ],
  };
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function markCell(
  text: string,
  width: number,
  column: number,
  row: number,
  form: ReturnType<typeof glyphForm>,
  size: number,
): TableCell {
  const merge = row === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(column === 1 ? { verticalMerge: merge } : {}),
    children: [
      new Paragraph({
        style: 'OrganMark',
        alignment: column === 0 ? AlignmentType.DISTRIBUTE : AlignmentType.RIGHT,
        spacing: { line: twips(size * LEADING), lineRule: 'exact' },
        children: text === '' ? [] : [run(text, form)],
      }),
    ],
  });
}

function glyphForm(size: number, scale: number) {
  return { size: halfPoints(size), sizeComplexScript: halfPoints(size), scale };
}
