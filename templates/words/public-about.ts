import type { ParameterName } from '../../functions/domain/jurisdictions/parameters.ts';
import type { Words } from './words.ts';

/** Words of the page that explains the three synchronisations. */
export const aboutWords = {
  title: { zh: '什么是“三同步”', en: 'The three synchronisations' },
  intro: {
    zh: '政策文件与它的解读同步组织、同步审签、同步部署。没有解读的文件不能送签，没有同时准备好的解读不能发布。',
    en:
      'A policy and its interpretation are prepared, signed off and released together. A ' +
      'document without its interpretation cannot be signed; nothing is released before ' +
      'both are ready.',
  },
  rules: { zh: '本市适用的规定', en: 'The rules that apply here' },
  inherited: {
    zh: '本市文件未作规定，适用国家层面的规定',
    en: 'National rule; the city’s own paper is silent',
  },
  overridden: { zh: '本部署自行设定', en: 'Set by this deployment' },
  privacy: { zh: '公开前的处理', en: 'Before publication' },
  privacyText: {
    zh: '涉及个人隐私的内容在公开前作去标识化处理；依法不公开的段落处注明依据。本站不设访问统计，只在您切换语言时保存一个语言 Cookie。',
    en:
      'Personal data are de-identified before publication, and a passage that the law ' +
      'keeps back is marked with its ground. This site counts no visits; the only cookie ' +
      'remembers your language once you switch it.',
  },
  data: { zh: '开放数据', en: 'Open data' },
  dataText: {
    zh: '以下地址可以由程序读取，结构保持稳定。',
    en: 'Programs may read these addresses; their shapes stay stable.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export interface Synchronisation {
  readonly name: Words;
  readonly text: Words;
}

export const synchronisations: readonly Synchronisation[] = [
  {
    name: { zh: '同步组织', en: 'Prepared together' },
    text: {
      zh: '谁起草、谁解读。起草部门同时提交文件、解读方案和解读材料，缺一不可。',
      en:
        'Whoever drafts also interprets. The department hands in the document, the plan ' +
        'and the materials; none may be missing.',
    },
  },
  {
    name: { zh: '同步审签', en: 'Signed off together' },
    text: {
      zh: '公开属性、个人信息和内容一并审查，一次签发同时覆盖文件和解读。签发后任何改动都会使签发失效。',
      en: 'One review and one signature cover both. Any later change makes the signature void.',
    },
  },
  {
    name: { zh: '同步部署', en: 'Released together' },
    text: {
      zh: '文件和解读在同一时刻公布。承诺以后发布的解读，按期限公布并在文件页面列出。',
      en:
        'Both become public in the same moment. Interpretations promised for later are ' +
        'listed with their day on the policy’s page.',
    },
  },
];

/** The rules that concern the public, by what they are about. */
export const ruleNames = {
  drafterInterprets: { zh: '谁起草、谁解读', en: 'Who drafts also interprets' },
  planWithDocument: {
    zh: '文件和解读方案一并报批',
    en: 'Plan and document are submitted together',
  },
  interpretationWithinWorkingDays: { zh: '解读发布时限', en: 'Time limit for interpretation' },
  interpretationChannels: { zh: '解读发布渠道', en: 'Channels of interpretation' },
  disclosureWithinWorkingDays: { zh: '主动公开时限', en: 'Time limit for disclosure' },
  minimalWithholding: { zh: '不予公开最小化', en: 'Withhold as little as possible' },
  conversionToProactive: { zh: '依申请公开转主动公开', en: 'From on request to proactive' },
  privacyExceptions: { zh: '去标识化的例外', en: 'Exceptions to de-identification' },
  markInvalidOnOriginal: { zh: '在原文件上标注废止、失效', en: 'Marks on the original' },
  completeGazetting: { zh: '公报应登尽登', en: 'What the gazette must print' },
  gazetteOnlineWithPrint: { zh: '公报线上线下同步', en: 'Online with print' },
} as const satisfies Partial<Readonly<Record<ParameterName, Words>>>;
export type ShownRule = keyof typeof ruleNames;

const terms: Readonly<Record<string, Words>> = {
  website: { zh: '政府网站', en: 'government website' },
  media: { zh: '新闻媒体', en: 'news media' },
  newMedia: { zh: '政务新媒体', en: 'social media of the government' },
  pressConference: { zh: '新闻发布会', en: 'press conference' },
  gazette: { zh: '政府公报', en: 'gazette' },
  punitivePublicity: { zh: '惩戒公示', en: 'publicity as a sanction' },
  mandatoryDisclosure: { zh: '强制性信息披露', en: 'mandatory disclosure' },
  governmentRule: { zh: '政府规章', en: 'government rules' },
  normativeDocument: { zh: '行政规范性文件', en: 'normative documents' },
  departmentNormativeDocument: { zh: '部门规范性文件', en: 'normative documents of departments' },
};

/** The value of a rule as a reader says it. */
export function ruleValue(value: unknown): Words {
  if (value === true) return { zh: '应当做到', en: 'Required' };
  if (value === false || value === null) return { zh: '未要求', en: 'Not required' };
  if (typeof value === 'number') {
    if (value === 0) return { zh: '与文件同时', en: 'together with the document' };
    return { zh: `${value} 个工作日内`, en: `within ${value} working days` };
  }
  if (!Array.isArray(value)) return { zh: '', en: '' };
  const named = value.map((one) => terms[String(one)] ?? { zh: String(one), en: String(one) });
  return {
    zh: named.map(({ zh }) => zh).join('、'),
    en: named.map(({ en }) => en).join(', '),
  };
}
