import type { Finding, Reading, Recogniser } from '../reading.ts';
import { labelledValues } from './labelled-value.ts';

/** Numbers that a disclosure by law shows on purpose: who sat an exam, who holds a certificate. */
const disclosed = (reading: Reading): 'mask' | 'keep' =>
  reading.context === 'mandatory' ? 'keep' : 'mask';
const always = (): 'mask' => 'mask';

const KINDS = [
  {
    type: 'otherId',
    rule: 'otherId.exam',
    label: '准考证|考生号|考号|报名号|报名序号|资格证书|执业证书?|注册证书?|职业资格',
    value: /^[A-Za-z0-9-]*\d{3}[A-Za-z0-9-]*$/,
    action: disclosed,
  },
  {
    type: 'otherId',
    rule: 'otherId.labelled',
    label:
      '学籍|学籍辅?号|学号|病历|病案|住院|门诊|就诊卡?|诊疗卡|体检|登记卡|低保证|低保证书?编?|救助证|特困证|残疾人?证|残联证|优待证|退役军人证' +
      '|军官证|士兵证|军人证|警官证|警号|社保|社会保障|医保|医疗保险|养老保险|公积金|个人编号|个人账号|驾驶证|驾照|档案|户口簿|户口本' +
      '|户号|结婚证|离婚证|出生证|出生医学证明|接种|老年证|老年优待证|工号|职工号|会员号|员工号|失业证|就业证|就业创业证|登记证|独生子女证' +
      '|脱贫户|建档立卡|样本|检测码|健康码|流调|病例编?|个案|受理号|残疾证|证件|学员|参保',
    value: /^[A-Za-z0-9/-]*\d{3}[A-Za-z0-9/-]*$/,
    action: always,
  },
] as const;

const SERVICE_CARD = /[\u4e00-\u9fff]{1,2}字第\d{4,10}号/g;

/** Other numbers that stand for one person: school, hospital, welfare, military, licence. */
export const otherId: Recogniser = {
  id: 'otherId',
  find: (reading) => [
    ...labelledValues(reading, KINDS),
    ...[...reading.text.matchAll(SERVICE_CARD)].flatMap((match) => serviceCard(match)),
  ],
};

function serviceCard(match: RegExpExecArray): readonly Finding[] {
  if (!/^[军士武政南北东西海空]字第/.test(match[0].slice(match[0].indexOf('字') - 1))) return [];
  return [
    {
      type: 'otherId',
      action: 'mask',
      start: match.index,
      end: match.index + match[0].length,
      rule: 'otherId.serviceCard',
      score: 0.8,
    },
  ];
}
