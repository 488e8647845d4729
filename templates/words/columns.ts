import type { Column } from '../../functions/domain/gazette/columns.ts';
import type { Words } from './words.ts';

export const columnNames: Readonly<Record<Column, Words>> = {
  governmentOrders: { zh: '市政府令', en: 'Government orders' },
  governmentDocuments: { zh: '市政府文件', en: 'Government documents' },
  officeDocuments: { zh: '市政府办公室文件', en: 'Documents of the general office' },
  departmentDocuments: { zh: '部门规范性文件', en: 'Normative documents of departments' },
  policyInterpretation: { zh: '政策解读', en: 'Policy interpretation' },
};
