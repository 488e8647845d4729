import { looksLikeOrgan } from '../../../domain/document/organ.ts';
import { isCopyMark, issueDateOf } from '../../../domain/document/reading/marks.ts';
import type { TableGrid } from '../../../domain/document/table/table-grid.ts';
import type { StoryLine } from '../text/story-item.ts';

/** A box around one text, or a frame that only places the parts of the head or the imprint. */
const mostFrameRows = 12;

/**
 * The lines of a table that is no table of data: one cell as a frame around a text; 版记 between its
 * rules; 发文机关标志 with 文件 beside the names of several organs; 发文字号 beside 签发人. A row is a
 * line, as it is seen. Null for tables of data.
 */
export function layoutLines(grid: TableGrid): StoryLine[] | null {
  if (grid.rows.length > mostFrameRows) return null;
  const isBox = grid.columns === 1 && grid.rows.length === 1;
  if (isBox || isImprint(grid)) return linesOf(rowTexts(grid));
  const organs = organMarkOf(grid);
  if (organs !== null) return linesOf(organs);
  return isNumberAndSigner(grid) ? linesOf(rowTexts(grid)) : null;
}

function rowTexts({ rows, columns }: TableGrid): string[] {
  if (columns === 1) return rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n')));
  return rows.map((row) =>
    row
      .map(({ text }) => text.replace(/\s*\n\s*/g, ' '))
      .filter((text) => text !== '')
      .join(' '),
  );
}

function isImprint(grid: TableGrid): boolean {
  const rows = rowTexts(grid).filter((text) => text !== '');
  const last = rows.at(-1) ?? '';
  const isImprintRow = (text: string) => isCopyMark(text) || issueDateOf(text) !== null;
  return isImprintRow(rows[0] ?? '') && rows.some(isImprintRow) && last.length <= 200;
}

/** The names of joint organs, one to a line, and 文件 in one cell beside all of them. */
function organMarkOf({ rows, columns }: TableGrid): string[] | null {
  const word = rows[0]?.at(-1);
  if (columns !== 2 || word?.rowSpan !== rows.length) return null;
  if (!/^文\s*件$/.test(word.text)) return null;
  const cells = rows.flat().filter((cell) => cell !== word);
  const names = cells.flatMap(({ text }) => text.split('\n')).filter((name) => name !== '');
  return names.length > 0 && names.every(looksLikeOrgan) ? [...names, word.text] : null;
}

function isNumberAndSigner(grid: TableGrid): boolean {
  const [row, ...others] = rowTexts(grid).filter((text) => text !== '');
  return others.length === 0 && /号\s*签\s*发\s*人/.test(row ?? '');
}

function linesOf(texts: readonly string[]): StoryLine[] {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({
      kind: 'line',
      text,
      indented: false,
      afterGap: index === 0,
      opens: true,
      outline: null,
      role: null,
    }));
}
