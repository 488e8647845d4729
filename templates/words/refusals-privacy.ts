import type { PrivacyRefusal } from '../../functions/domain/privacy/decisions.ts';
import type { Sentence } from './sentence.ts';

/** Why decisions on personal data were refused; no sentence repeats a value. */
export const privacySentences: Readonly<Record<PrivacyRefusal | 'personalDataLeft', Sentence>> = {
  candidateUndecided: {
    zh: '还有{count}处可能的个人信息没有作出决定。请逐处选择遮盖、保留或者按例外公开，再提交。',
    en:
      '{count} pieces of possible personal data are undecided. Mask, keep or exempt ' +
      'each, then submit.',
  },
  duplicateDecision: {
    zh: '同一处个人信息（{candidate}）作了两次决定。请只保留一次。',
    en: 'The same piece of personal data ({candidate}) is decided twice. Keep one decision.',
  },
  unknownCandidate: {
    zh:
      '决定中提到的位置（{candidate}）不在现在的文本里，文本可能已经更新。' +
      '请刷新页面，重新核对后提交。',
    en:
      'The decision names a place ({candidate}) that the present text does not have. ' +
      'Reload, check again and submit.',
  },
  keepWithoutReason: {
    zh:
      '保留{type:personalData}（{candidate}）没有写明理由。' +
      '请写明为什么可以公开，或者改为遮盖。',
    en:
      'A {type:personalData} ({candidate}) is kept without a reason. Say why it may be ' +
      'public, or mask it.',
  },
  exemptionDoesNotFit: {
    zh:
      '{type:personalData}（{candidate}）不适用“{exception:exception}”：' +
      '例外只能公开当事人和事由，不能公开证件号码、联系方式、账号和住址。请改为遮盖。',
    en:
      'A {type:personalData} ({candidate}) is never covered by {exception:exception}, ' +
      'which shows who and why, not numbers, contacts or addresses. Mask it.',
  },
  exemptionWithoutGround: {
    zh:
      '按“{exception:exception}”公开{type:personalData}（{candidate}），' +
      '还缺少：{missing:exemptionField}。请补充后再提交。',
    en:
      'Keeping a {type:personalData} ({candidate}) under {exception:exception} still ' +
      'lacks: {missing:exemptionField}. Add it and submit again.',
  },
  wordsCarryPersonalData: {
    zh:
      '填写的理由里含有{type:personalData}（对应位置{candidate}）。' +
      '理由会永久留存，请删去具体号码或者地址后再提交。',
    en:
      'The reasons given for {candidate} contain a {type:personalData}. They are kept ' +
      'for good; take it out and submit again.',
  },
  personalDataLeft: {
    zh:
      '去标识化之后，公开文本里仍有个人信息：{left:partAndType}。' +
      '请回到去标识化审查，补充遮盖后再提交。',
    en:
      'Personal data are still in the public text: {left:partAndType}. Go back to the ' +
      'review, mask them and submit again.',
  },
};
