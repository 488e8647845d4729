import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { readMarkdown } from '../../../functions/intake/markdown.ts';
import type { InterpretationModel } from '../../../templates/interpretation/model.ts';
import { generatedFor } from '../sample-documents.ts';

/** An interpretation of an invented city with all that such a material may hold. */
const text = `# 《江州市企业稳岗补贴实施办法》政策解读

## 一、出台背景

2021—2025年，享受稳岗补贴的企业由3260家增加到9120家①。

图1　享受稳岗补贴的企业数（折线图）

| 年份 | 企业数（家） |
| --- | --- |
| 2021年 | 3,260 |
| 2023年 | — |
| 2025年 | 9,120 |

图2　补贴要求（柱状图）

| 事项 | 要求 |
| --- | --- |
| 申报 | 按时提交 |

## 二、新旧政策对比

| 事项 | 原政策 | 现政策 |
| --- | --- | --- |
| 申领期限 | 每年6月30日前提出申请，逾期不予受理。 | 每年9月30日前提出申请，逾期可补报一次。 |
| 资金渠道 | 失业保险基金 | 失业保险基金 |

## 三、典型案例

案例一　小微企业如何享受补贴

基本情况：石桥区某食品加工厂有职工46人，上年度未裁员。

办理结果：经办机构比对社保数据后，向该厂发放稳岗补贴5.16万元。

## 四、政策问答

问：哪些企业可以享受稳岗补贴？

答：依法参加失业保险并足额缴纳失业保险费的企业，均可享受。

个体工商户参照执行。
`;

const note: Block = {
  part: 'carrier',
  annex: 0,
  kind: 'footnote',
  mark: '①',
  text: '①数据来源：江州市人力资源和社会保障局统计快报。',
};

export function sampleMaterial(): InterpretationModel {
  const read = readMarkdown(text);
  const at = read.blocks.findIndex(({ text }) => text.includes('①'));
  const blocks = read.blocks.toSpliced(at + 1, 0, note);
  const document: PolicyDocument = { ...read, blocks };
  return {
    title: '《江州市企业稳岗补贴实施办法》政策解读',
    department: '江州市人力资源和社会保障局',
    form: 'infographic',
    document,
    policy: { title: '江州市人民政府关于印发实施办法的通知', number: '江政发〔2026〕12号' },
    verification: null,
    generatedFor,
  };
}
