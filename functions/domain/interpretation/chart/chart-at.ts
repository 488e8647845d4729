import type { Block } from '../../document/model.ts';
import { type ChartData, chartDataOf } from './chart-data.ts';
import { type ChartRequest, chartRequestOf } from './chart-request.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** A table that its author wants to see drawn, with the lines about it. */
export interface ChartedTable {
  readonly table: Table;
  readonly caption: Paragraph;
  /** Whether the caption stands above the table, and so the chart does too. */
  readonly above: boolean;
  /** 表1 … and 单位：… above the table. */
  readonly lines: readonly Paragraph[];
  /** What to draw; null where the table does not hold the numbers of such a chart. */
  readonly data: ChartData | null;
  /** How many blocks all of it is. */
  readonly extent: number;
}

const tableCaption = /^表\s*[0-9一二三四五六七八九十]{1,3}/u;
const unitLine = /^[（(]?\s*(?:计量)?单位\s*[:：]\s*([^。；）)]{1,12})[）)]?$/u;

/**
 * The charted table that begins at a block: a caption that asks for a chart (图1 …（柱状图）) above
 * or below a table. Null where no such table begins.
 */
export function chartAt(blocks: readonly Block[], at: number): ChartedTable | null {
  const request = chartRequestOf(blocks[at]);
  const caption = blocks[at];
  if (request !== null && caption?.kind === 'paragraph') {
    const found = tableAt(blocks, at + 1);
    return found === null ? null : charted(request, caption, true, found);
  }
  const found = tableAt(blocks, at);
  if (found === null) return null;
  const below = blocks[at + found.extent];
  const asked = chartRequestOf(below);
  if (asked === null || below?.kind !== 'paragraph') return null;
  if (belongsToNext(blocks, at + found.extent)) return null;
  return charted(asked, below, false, found);
}

/** A caption between two tables is the second one's, unless a caption below follows that too. */
function belongsToNext(blocks: readonly Block[], caption: number): boolean {
  const next = tableAt(blocks, caption + 1);
  return next !== null && chartRequestOf(blocks[caption + 1 + next.extent]) === null;
}

interface TableWithLines {
  readonly table: Table;
  readonly lines: readonly Paragraph[];
  readonly extent: number;
}

/** A table, after at most its own caption and its unit. */
function tableAt(blocks: readonly Block[], at: number): TableWithLines | null {
  const lines: Paragraph[] = [];
  for (const pattern of [tableCaption, unitLine]) {
    const line = blocks[at + lines.length];
    if (line?.kind === 'paragraph' && line.text.length <= 80 && pattern.test(line.text.trim())) {
      lines.push(line);
    }
  }
  const table = blocks[at + lines.length];
  return table?.kind === 'table' ? { table, lines, extent: lines.length + 1 } : null;
}

function charted(
  request: ChartRequest,
  caption: Paragraph,
  above: boolean,
  { table, lines, extent }: TableWithLines,
): ChartedTable {
  const unit = lines.map((line) => unitLine.exec(line.text.trim())?.[1]).find(Boolean) ?? null;
  const data = chartDataOf(request, table, unit);
  const drawable = typeof data === 'string' ? null : data;
  return { table, caption, above, lines, data: drawable, extent: extent + 1 };
}
