import { describe, expect, it } from 'vitest';
import { kept, masked } from './seen.ts';

describe('passports and permits', () => {
  it.each([
    ['护照号码E12345678', 'passport E12345678'],
    ['护照：G12345678', 'passport G12345678'],
    ['公务护照PE1234567', 'passport PE1234567'],
    ['外籍人员护照C0012345', 'passport C0012345'],
    ['护照号：G 1234 5678，', 'passport G 1234 5678'],
    ['港澳通行证C12345678', 'permit C12345678'],
    ['往来港澳通行证W12345678', 'permit W12345678'],
    ['回乡证H1234567800', 'permit H1234567800'],
    ['台胞证01234567', 'permit 01234567'],
    ['台胞证0123456789', 'permit 0123456789'],
    ['往来台湾通行证T12345678', 'permit T12345678'],
    ['居住证340100J2023000417', 'permit 340100J2023000417'],
    ['永久居留身份证PRT340080010127', 'permit PRT340080010127'],
  ])('are found in %s', (text, expected) => {
    expect(masked(text)).toEqual([expected]);
  });

  it('share one label', () => {
    expect(masked('作废通行证：周秀兰，L12345678；冯国强，T10006429。')).toHaveLength(2);
  });

  it.each(['型号E12345678', '设备编号G12345678', '批号H12345678', '水泵C12345678型'])(
    'are not seen in %s',
    (text) => {
      expect(masked(text)).toEqual([]);
    },
  );
});

describe('other numbers of a person', () => {
  it.each([
    ['学籍号G340201201406170012', 'G340201201406170012'],
    ['学号2021030417', '2021030417'],
    ['病历号MZ0012893', 'MZ0012893'],
    ['住院号：ZY-240611-09', 'ZY-240611-09'],
    ['门诊号0003187742', '0003187742'],
    ['社保卡号A0H417753', 'A0H417753'],
    ['医保个人编号3408260000118734', '3408260000118734'],
    ['低保证编号DB20220816', 'DB20220816'],
    ['残疾证号52010119710908772443', '52010119710908772443'],
    ['优待证皖退优3408260001182', '皖退优3408260001182'],
    ['退役证退字第20090317号', '退字第20090317号'],
    ['结婚证字号云结字第9803117号', '云结字第9803117号'],
    ['驾驶证档案编号340800412266', '340800412266'],
    ['从业资格证34082600123', '34082600123'],
    ['房产证0012345678', '0012345678'],
    ['缴费户号3401380013', '3401380013'],
    ['出生证编号T340012233', 'T340012233'],
    ['军官证南字第1234567号', '南字第1234567号'],
  ])('is found in %s', (text, value) => {
    expect(masked(text)).toEqual([`otherId ${value}`]);
  });

  it('is found whole where it contains a resident ID, and without a label', () => {
    expect(masked('肢体二级，52010119710908772443，')).toEqual(['otherId 52010119710908772443']);
  });

  it('stays where the law discloses it', () => {
    expect(masked('准考证号3408260100213', 'mandatory')).toEqual([]);
    expect(kept('准考证号3408260100213', 'mandatory')).toEqual(['otherId 3408260100213']);
    expect(masked('证书编号FG2023160078', 'mandatory')).toEqual([]);
    expect(masked('残疾证号52010119710908772443', 'mandatory')).toHaveLength(1);
    expect(masked('准考证号3408260100213')).toHaveLength(1);
  });

  it('is a property deed of a person, not of a firm', () => {
    const deed = '皖（2020）江州市不动产权第0012345号';
    expect(masked(`产权人周秀兰，不动产权证书${deed}`)).toEqual([`otherId ${deed}`]);
    expect(masked(`江州置业公司持有${deed}`)).toEqual([]);
    expect(kept(`江州置业公司持有${deed}`)).toEqual([`otherId ${deed}`]);
  });

  it('is nobody’s where an inspector shows it', () => {
    expect(masked('执法人员周秀兰（执法证号16030122）')).toEqual([]);
  });

  it.each([
    '凭证号0000000186',
    '许可证号JY23416220018834',
    '档案号：KN-2024-0331',
    '受理号SL20240818000113',
    '排污许可证（证书编号91340826705012345X001P）',
    '社保咨询12333',
    '统一社会信用代码：91340800MA2RTL8Y64',
    '机具编号NJ20220088-17',
  ])('is not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
