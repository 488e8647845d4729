import type { Words } from './words.ts';

/** Words of the disclosure decision. */
export const disclosureWords = {
  title: { zh: '审定公开属性', en: 'Decide the disclosure' },
  lead: {
    zh: '以公开为常态、不公开为例外。对文件和解读作出同一个决定；不予公开坚持最小化，先考虑区分处理。',
    en: 'Openness is the rule. One decision covers document and interpretation; withholding is kept to the least, and a partial disclosure is considered first.',
  },
  proposed: { zh: '起草部门拟定：', en: 'The department proposes:' },
  attribute: { zh: '公开属性', en: 'Disclosure attribute' },
  partial: { zh: '区分处理', en: 'Partial disclosure' },
  partialHint: {
    zh: '能够作区分处理的，应当公开可以公开的部分（条例第三十七条）。定为“不予公开”的，必须先回答以下各项。',
    en: 'Where the open part can be told apart it must be disclosed (art. 37). Answer this before anything is withheld as a whole.',
  },
  considered: { zh: '已经考虑区分处理', en: 'A partial disclosure was considered' },
  possible: { zh: '可以部分公开', en: 'A part could be disclosed' },
  explanation: { zh: '为什么不能部分公开', en: 'Why no part can be open' },
  ground: { zh: '法定理由', en: 'Statutory ground' },
  groundHint: {
    zh: '主动公开的选“无”。其他情形须选择《政府信息公开条例》的一项，并说明理由。',
    en: 'None for proactive disclosure; otherwise one ground of the regulation, with reasons.',
  },
  groundTexts: { zh: '法定理由的条文', en: 'What the articles say' },
  must: { zh: '不得公开', en: 'must not be disclosed' },
  may: { zh: '可以不予公开', en: 'may be withheld' },
  covers: { zh: '可定为：', en: 'Carries:' },
  reasons: { zh: '说明理由', en: 'Reasons' },
  reasonsHint: {
    zh: '不主动公开或有内容隐去时必须填写。',
    en: 'Needed for anything that is not disclosed, the whole or a passage.',
  },
  sever: { zh: '逐段隐去', en: 'Passages to cut out' },
  severHint: {
    zh: '文件公开而个别段落不宜公开的，为该段选择法定理由；其余保持“公开”。',
    en: 'Where the document is open but a passage must stay back, give that passage its ground and leave the others open.',
  },
  passage: { zh: '段落', en: 'Passage' },
  open: { zh: '公开', en: 'Open' },
  annexes: { zh: '附件的公开属性', en: 'Attributes of the annexes' },
  annex: { zh: '附件{annex}', en: 'Annex {annex}' },
  assessment: { zh: '发布前研判', en: 'Assessment before release' },
  assessmentHint: {
    zh: '对公开内容表述、公开时机、公开方式作出研判，逐项说明。',
    en: 'Wording, timing and method are each assessed, with reasons.',
  },
  suitable: { zh: '适宜', en: 'suitable' },
  unsuitable: { zh: '不适宜', en: 'unsuitable' },
  verdictNote: { zh: '{aspect}：研判意见', en: '{aspect}: why' },
  releaseAt: { zh: '发布时间', en: 'Time of release' },
  releaseAtHint: {
    zh: '北京时间。留空为签发后立即发布；只适用于主动公开。',
    en: 'Beijing time. Empty: as soon as it is signed. Only for proactive disclosure.',
  },
  button: { zh: '作出决定', en: 'Record the decision' },
} as const satisfies Record<string, Words>;
