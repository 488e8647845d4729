import type { PlanFindingName } from '../../functions/domain/interpretation/plan-completeness.ts';
import type { Words } from './words.ts';

/** What is wrong with an interpretation plan, as the end of a sentence. */
export const planFindingNames: Readonly<Record<PlanFindingName, Words>> = {
  materialKeyTwice: { zh: '两项材料用了同一个编号', en: 'two materials share a key' },
  materialWithDocumentMissing: {
    zh: '没有安排与文件同时发布的解读材料',
    en: 'no material appears together with the document',
  },
  firstMaterialLate: {
    zh: '首份解读材料的发布时间超过规定期限',
    en: 'the first material comes later than the rule allows',
  },
  firstMaterialOnFixedDate: {
    zh: '首份解读材料定在固定日期，能否按期要到发布时才知道',
    en: 'the first material has a fixed date, which may turn out too late',
  },
  websiteMissing: { zh: '没有安排在政府网站发布', en: 'no release on the government website' },
  channelsMissing: { zh: '没有安排规定的全部发布渠道', en: 'a required channel is missing' },
  expertInterpretationMissing: {
    zh: '专业性较强的政策没有安排专家解读',
    en: 'a technical policy has no expert interpretation',
  },
  contentElementsMissing: {
    zh: '解读提纲缺少规定的内容要素',
    en: 'the outline lacks required elements',
  },
  outlineUnspecific: { zh: '解读提纲过于笼统', en: 'the outline is too general' },
  audienceMissing: { zh: '没有写明解读对象', en: 'it does not say for whom it interprets' },
  phasesMissing: { zh: '没有覆盖规定的解读阶段', en: 'a required phase is missing' },
  newMediaMissing: { zh: '没有安排政务新媒体发布', en: 'no release on government new media' },
  encouragedFormsUnused: { zh: '没有采用鼓励的解读形式', en: 'no encouraged form is used' },
};
