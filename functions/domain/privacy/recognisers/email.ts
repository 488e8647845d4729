import { sentenceBefore } from '../labels.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';

const OFFICIAL_LABEL =
  /(?:公务|单位|办公|官方|工作|监督|举报|投诉|报送|投稿|征集|意见|受理|报名|咨询|公共|公开)[\u4e00-\u9fff]{0,4}邮箱[^。\n]{0,6}$/;

/** E-mail addresses. Found from the @ outwards, so that a text full of letters costs nothing. */
export const email: Recogniser = {
  id: 'email',
  find(reading) {
    const found: Finding[] = [];
    let at = reading.text.indexOf('@');
    for (; at !== -1; at = reading.text.indexOf('@', at + 1)) found.push(...around(reading, at));
    return found;
  },
};

function around(reading: Reading, at: number): readonly Finding[] {
  const left = /[A-Za-z0-9._%+-]{1,64}$/.exec(reading.text.slice(Math.max(0, at - 64), at));
  const right = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/.exec(
    reading.text.slice(at + 1, at + 255),
  );
  if (left === null || right === null) return [];
  const start = at - left[0].length;
  const end = at + 1 + right[0].length;
  const official =
    /(?:^|\.)gov\.cn$/i.test(right[0]) ||
    OFFICIAL_LABEL.test(sentenceBefore(reading.text, start, 24));
  return [
    {
      type: 'email',
      action: official ? 'keep' : 'mask',
      start,
      end,
      rule: official ? 'email.official' : 'email.shape',
      score: 0.97,
      role: official ? 'official' : undefined,
    },
  ];
}
