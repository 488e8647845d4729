import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import type { InterpretationModel } from '../../../templates/interpretation/model.ts';
import { answers, generatedFor } from '../sample-documents.ts';

const carrier = { part: 'carrier', annex: 0 } as const;

function paragraph(text: string): Block {
  return { ...carrier, kind: 'paragraph', text };
}

export function table(rows: readonly (readonly string[])[]): Block {
  const cells = rows.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 })));
  const columns = rows[0]?.length ?? 0;
  return {
    ...carrier,
    kind: 'table',
    headerRows: 1,
    columns,
    rows: cells,
    text: rows.flat().join('\n'),
  };
}

/** An interpretation with everything that one can have: a note, a case, charts, a comparison. */
export function richMaterial(): InterpretationModel {
  const opening = answers();
  const blocks: Block[] = [
    ...opening.blocks,
    paragraph('为落实有关要求①，制定本办法。'),
    {
      ...carrier,
      kind: 'footnote',
      mark: '①',
      text: '①见《江州市重大行政决策程序规定》（2025年修订）。',
    },
    paragraph('案例一：小微企业申请补贴'),
    paragraph('基本情况：江州市某科技公司2025年新招用毕业生12人。'),
    paragraph('办理结果：公司收到补贴1.8万元。'),
    paragraph('图1 各区补贴人数（柱状图）'),
    paragraph('单位：人'),
    table([
      ['区', '2024年', '2025年'],
      ['东城区', '120', '180'],
      ['西城区', '90', '140'],
    ]),
    paragraph('图2 申请方式（饼图）'),
    table([
      ['方式', '比例（%）'],
      ['网上', '62'],
      ['窗口', '38'],
    ]),
    table([
      ['原政策', '新政策'],
      ['每人每月补贴300元，期限六个月。', '每人每月补贴500元，期限十二个月。'],
    ]),
  ];
  const document: PolicyDocument = { ...opening, blocks };
  return {
    title: opening.title ?? '',
    department: '江州市司法局',
    form: 'qa',
    document,
    policy: {
      title: '江州市人民政府办公室关于印发工作要点的通知',
      number: '江政办发〔2026〕7号',
      url: 'https://zwgk.jiangzhou.example/policies/7',
    },
    verification: { url: 'https://zwgk.jiangzhou.example/verify', code: 'K7QF-29TD' },
    generatedFor,
  };
}
