import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { oneOf } from '../reading/word-index.ts';
import { weighed } from './weighing.ts';

/**
 * A network's name, an optional word for account, then the account. Public accounts, groups and
 * mini programs of an organ are left out: they are meant to be found.
 */
const NETWORK = oneOf(
  `微信 WeChat 加微 VX WX 加V V信 QQ 扣扣 企鹅号 抖音 快手 微博 小红书 支付宝 陌陌 钉钉 飞书 知乎 B站 哔哩哔哩 西瓜视频 闲鱼 淘宝 视频号 旺旺 贴吧 豆瓣 Telegram TG 电报 WhatsApp Skype LINE Twitter
    Facebook Instagram`,
);
const ACCOUNT = new RegExp(
  `(?:${NETWORK}|(?<![A-Za-z])q号)(?:/(?:QQ|手机|电话))?(?:账号|帐号|账户|昵称|ID|号码|号|用户名|名)? ?(?:\\([^()\\n]{0,8}\\))?[ :是为("“”‘’]{0,4}@?([A-Za-z0-9][A-Za-z0-9_.-]{4,29})`,
  'gi',
);
/** A name that a person chose, in ideographs: behind a mark, or with digits at its end. */
const NICKNAME =
  /(?:旺旺(?:号|名)?|(?:微信|QQ|抖音|快手|微博|小红书|淘宝|网络|网上)?(?:昵称|网名)|(?:微信|抖音|快手)名|(?:抖音|快手|微博|小红书|闲鱼)(?:账?号)?(?=[:“"]{1,2}[\u4e00-\u9fff]{2,10}\d{2,6}(?!\d)))(?:[为是]?[:“"「]{1,2} ?([\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9_-]{1,15})|([\u4e00-\u9fff]{2,8}\d{2,8}))(?=[,。;、)”"」\s]|$)/g;
const HEADER = /微信|QQ|抖音|快手|微博|支付宝|小红书|社交/i;
const PUBLIC = /(?:公众|官方|政务|官|单位|本局|企业|公共|服务)[\u4e00-\u9fff]{0,4}$/;
const VALUE = /^[A-Za-z0-9][A-Za-z0-9_.-]{4,29}$/;

/** Accounts in social networks, behind the network's name or in its column. */
export const socialAccount: Recogniser = {
  id: 'socialAccount',
  find: (reading) => [...inText(reading), ...nicknames(reading), ...inColumns(reading)],
};

function inText(reading: Reading): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of reading.text.matchAll(ACCOUNT)) {
    const written = match[1] ?? '';
    const value = written.replace(/[.-]+$/, '');
    const end = match.index + match[0].length - (written.length - value.length);
    if (reading.text.charAt(end) === '@' || /\*/.test(reading.text.charAt(end))) continue;
    // QQ and the like are also the end of a longer word.
    if (/[A-Za-z0-9]/.test(reading.text.charAt(match.index - 1))) continue;
    // WX2024020017 is a number of something; an account stands behind a mark or a word.
    if (/^[A-Z]{2,4}$/i.test(reading.text.slice(match.index, end - value.length))) {
      if (!/^QQ$/i.test(reading.text.slice(match.index, match.index + 2))) continue;
    }
    if (PUBLIC.test(reading.text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const start = end - value.length;
    const label = { start: match.index, end: start, kind: 'label' } as const;
    const claim = { type: 'socialAccount', rule: 'socialAccount.labelled', start, end } as const;
    found.push(weighed({ ...claim, shape: 0.48 }, { label }));
  }
  return found;
}

function nicknames({ text }: Reading): readonly Finding[] {
  const all = [...text.matchAll(NICKNAME)];
  const own = all.filter(({ index }) => !PUBLIC.test(text.slice(Math.max(0, index - 8), index)));
  return own.map((match) => {
    const value = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    const label = { start: match.index, end: start, kind: 'label' } as const;
    const end = start + value.length;
    const claim = { type: 'socialAccount', rule: 'socialAccount.nickname', start, end } as const;
    return weighed({ ...claim, shape: 0.4 }, { label });
  });
}

function inColumns(reading: Reading): readonly Finding[] {
  return reading.columns.cells
    .filter(({ header }) => HEADER.test(header) && !/公众|官方|群/.test(header))
    .filter(({ start, end }) => VALUE.test(reading.text.slice(start, end)))
    .map(({ start, end, head }) => {
      const claim = { type: 'socialAccount', rule: 'socialAccount.column', start, end } as const;
      return weighed({ ...claim, shape: 0.45 }, { label: { ...head, kind: 'header' } });
    });
}
