import { chineseNumeral } from '../../../../../functions/domain/document/format/numbering.ts';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import type {
  DeltaRow,
  PolicyDelta,
} from '../../../../../functions/domain/interpretation/delta/model.ts';
import { policyDelta } from '../../../../../functions/domain/interpretation/delta/policy-delta.ts';

/** Rules of an invented city, to be revised in every way. */
export const rule = {
  purpose: '为了规范住房租赁补贴的申请、审核和发放，保障新市民基本居住需求，制定本办法。',
  scope: '本市城区范围内住房租赁补贴的申请、审核、发放和监督管理，适用本办法。',
  duty: '市住房保障部门负责全市住房租赁补贴的组织实施，财政部门负责资金筹集和拨付。',
  who: '申请住房租赁补贴的家庭，应当具有本市户籍或者持有居住证满一年，人均住房面积低于15平方米。',
  income: '申请家庭上年度人均可支配收入应当低于36000元，家庭财产总额不超过20万元。',
  amount: '补贴标准为每人每月300元，每户每月最高不超过900元，每年按租金水平调整一次。',
  apply:
    '申请人应当向户籍所在地或者居住地街道办事处提出书面申请，并提交身份证明、收入证明和租赁合同。',
  review: '街道办事处应当自受理之日起15个工作日内完成初审，并在社区公示5日。',
  decide: '区住房保障部门应当自收到初审意见之日起10个工作日内作出决定，并书面通知申请人。',
  pay: '补贴资金按季度发放，由财政部门通过银行直接拨付到申请人账户。',
  change: '家庭人口、收入、住房情况发生变化的，申请人应当在30日内如实申报，由街道办事处重新核定。',
  fraud: '以隐瞒、伪造等手段骗取补贴的，追回已经发放的补贴，五年内不再受理其申请。',
  force: '本办法自2021年5月1日起施行，有效期5年。',
} as const;

export const everyRule: readonly string[] = Object.values(rule);

/** The rules as a document of articles. */
export function articles(...texts: readonly string[]): PolicyDocument {
  const body = texts.map((text, index) => `第${chineseNumeral(index + 1)}条　${text}`);
  return parsePolicyDocument(['江州市住房租赁补贴办法', ...body].join('\n\n'));
}

/** The same as numbered clauses of a notice. */
export function clauses(...texts: readonly string[]): PolicyDocument {
  const body = texts.map((text, index) => `${chineseNumeral(index + 1)}、${text}`);
  return parsePolicyDocument(['江州市关于住房租赁补贴的通知', ...body].join('\n\n'));
}

export function paragraphs(...texts: readonly string[]): PolicyDocument {
  return parsePolicyDocument(['关于住房租赁补贴的说明', ...texts].join('\n\n'));
}

/** `changed 3>4`, `split 5>5,6`, `new >2`, `dropped 7>`: what follows from two documents. */
export function told(old: PolicyDocument, fresh: PolicyDocument): readonly string[] {
  return tellRows(policyDelta(old, fresh));
}

/** Rows by the places of their units, each side counted from 1. */
export function tellRows({ rows }: PolicyDelta): readonly string[] {
  const place = (side: 'old' | 'new') => {
    const units = rows.flatMap((row) => row[side]).toSorted((a, b) => a.block - b.block);
    return (row: DeltaRow) => row[side].map((unit) => units.indexOf(unit) + 1).join(',');
  };
  const [before, after] = [place('old'), place('new')];
  return rows.map((row) => `${row.kind} ${before(row)}>${after(row)}`);
}

/** Without what did not change: what a reader looks for. */
export function changesTold(old: PolicyDocument, fresh: PolicyDocument): readonly string[] {
  return told(old, fresh).filter((row) => !/^(?:unchanged|renumbered) /u.test(row));
}
