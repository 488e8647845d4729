import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { type LabelledValue, labelledValues } from './labelled-value.ts';

/** Numbers that a disclosure by law shows on purpose: who sat an exam, who holds a certificate. */
const disclosed = (reading: Reading): 'mask' | 'disclosed' =>
  reading.context === 'mandatory' ? 'disclosed' : 'mask';
const always = (): 'mask' => 'mask';
const official = (): 'official' => 'official';

const DIGITS = /^(?=.*\d{3})[A-Za-z0-9/-]{4,32}$/;
const rule = 'otherId.labelled';

const KINDS: readonly LabelledValue[] = [
  {
    type: 'otherId',
    rule: 'otherId.staff',
    label: '执法证|执法证件|警号|行政执法证|检查证|检查员证|工牌',
    value: DIGITS,
    verdict: official,
  },
  {
    type: 'otherId',
    rule: 'otherId.exam',
    label:
      '准考证|考生号|考号|报名号|报名序号|考试编号|面试编号|笔试编号|资格证|资格证书|执业证|执业证书|注册证|注册证书|职业资格|从业资格|资质证|资质证书|作业证|操作证|上岗证|教练证|导游证|记者证' +
      '|教师证|会计证|船员证|毕业证|毕业证书|学位证|学位证书|职称证|职称证书|建造师证|建造师证书|技能等级证|技能等级证书|培训证|培训证书|培训合格证|培训合格证书|考核合格证|考试合格证|证书|证书编|证书编号|证书号|证书编码|健康证|医师资格证|教师资格证|护士证|社工证|安全员证|驾驶员证|报考号|考试号|证号|证编号|干部编号',
    // Certificates of products, works and firms.
    unless:
      /(?:公司|厂|产品|企业|项目|设备|检测|质量|专利|认证|荣誉|计量|软件|著作权|排污|经营|登记)[^。\n,;]{0,6}$/,
    value: DIGITS,
    verdict: disclosed,
  },
  {
    type: 'otherId',
    rule,
    label:
      '学生编号|学籍|学籍辅|全国学籍辅|辅号|学号|学生证|病历|病案|住院|门诊|就诊|就诊卡|诊疗卡|检查号|检验号|影像号|标本号|患者编号|患者ID|体检|登记卡|医嘱|床位|低保证|低保|低收入证|救助证|特困证|特困|五保证|五保供养证|残疾证|残疾人证|残联证|优待证|退役证|现役证|退伍证|复员证|转业证' +
      '|军官证|士兵证|士官证|军人证|文职证|警官证|立功证|社保|社保卡|社保编号|社会保障卡|医保|医保卡|医保编号|人员编号|人员代码|党员编号|市民卡|敬老卡|医疗保险|医疗证|合作医疗证|养老保险|公积金|个人编号|个人账号|电脑号|驾驶证|驾照|行驶证|户口簿|户口本|户口' +
      '|结婚证|离婚证|结婚证字|离婚证字|出生证|出生证明|出生医学证明|接种证|接种|预防接种|老年证|老年优待证|老年卡|失业证|就业证|就业创业证|就业失业登记证' +
      '|独生子女证|光荣证|计生证|准生证|生育证|生育服务证|脱贫户|建档立卡|样本|检测码|健康码|流调|病例|病例编|个案|学员|参保|参保号|暂住证|离休证|退休证|献血证|烈士证|遗属证|伤残证' +
      '|救助编号|证明编|准予编号|房产证|房权证|不动产权证|不动产权证书|不动产证|房屋所有权证|土地使用证|土地使用权证|土地证|宅基地证|林权证|承包经营权证|工会会员证|党员证|会员证|读者证|借书证|股权证|社员证|健康卡|居民健康卡|养老手册|手册号|医疗手册|社保手册|入台证|证件|证件编|优抚证|优抚对象证|抚恤证|抚恤补助证|定补证|定恤证|参战证|参试证|老党员证|扶贫手册|帮扶手册|低保边缘证|就医证|慢病证|慢性病证|门特证|大病证|转诊|健康档案|居民健康档案|出院|处方|参保编|参合证|参合号|结算号|社保编|人员编码|个人编码|居民编码|学生编码|患者编码|家庭编号|家庭编码|对象编号|对象编码|个人代码|个人号|个人识别号|救助登记号|救助登记|公积金账号|公积金账户|医保账号|医保账户|社保账号|社保账户|养老账号|个人账户|个人账户号',
    value: DIGITS,
    verdict: always,
  },
  {
    type: 'otherId',
    rule,
    // Whose meter it is: a household's number is long, the number of a row is short.
    label: '户号|用户号|用户编号|缴费号|缴费编号|缴费户号|燃气号',
    unless: /(?:公司|[局厂院校府])[^。\n]{0,8}$/,
    value: /^\d{7,14}$/,
    verdict: always,
  },
  {
    // A laboratory's own number of a patient.
    type: 'otherId',
    rule,
    label: '登记号|条码|条码号',
    within: /患者|病人|受检|送检|门诊|住院/,
    value: /^\d{7,14}$/,
    verdict: always,
  },
  {
    type: 'otherId',
    rule,
    label: '工号|职工号|员工号|会员号|会员编号',
    value: /^(?=.*\d{4})[A-Za-z0-9-]{5,20}$/,
    verdict: always,
  },
  {
    // The health record and the licence file of a person are plain long numbers; files of cases are not.
    type: 'otherId',
    rule,
    label: '档案编|档案号|档案',
    value: /^\d{10,20}$/,
    verdict: always,
  },
  {
    // A card number with letters in it is no bank's.
    type: 'otherId',
    rule,
    label: '卡号',
    value: /^[A-Za-z][A-Za-z0-9]{0,3}\d{5,12}$/,
    verdict: always,
  },
];

const SERVICE_CARD = /[军士武政南北东西海空参后装联][\u4e00-\u9fff]{0,2}字第\d{4,10}号/g;
/** 残疾人证: the resident's number, then kind and grade of the disability. */
const DISABILITY =
  /(?<![A-Za-z0-9*])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx][1-7][1-4](?:B\d)?(?![A-Za-z0-9*])/g;

/** 香港身份证 Z000327(6), 澳门身份证 1234567(8), 台湾身份证 A123456789. */
const ABROAD =
  /(?<![A-Za-z0-9])(?:[A-Z]{1,2}\d{6} ?\([0-9A]\)|(?=[1578]\d{6}|[1578]\/)(?<=[港澳台湾门份件][^,。;\n\d]{0,10})(?:\d{7} ?\(\d\)|\d\/\d{6}\/\d)|[A-Z](?=[1289]\d{8}(?!\d))(?<=[台湾份件][^,。;\n\d]{0,10})[1289]\d{8})/g;

const labelled = labelledValues(KINDS);

/** Other numbers that stand for one person: school, hospital, welfare, military, licence. */
export const otherId: Recogniser = {
  id: 'otherId',
  find: (reading) => [
    ...labelled(reading),
    ...shaped(reading, SERVICE_CARD, 'otherId.serviceCard'),
    ...shaped(reading, ABROAD, 'otherId.abroad'),
    ...shaped(reading, DISABILITY, 'otherId.disability'),
  ],
};

function shaped(reading: Reading, shape: RegExp, name: string): readonly Finding[] {
  return [...reading.text.matchAll(shape)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return {
      type: 'otherId',
      action: 'mask',
      start,
      end,
      rule: name,
      score: 0.8,
      scoreBefore: 0.8,
    };
  });
}
