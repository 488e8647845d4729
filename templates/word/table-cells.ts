import type { MarkedText, PlacedCell } from '../typesetting/table/grid.ts';
import { roughWidth } from '../typesetting/text/title-lines.ts';
import { referenceXml } from './footnotes.ts';
import { twips } from './measures.ts';
import { type ParagraphForm, paragraphProperties } from './paragraph-form.ts';
import type { Piece } from './references.ts';
import { type RunForm, runXml } from './run-xml.ts';

/** Points, as in the printed table. */
export const PADDING = 4;

/** What the cells of a table share. */
export interface Plan {
  readonly size: number;
  /** Twips. */
  readonly widths: readonly number[];
  readonly headerRows: number;
  readonly depth: number;
  readonly inline: InlineText;
}

/** What a text says, with the references to notes that it has signs for. */
export type InlineText = (text: string) => readonly Piece[];

/** Points between the paddings of a cell. */
export function roomOf(cell: PlacedCell, { widths }: Plan): number {
  return sum(widths.slice(cell.column, cell.column + cell.columnSpan)) / 20 - 2 * PADDING;
}

/** Every place of the grid gets its cell, covered ones as the continuation of the one above. */
export function* cellXml(
  cell: PlacedCell | undefined,
  row: number,
  column: number,
  plan: Plan,
): Generator<string> {
  const span = cell?.columnSpan ?? 1;
  const opens = cell?.row === row;
  const width = sum(plan.widths.slice(column, column + span));
  const merged = cell !== undefined && cell.rowSpan > 1;
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merged ? `<w:vMerge w:val="${opens ? 'restart' : 'continue'}"/>` : '') +
    '<w:vAlign w:val="center"/>';
  yield `<w:tc><w:tcPr>${properties}</w:tcPr>`;
  if (cell !== undefined && opens) yield* cellParagraphs(cell, plan);
  else yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>';
  yield '</w:tc>';
}

function* cellParagraphs(cell: PlacedCell, plan: Plan): Generator<string> {
  const head = cell.row < plan.headerRows;
  const texts = cell.text.trim().split('\n');
  const room = roomOf(cell, plan);
  const fits = (line: string) => (roughWidth(line) + 0.2) * plan.size <= room;
  const short = !/[。；]/.test(cell.text) && texts.every(fits);
  const wide = room >= 10 * plan.size;
  const align = head ? {} : { align: alignmentOf(short, wide) };
  const form: ParagraphForm = { line: twips(plan.size * 1.5), ...align };
  const properties = paragraphProperties(form, head ? 'TableHead' : 'TableText');
  for (const line of linesOfCell(cell)) {
    yield `<w:p>${properties}${line.map((part) => runsOf(part, plan)).join('')}</w:p>`;
  }
}

/** Each line of a cell, in parts that are marked alike. */
function linesOfCell({ text, marked }: PlacedCell): MarkedText[][] {
  const unmarked = { mark: null, strong: false };
  if (marked === undefined) {
    const lines = text.trim().split('\n');
    return lines.map((line) => [{ ...unmarked, text: line.trim() }]);
  }
  const lines: MarkedText[][] = [[]];
  for (const part of marked) {
    part.text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ ...part, text: piece });
    });
  }
  return lines;
}

function runsOf(part: MarkedText, { size, inline }: Plan): string {
  const form = { size, ...changeForm(part) };
  return inline(part.text)
    .map((piece) => (typeof piece === 'string' ? runXml(piece, form) : referenceXml(piece)))
    .join('');
}

/** What was dropped is struck out in grey, what was inserted underlined. */
function changeForm({ mark, strong }: MarkedText): RunForm {
  const style = strong && mark !== null ? { style: 'ChangedFigure' } : {};
  if (mark === 'dropped') return { ...style, struck: true, colour: '595959' };
  return mark === 'inserted' ? { ...style, underlined: true } : style;
}

/** Spreading the few characters of a narrow column would tear them apart. */
function alignmentOf(short: boolean, wide: boolean): 'center' | 'both' | 'left' {
  if (short) return 'center';
  return wide ? 'both' : 'left';
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
