import type { Words } from './words.ts';

/** Words of the review of personal data. */
export const privacyWords = {
  title: { zh: '审定个人信息', en: 'Decide on personal data' },
  lead: {
    zh: '系统找出了下列可能的个人信息，并给出建议。除惩戒公示、强制性信息披露外，公开时要去标识化处理。请逐项核对上下文再决定。',
    en: 'The system found what may be personal data and proposes what to do. Except for punitive publicity and mandatory disclosure, they are removed before release. Look at each in its context and decide.',
  },
  noneFound: {
    zh: '没有找到可能的个人信息。请通读文本后确认。',
    en: 'Nothing that may be personal data was found. Read the texts, then confirm.',
  },
  count: {
    zh: '共{count}处：建议隐去{mask}处，建议保留{keep}处。',
    en: '{count} found: {mask} proposed to be masked, {keep} to be kept.',
  },
  context: { zh: '上下文', en: 'In context' },
  type: { zh: '类型', en: 'Kind' },
  decision: { zh: '决定', en: 'Decision' },
  mask: { zh: '隐去', en: 'Mask' },
  keep: { zh: '保留', en: 'Keep' },
  exempt: { zh: '例外公开', en: 'Exempt' },
  proposed: { zh: '建议', en: 'proposed' },
  reason: { zh: '保留的理由', en: 'Why it is kept' },
  otherwise: { zh: '不按建议办理时填写', en: 'If you decide otherwise' },
  exemptFields: {
    zh: '例外公开的，下列各项都要填写：',
    en: 'For an exception all of these are needed:',
  },
  exception: { zh: '例外情形', en: 'Exception' },
  confirm: {
    zh: '我已逐项核对，确认以上全部决定',
    en: 'I have looked at every item and confirm all decisions above',
  },
  confirmMissing: {
    zh: '请核对后勾选确认',
    en: 'Look at all items, then tick to confirm',
  },
  button: { zh: '提交决定', en: 'Record the decisions' },
  official: { zh: '履职公务人员', en: 'office-holder in office' },
  private: { zh: '私人', en: 'private person' },
  punished: { zh: '被处罚人', en: 'punished person' },
  bystander: { zh: '其他人员', en: 'bystander' },
  legalRepresentative: { zh: '法定代表人', en: 'legal representative' },
  disclosed: { zh: '依法披露的当事人', en: 'party of a disclosure required by law' },
  example: { zh: '举例人名', en: 'name of an example' },
  masked: { zh: '已经遮盖', en: 'masked already' },
} as const satisfies Record<string, Words>;
