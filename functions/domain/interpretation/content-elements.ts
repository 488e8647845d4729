import { z } from 'zod';

/**
 * What an interpretation should explain, as the papers list it (domain.md A7 and B2); the last two
 * no paper asks for, but readers do.
 */
export const contentElements = [
  'background',
  'basis',
  'goals',
  'mainContent',
  'keyTasks',
  'scope',
  'criteriaAndScope',
  'benefitMeasures',
  'policyDelta',
  'cautions',
  'keyTerms',
  'implementation',
  'nextSteps',
  'effectiveDates',
  'contacts',
] as const;
export const contentElementSchema = z.enum(contentElements);
export type ContentElement = z.infer<typeof contentElementSchema>;

/** Each element as the papers name it. */
export const elementNames: Record<ContentElement, string> = {
  background: '政策背景',
  basis: '制定依据',
  goals: '目标任务',
  mainContent: '主要内容',
  keyTasks: '重点任务',
  scope: '涉及范围',
  criteriaAndScope: '执行标准和范围',
  benefitMeasures: '惠企利民举措',
  policyDelta: '新旧政策差异',
  cautions: '注意事项',
  keyTerms: '关键词诠释',
  implementation: '落实情况',
  nextSteps: '后续工作考虑',
  effectiveDates: '施行日期和有效期',
  contacts: '咨询方式',
};

/** The words by which plans and materials announce each element. */
const wording: Record<ContentElement, RegExp> = {
  background: /背景|由来|起因|为什么(?:要)?(?:出台|制定)|必要性/u,
  basis: /依据|根据.{0,40}(?:制定|出台)|法律法规|上位法/u,
  goals: /目标|目的|意义|总体要求/u,
  mainContent: /主要内容|核心内容|重点内容|政策要点|主要(?:措施|举措|条款)|内容解读/u,
  keyTasks: /重点任务|主要任务|工作任务|目标任务|重点工作/u,
  scope: /范围|适用(?:对象|人群)|涉及(?:对象|人群)|实施对象|覆盖(?:对象|人群)|哪些人/u,
  criteriaAndScope:
    /执行标准|(?:补贴|补助|奖励|认定|申请|享受|资助)(?:的)?(?:标准|条件)|标准和范围|标准与范围/u,
  benefitMeasures: /惠企|利民|惠民|便民|优惠|红利|减负|补贴|补助|奖补|扶持/u,
  policyDelta:
    /新旧|与(?:原|以往|此前|旧).{0,12}(?:相比|区别|不同|差异)|修订(?:内容|要点)|变化|调整(?:内容|情况)/u,
  cautions: /注意事项|需要注意|特别提醒|易错/u,
  keyTerms: /关键词|名词解释|术语|概念(?:解释|界定)|专有名词/u,
  implementation: /落实情况|执行情况|实施情况|推进情况|成效/u,
  nextSteps: /后续工作|下一步|工作考虑|后续安排|贯彻落实/u,
  effectiveDates: /施行(?:日期|时间)|实施(?:日期|时间)|生效(?:日期|时间)|有效期|执行时间|时间表/u,
  contacts: /(?:咨询|联系|监督|投诉|服务|反映)(?:方式|电话|热线|渠道|问题)|解读机关|联系人|热线/u,
};

/** Which elements a text announces, in the order of {@link contentElements}. */
export function elementsIn(text: string): readonly ContentElement[] {
  return contentElements.filter((element) => wording[element].test(text));
}
