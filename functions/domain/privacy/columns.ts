import { words } from './word-index.ts';

/** One cell of a table that is written as text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Text of the column's header. */
  readonly header: string;
  /** Number of the row within the whole text; cells of one row share it. */
  readonly row: number;
  /** All headers of the table, joined: what the table is about. */
  readonly headers: string;
}

/** Cells below a recognised header row, in reading order. */
export interface Columns {
  readonly cells: readonly Cell[];
  at(offset: number): Cell | null;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const HEADER_WORDS =
  words(`姓名 名字 户主 身份证 证件 公民身份 电话 手机 联系方式 住址 地址 卡号 账号 账户
 开户 出生 生日 性别 年龄 金额 备注 单位 序号 编号 学号 学籍 准考证 考号 车牌 邮箱 微信 家长 监护人
 申请人 联系人 负责人 学生 职务 村 社区 人口 面积 类别 民族 籍贯 配偶 与户主关系 关系 补贴 补助 项目
 病历 住院号 残疾证 低保证 护照 QQ 法定代表人 经办人 受益人 承租人 产权人 标准 日期 人员 对象 当事人 车主
 机具 部门 科室 班级 学校 毕业 专业 职位 岗位 成绩 排名 处罚 案由 文号 企业 名称`);
const HEADER = new RegExp(HEADER_WORDS.join('|'));
const SEPARATORS: readonly RegExp[] = [/\t/g, /\|/g, / {2,4}/g, /,/g, / /g];

/**
 * Finds tables written with tabs, bars, spaces or commas: a row of which at least two cells, or
 * the only one, are words that head columns, and the rows that follow with the same separator.
 */
export function columnsOf(text: string): Columns {
  const lines = linesOf(text);
  const cells: Cell[] = [];
  for (let at = 0; at < lines.length; ) at = readTable(lines, at, cells);
  return { cells, at: (offset) => cellAt(cells, offset) };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() !== '') lines.push({ text: match[0], start: match.index });
  }
  return lines;
}

function readTable(lines: readonly Line[], at: number, out: Cell[]): number {
  const headerLine = lines[at];
  if (headerLine === undefined) return at + 1;
  const table = headerOf(headerLine);
  if (table === null) return at + 1;
  const headers = table.headers.join(' ');
  let row = at + 1;
  for (; row < lines.length; row += 1) {
    const line = lines[row];
    if (line === undefined || headerOf(line) !== null) break;
    const pieces = piecesOf(line, table.separator);
    if (pieces.length < 2 && table.headers.length > 1) break;
    if (pieces.length > table.headers.length + 1) break;
    for (const [index, piece] of pieces.entries()) {
      const header = table.headers[index] ?? '';
      out.push({ start: piece.start, end: piece.end, header, row, headers });
    }
  }
  return row;
}

function headerOf(line: Line): { separator: RegExp; headers: readonly string[] } | null {
  if (line.text.length > 400 || !HEADER.test(line.text) || /[。;?!]/.test(line.text)) return null;
  for (const separator of SEPARATORS) {
    const pieces = piecesOf(line, separator);
    if (pieces.length < 2) continue;
    const headers = pieces.map(({ text }) => text.replaceAll(/\s/g, ''));
    const fitting = headers.filter((header) => isHeader(header)).length;
    const needed = separator.source === ' ' || separator.source === ',' ? headers.length : 2;
    if (fitting >= Math.min(needed, headers.length) && headers.every(short)) {
      return { separator, headers };
    }
  }
  const alone = line.text.replaceAll(/\s/g, '');
  return /^(?:姓名|户主|户主姓名|学生姓名)$/.test(alone)
    ? { separator: /\t/g, headers: [alone] }
    : null;
}

function isHeader(cell: string): boolean {
  return cell.length <= 16 && HEADER.test(cell) && !/\d{3}|:/.test(cell);
}

function short(cell: string): boolean {
  return cell.length <= 20 && !/\d{5}/.test(cell);
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function piecesOf(line: Line, separator: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.text.matchAll(separator)) {
    pieces.push(pieceOf(line, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(pieceOf(line, from, line.text.length));
  // A bar at both ends of a row is a frame, not an empty cell.
  if (separator.source === '\\|') {
    if (pieces[0]?.text === '') pieces.shift();
    if (pieces.at(-1)?.text === '') pieces.pop();
  }
  return pieces;
}

function pieceOf(line: Line, from: number, to: number): Piece {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  const start = line.start + from + (raw.length - raw.trimStart().length);
  return { text, start, end: start + text.length };
}

function cellAt(cells: readonly Cell[], offset: number): Cell | null {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell === undefined) return null;
    if (offset < cell.start) high = middle - 1;
    else if (offset >= cell.end) low = middle + 1;
    else return cell;
  }
  return null;
}
