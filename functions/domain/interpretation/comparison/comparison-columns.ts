import type { TableCell } from '../../document/model.ts';

/** The columns of a table that set an old rule beside the new one. */
export interface ComparisonColumns {
  readonly old: number;
  readonly new: number;
}

const trial = '(?:暂行|试行)(?:政策|规定|办法|标准|制度|做法|条例|规则|细则)';
const topic =
  '(?:暂行|试行)?(?:政策|规定|办法|标准|条款|条文|内容|文件|制度|做法|流程|表述|版本?|条例|规则|细则)?';
const old = new RegExp(
  `^(?:(?:原|原有|旧|老|以前|此前|过去|修改前|修订前|调整前|变更前|现行)的?${topic}|${trial})$`,
  'u',
);
const fresh = new RegExp(
  `^(?:现|新|现在|本次|此次|修改后|修订后|调整后|变更后|拟修改)的?${topic}$`,
  'u',
);

/**
 * Finds the columns that a head names as old and new: 原政策 and 现政策, 修改前 and 修改后. 现行
 * is old beside 修改后, because that is what is in force until then, and so is 试行办法. Null unless
 * the head names exactly one of each.
 */
export function comparisonColumns(
  rows: readonly (readonly TableCell[])[],
  headerRows: number,
): ComparisonColumns | null {
  const head = rows[0] ?? [];
  if (headerRows !== 1 || head.some((cell) => cell.columnSpan > 1)) return null;
  const names = head.map((cell) => cell.text.replace(/[\s（）()“”]/gu, ''));
  const olds = columnsLike(names, old);
  const news = columnsLike(names, fresh);
  const [before] = olds;
  const [after] = news;
  if (before === undefined || after === undefined) return null;
  return olds.length === 1 && news.length === 1 ? { old: before, new: after } : null;
}

function columnsLike(names: readonly string[], pattern: RegExp): number[] {
  return names.flatMap((name, column) => (pattern.test(name) ? [column] : []));
}
