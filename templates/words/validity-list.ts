import type { Words } from './words.ts';

/** How long documents apply, and what ends soon. */
export const validityWords = {
  menu: { zh: '有效期', en: 'Validity' },
  title: { zh: '有效期即将届满的文件', en: 'Documents that end soon' },
  lead: {
    zh: '届满以前应当评估，决定延续、修改、废止或者到期失效；没有作出决定的，届满次日由系统标注失效，仍须补办确认。',
    en: 'Before its last day it is to be decided whether a document is extended, amended, repealed or lapses. What nobody decides on is marked as lapsed by the system on the day after, and the lapse is still to be confirmed.',
  },
  within: { zh: '{months}个月内（至{day}）', en: 'Within {months} months (until {day})' },
  nothing: { zh: '没有即将届满的文件。', en: 'Nothing ends in that time.' },
  effectiveFrom: { zh: '施行日期', en: 'In effect from' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  standing: { zh: '状态', en: 'State' },
  decide: { zh: '待决定', en: 'to be decided' },
  lapsed: { zh: '已届满，待确认', en: 'ended, to be confirmed' },
  period: { zh: '有效期', en: 'Period of validity' },
  noEnd: { zh: '未规定截止日期', en: 'without an end' },
  asStated: { zh: '文件载明', en: 'as the document says' },
  byRule: { zh: '按规则', en: 'by rule' },
  extended: { zh: '经延续', en: 'extended' },
  onPublication: { zh: '公布之日起', en: 'from publication' },
  onPublicationLater: { zh: '公布之日起{days}日后', en: '{days} days after publication' },
  onIssue: { zh: '印发之日起', en: 'from its issue' },
  term: { zh: '有效期{months}个月', en: '{months} months' },
  extend: { zh: '延续有效期', en: 'Extend the validity' },
  extendHint: {
    zh: '须在届满以前作出决定；延续的期限不超过规则允许的年数。',
    en: 'Decided before the last day; no longer than the rules allow.',
  },
  keep: { zh: '决定继续有效', en: 'Keep it in force' },
  keepHint: {
    zh: '下列已公开的文件替代本文件。应当废止或者修改的，请标注效力；确需同时施行的，在这里写明决定文件或者理由。',
    en: 'These published documents replace this one. Mark it where it is repealed or amended; where both are to apply, give the deciding document or the reason here.',
  },
  until: { zh: '延续至', en: 'Until' },
  basis: { zh: '决定文件', en: 'Deciding document' },
  given: { zh: '施行日期和有效期', en: 'Start and end of validity' },
  givenHint: {
    zh: '系统从文件中读出：{read}。有误的，请在下面填写；留空则按文件所载。',
    en: 'Read from the text: {read}. Where that is wrong, fill in below; left empty, the text stands.',
  },
  readNothing: { zh: '没有载明', en: 'nothing' },
} as const satisfies Readonly<Record<string, Words>>;
