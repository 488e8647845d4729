import type { PrivacyException } from '../../functions/domain/privacy/decisions.ts';
import type { PersonalDataType } from '../../functions/domain/privacy/personal-data.ts';
import type { PrivacyWarning } from '../../functions/domain/privacy/warnings/warnings.ts';
import type { Words } from './words.ts';

/** Kinds of personal data. */
export const personalDataNames: Readonly<Record<PersonalDataType, Words>> = {
  person: { zh: '姓名', en: 'name' },
  residentId: { zh: '居民身份证号', en: 'resident ID number' },
  mobile: { zh: '手机号码', en: 'mobile number' },
  landline: { zh: '固定电话', en: 'landline number' },
  bankCard: { zh: '银行卡号', en: 'bank card number' },
  email: { zh: '电子邮箱', en: 'e-mail address' },
  plate: { zh: '车牌号', en: 'number plate' },
  passport: { zh: '护照号', en: 'passport number' },
  permit: { zh: '通行证号', en: 'travel permit number' },
  otherId: { zh: '其他证件号', en: 'other identity number' },
  address: { zh: '住址', en: 'home address' },
  birthDate: { zh: '出生日期', en: 'date of birth' },
  socialAccount: { zh: '社交账号', en: 'social media account' },
};

/** The two exceptions to de-identification. */
export const exceptionNames: Readonly<Record<PrivacyException, Words>> = {
  punitivePublicity: { zh: '惩戒公示', en: 'punitive publicity' },
  mandatoryDisclosure: { zh: '强制性信息披露', en: 'mandatory disclosure' },
};

/** What masking value by value does not solve, in a word. */
export const warningNames: Readonly<Record<PrivacyWarning['kind'], Words>> = {
  smallGroup: { zh: '小范围名单', en: 'a list of few people' },
  combination: { zh: '组合识别', en: 'telling combinations' },
  minor: { zh: '未成年人', en: 'minors' },
  health: { zh: '健康状况', en: 'health' },
  hardship: { zh: '生活困难', en: 'hardship' },
};

/** What an exception must state. */
export const exemptionFieldNames: Readonly<
  Record<'legalBasis' | 'decidedBy' | 'scope' | 'method', Words>
> = {
  legalBasis: { zh: '法律依据', en: 'legal basis' },
  decidedBy: { zh: '决定机关', en: 'who decided' },
  scope: { zh: '公开范围', en: 'scope' },
  method: { zh: '公开方式', en: 'method' },
};

/** What a reviewer may write there, who has never done it before. */
export const exemptionExamples: Readonly<Record<keyof typeof exemptionFieldNames, Words>> = {
  legalBasis: {
    zh: '如：《中华人民共和国行政处罚法》第四十八条',
    en: 'such as: Administrative Penalty Law, Article 48',
  },
  decidedBy: { zh: '如：市教育局', en: 'such as: Education Bureau' },
  scope: {
    zh: '如：只公开姓名、违法事实和处罚结果',
    en: 'such as: name, offence and penalty only',
  },
  method: { zh: '如：随文件在政府网站公开', en: 'such as: on the website, with the document' },
};
