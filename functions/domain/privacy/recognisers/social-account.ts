import type { Finding, Reading, Recogniser } from '../reading.ts';
import { oneOf } from '../word-index.ts';

/**
 * A network's name, an optional word for account, then the account. Public accounts, groups and
 * mini programs of an organ are left out: they are meant to be found.
 */
const NETWORK = oneOf(
  `微信 WeChat VX V信 QQ 企鹅号 抖音 快手 微博 小红书 支付宝 陌陌 钉钉 Telegram 电报 WhatsApp Skype LINE`,
);
const ACCOUNT = new RegExp(
  `${NETWORK}(?:账号|帐号|账户|昵称|ID|号码|号)?[ :是为(]{0,4}([A-Za-z0-9][A-Za-z0-9_.-]{4,29})`,
  'gi',
);
const HEADER = /微信|QQ|抖音|支付宝|社交/i;

export const socialAccount: Recogniser = {
  id: 'socialAccount',
  find: (reading) => [...inText(reading), ...inColumns(reading)],
};

function inText(reading: Reading): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of reading.text.matchAll(ACCOUNT)) {
    const value = (match[1] ?? '').replace(/[.-]+$/, '');
    const end = match.index + match[0].length - ((match[1] ?? '').length - value.length);
    if (reading.text.charAt(end) === '@') continue;
    const start = end - value.length;
    const label = { start: match.index, end: start };
    found.push({
      type: 'socialAccount',
      action: 'mask',
      start,
      end,
      rule: 'socialAccount.labelled',
      score: 0.93,
      label,
    });
  }
  return found;
}

function inColumns(reading: Reading): readonly Finding[] {
  return reading.columns.cells
    .filter(({ header }) => HEADER.test(header))
    .filter(({ start, end }) => /^[A-Za-z0-9_-]{5,30}$/.test(reading.text.slice(start, end)))
    .map(({ start, end }) => ({
      type: 'socialAccount',
      action: 'mask',
      start,
      end,
      rule: 'socialAccount.column',
      score: 0.9,
    }));
}
