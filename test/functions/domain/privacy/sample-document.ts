import {
  type PolicyDocument,
  policyDocumentSchema,
} from '../../../../functions/domain/document/model.ts';

const cell = (text: string, spans: { rowSpan?: number; columnSpan?: number } = {}) => ({
  text,
  columnSpan: spans.columnSpan ?? 1,
  rowSpan: spans.rowSpan ?? 1,
});
const carrier = { part: 'carrier', annex: 0 } as const;
const annex = { part: 'annex', annex: 1 } as const;

/** A notice with invented people in its title, a heading, a paragraph, an annotation, a table. */
export const sampleDocument: PolicyDocument = policyDocumentSchema.parse({
  title: '关于认定周秀兰家庭为低保对象的通知',
  documentNumber: '江民发〔2026〕12号',
  issuingOrgan: '江州市民政局',
  addressees: ['各区民政局'],
  dateOfDocument: '2026-11-02',
  issueDate: '2026-11-03',
  annotation: '（联系人：救助科钱敏，电话：0600-8765432；此件公开发布）',
  blocks: [
    { ...carrier, kind: 'organMark', text: '江州市民政局文件' },
    { ...carrier, kind: 'documentNumber', text: '江民发〔2026〕12号' },
    { ...carrier, kind: 'title', text: '关于认定周秀兰家庭\n为低保对象的通知' },
    { ...carrier, kind: 'addressees', text: '各区民政局：' },
    {
      ...carrier,
      kind: 'heading',
      level: 1,
      numbering: '一、',
      headingLength: 11,
      text: '一、村民周秀兰的申请。经核实，周秀兰（身份证号11010519491231002X）符合条件。',
    },
    {
      ...carrier,
      kind: 'paragraph',
      text: '周秀兰之子周建平，电话138 0000 1111，住东湖区荷塘村15号。',
    },
    { ...carrier, kind: 'paragraph', text: '二、资金由市财政局承担。' },
    { ...carrier, kind: 'signature', text: '江州市民政局' },
    { ...carrier, kind: 'date', text: '2026年11月2日' },
    {
      ...carrier,
      kind: 'annotation',
      text: '（联系人：救助科钱敏，电话：0600-8765432；此件公开发布）',
    },
    { ...annex, kind: 'annexMark', text: '附件' },
    {
      ...annex,
      kind: 'table',
      headerRows: 1,
      columns: 3,
      rows: [
        [cell('乡镇'), cell('姓名'), cell('联系电话')],
        [cell('新桥镇', { rowSpan: 2 }), cell('魏福根'), cell('13900002222')],
        [cell('欧阳婉'), cell('139****3333')],
      ],
      text: '乡镇\n姓名\n联系电话\n新桥镇\n魏福根\n13900002222\n欧阳婉\n139****3333',
    },
    { ...carrier, kind: 'imprint', text: '江州市民政局办公室 2026年11月3日印发' },
  ],
});

/** An interpretation of it that names one of its people without any context. */
export const sampleMaterial: PolicyDocument = policyDocumentSchema.parse({
  title: '一图读懂低保认定',
  documentNumber: null,
  issuingOrgan: null,
  addressees: [],
  dateOfDocument: null,
  issueDate: null,
  annotation: null,
  blocks: [
    { part: 'attached', annex: 0, kind: 'title', text: '一图读懂低保认定' },
    { part: 'attached', annex: 0, kind: 'paragraph', text: '本次认定后周秀兰每月可领取补助。' },
  ],
});
