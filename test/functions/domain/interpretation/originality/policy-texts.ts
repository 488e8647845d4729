import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import {
  judgeOriginality,
  type OriginalityRules,
} from '../../../../../functions/domain/interpretation/originality/judge-originality.ts';
import type { Comparable } from '../../../../../functions/domain/interpretation/originality/source-text.ts';
import { jurisdiction } from '../../../../../functions/domain/jurisdictions/registry.ts';

/** An invented policy; its sentences are what materials are held against. */
export const policy = [
  '江州市新就业大学生住房租赁补贴办法',
  '一、补贴对象',
  '毕业三年内在本市就业并依法缴纳社会保险的全日制高校毕业生，可以申请住房租赁补贴。',
  '二、补贴标准',
  '博士研究生每人每月补贴一千五百元，硕士研究生每人每月补贴八百元，本科毕业生每人每月补贴六百元。',
  '三、申请程序',
  '申请人应当通过江州市政务服务平台提交劳动合同、租赁合同和学历证明，由区住房保障部门在十个工作日内完成审核。',
  '对弄虚作假骗取补贴资金的申请人，由住房保障部门追回已经发放的补贴并记入个人信用档案。',
].join('\n');

export const rules: OriginalityRules = jurisdiction('nanjing-2020').parameters;

/** How a material stands beside the policy, or beside another document. */
export function judged(material: Comparable, document: Comparable = policy) {
  return judgeOriginality(document, material, rules);
}

export const modelOf = (text: string) => parsePolicyDocument(text);
