import type { Role } from '../../functions/domain/kernel/people.ts';
import type { Words } from './words.ts';

/** Roles as people call them; `system` is the workflow acting on its own. */
export const roleNames: Readonly<Record<Role | 'system', Words>> = {
  drafter: { zh: '起草人', en: 'drafter' },
  departmentHead: { zh: '部门负责人', en: 'department head' },
  disclosureReviewer: { zh: '公开审查人', en: 'disclosure reviewer' },
  privacyReviewer: { zh: '隐私审查人', en: 'privacy reviewer' },
  signingOfficer: { zh: '签发人', en: 'signing officer' },
  gazetteEditor: { zh: '公报编辑', en: 'gazette editor' },
  chiefEditor: { zh: '公报主编', en: 'chief editor' },
  supervisor: { zh: '督查人员', en: 'supervisor' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  system: { zh: '系统', en: 'the system' },
};
