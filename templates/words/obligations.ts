import type {
  ObligationKind,
  ObligationStanding,
} from '../../functions/domain/deadlines/obligations.ts';
import type { Words } from './words.ts';

/** What is owed. */
export const obligationNames: Readonly<Record<ObligationKind, Words>> = {
  disclosure: { zh: '主动公开文件', en: 'disclosure of the document' },
  interpretation: { zh: '发布解读材料', en: 'release of the interpretation' },
  followUp: { zh: '发布后续解读', en: 'release of a later interpretation' },
  gate: { zh: '办理当前环节', en: 'decision at the gate' },
};

/** How it stands today. */
export const standingNames: Readonly<Record<ObligationStanding, Words>> = {
  met: { zh: '按时完成', en: 'met' },
  metLate: { zh: '逾期完成', en: 'met late' },
  overdue: { zh: '已逾期', en: 'overdue' },
  soon: { zh: '24小时内到期', en: 'due within 24 hours' },
  open: { zh: '办理中', en: 'open' },
};
