import type { DisclosureAttribute } from '../../functions/domain/disclosure/attributes.ts';
import type { Circumstance, GroundId } from '../../functions/domain/disclosure/grounds.ts';
import type { Words } from './words.ts';

/** 公开属性. */
export const attributeNames: Readonly<Record<DisclosureAttribute, Words>> = {
  proactive: { zh: '主动公开', en: 'proactive disclosure' },
  onRequest: { zh: '依申请公开', en: 'disclosure on request' },
  withheld: { zh: '不予公开', en: 'withheld' },
};

/** The statutory grounds of 条例 arts 13–16, short enough to stand inside a sentence. */
export const groundNames: Readonly<Record<GroundId, Words>> = {
  particularPersons: { zh: '仅涉及特定对象', en: 'concerns particular persons only' },
  stateSecret: { zh: '国家秘密', en: 'state secret' },
  forbiddenByLaw: { zh: '法律、行政法规禁止公开', en: 'disclosure forbidden by law' },
  endangersSafety: { zh: '可能危及安全稳定', en: 'may endanger security or stability' },
  tradeSecret: { zh: '商业秘密', en: 'trade secret' },
  personalPrivacy: { zh: '个人隐私', en: 'personal privacy' },
  internalAffairs: { zh: '内部事务信息', en: 'internal affairs' },
  processInformation: { zh: '过程性信息', en: 'process information' },
  enforcementFile: { zh: '行政执法案卷信息', en: 'enforcement file' },
};

/** What takes a ground away. */
export const circumstanceNames: Readonly<Record<Circumstance, Words>> = {
  thirdPartyConsents: { zh: '第三方同意公开', en: 'the third party consents' },
  publicInterestOutweighs: {
    zh: '不公开会对公共利益造成重大影响',
    en: 'public interest outweighs it',
  },
  lawOrdersDisclosure: { zh: '法律、法规、规章规定应当公开', en: 'the law orders disclosure' },
};

/** 表述、时机、方式研判. */
export const aspectNames: Readonly<Record<'wording' | 'timing' | 'method', Words>> = {
  wording: { zh: '表述', en: 'wording' },
  timing: { zh: '时机', en: 'timing' },
  method: { zh: '方式', en: 'method' },
};
