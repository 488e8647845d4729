import type { DisclosureAttribute } from '../../functions/domain/disclosure/attributes.ts';
import { attributeNames } from '../words/attributes.ts';
import { inBookMarks } from '../words/book-marks.ts';

export interface ConversionNotice {
  readonly title: string;
  readonly url: string;
  readonly from: DisclosureAttribute;
  readonly to: DisclosureAttribute;
  /** Of whoever decided on the review. */
  readonly reasons: string;
}

/** What is mailed when a review opens what was closed, so that its department begins: Chinese first. */
export function conversionStartedMail(notice: ConversionNotice): { subject: string; text: string } {
  const { title, url, reasons } = notice;
  const [from, to] = [attributeNames[notice.from], attributeNames[notice.to]];
  return {
    subject: `扩大公开：${title} / To be opened further`,
    text: [
      `${inBookMarks(title)}经公开属性复审，由“${from.zh}”改为“${to.zh}”，已退回起草。`,
      `复审理由：${reasons}`,
      '请核对文件，更新解读方案和解读材料后重新报批；去标识化、审签均须重新办理，办结以前暂不公开。',
      `办理地址：${url}`,
      '',
      `A review of "${title}" changed its attribute from ${from.en} to ${to.en}, for the reason ` +
        'given above. It is back in drafting.',
      'Check the document, bring plan and materials up to date and submit them again: ' +
        'de-identification and sign-off are done anew, and nothing is public before that.',
      `Open it here: ${url}`,
      '',
    ].join('\n'),
  };
}
