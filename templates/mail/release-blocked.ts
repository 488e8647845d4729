import type { Leak } from '../../functions/domain/privacy/rendition/places.ts';
import { inBookMarks } from '../words/book-marks.ts';
import { leakWords } from '../words/rendition-leaks.ts';

export interface BlockedNotice {
  readonly title: string;
  readonly url: string;
  readonly leaks: readonly Leak[];
}

/** What is mailed when files still showed personal data and so did not go out: Chinese first. */
export function releaseBlockedMail({ title, url, leaks }: BlockedNotice): {
  subject: string;
  text: string;
} {
  const found = leaks.map(leakWords);
  return {
    subject: `停止发布：${title} / Release stopped`,
    text: [
      `${inBookMarks(title)}在发布前复查时发现成品仍含有个人信息，已停止发布，并退回“去标识化”环节：`,
      ...found.map(({ zh }, index) => `${index + 1}. ${zh}`),
      '请补充遮盖或者退回起草；审定后须重新签发。',
      `办理地址：${url}`,
      '',
      `The files of "${title}" still showed personal data when they were read back, so nothing was ` +
        'released and the dossier is back at de-identification:',
      ...found.map(({ en }, index) => `${index + 1}. ${en}`),
      'Mask what was missed or return it to drafting; it has to be signed off again after that.',
      `Open it here: ${url}`,
      '',
    ].join('\n'),
  };
}
