import { basisInFull } from '../../../templates/words/basis.ts';
import { owedWords } from '../../../templates/words/obligation-subjects.ts';
import { obligationNames, standingNames } from '../../../templates/words/obligations.ts';
import type { BoardRow } from '../../application/obligations/board-row.ts';
import { csvText } from '../csv-text.ts';
import { minuteOf } from '../layout/times.ts';
import { dueText } from './standing-mark.tsx';

const heads = [
  '状态',
  'standing',
  '事项类别',
  'kind',
  '应办事项',
  'obligation',
  '所属',
  'stream',
  '责任部门',
  '起算',
  '期限',
  '完成',
  '终止',
  '事后补录',
  '依据',
];

/** One line an obligation, for spreadsheets. */
export function csvOfBoard(
  rows: readonly BoardRow[],
  departmentName: (id: string) => string,
): string {
  const lines = rows.map((row) => {
    const owed = owedWords(row);
    return [
      standingNames[row.standing].zh,
      row.standing,
      obligationNames[row.kind].zh,
      row.kind,
      owed.zh,
      owed.en,
      row.title,
      row.stream,
      departmentName(row.department),
      minuteOf(row.startsAt),
      dueText(row.kind, row.dueAt),
      row.satisfiedAt === null ? '' : minuteOf(row.satisfiedAt),
      row.ceasedAt === null ? '' : minuteOf(row.ceasedAt),
      row.enteredLateAt === null ? '' : minuteOf(row.enteredLateAt),
      basisInFull(row.basis),
    ];
  });
  return csvText([heads, ...lines]);
}
