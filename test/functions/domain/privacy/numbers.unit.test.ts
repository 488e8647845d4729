import { describe, expect, it } from 'vitest';
import { passesLuhn } from '../../../../functions/domain/privacy/recognisers/bank-card.ts';
import { passesCheck } from '../../../../functions/domain/privacy/recognisers/resident-number.ts';
import { keptIn, maskedIn } from './finding.ts';

describe('resident ID numbers', () => {
  it('carry the check character of GB 11643', () => {
    expect(passesCheck('11010519491231002X')).toBe(true);
    expect(passesCheck('440524188001010014')).toBe(true);
    expect(passesCheck('110105194912310021')).toBe(false);
  });

  it.each([
    ['身份证号：11010519491231002X。', '11010519491231002X'],
    ['身份证号：11010519491231002x。', '11010519491231002x'],
    ['证件号１１０１０５１９４９１２３１００２Ｘ', '１１０１０５１９４９１２３１００２Ｘ'],
    ['身份证：1101 0519 4912 3100 2X', '1101 0519 4912 3100 2X'],
    ['公民身份号码110105-19491231-002X', '110105-19491231-002X'],
    ['身份证号1101051949\n1231002X，', '1101051949\n1231002X'],
    ['持110105491231002身份证', '110105491231002'],
  ])('are found in %j', (text, value) => {
    expect(maskedIn(text)).toEqual([`residentId ${value}`]);
  });

  it('are found without a label when region, date and check character fit', () => {
    expect(maskedIn('（11010519491231002X）')).toEqual(['residentId 11010519491231002X']);
  });

  it('are found under a label in spite of a wrong check character or date', () => {
    expect(maskedIn('身份证号110105194912310029')).toHaveLength(1);
    expect(maskedIn('身份证号110105194913310029')).toHaveLength(1);
    expect(maskedIn('身份证号11010519491231002')).toHaveLength(1);
  });

  it.each([
    '项目编号110105202109180023，预算218万元',
    '统一社会信用代码91320100MA1XYZ1234',
    '案件编号12345-20231107-0881',
    '投资项目在线审批代码2103-330226-04-01-900123',
    '苏政办发〔2020〕65号',
    '330226********0012',
    '宗地面积123456789012345678平方米',
  ])('are not seen in %s', (text) => {
    expect(maskedIn(text)).toEqual([]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['致电13800001111。', '13800001111'],
    ['手机：138-0000-1111', '138-0000-1111'],
    ['１３８００００１１１１', '１３８００００１１１１'],
    ['电话：+86 138 0000 1111', '+86 138 0000 1111'],
    ['手机1 3 8 0 0 0 0 1 1 1 1，', '1 3 8 0 0 0 0 1 1 1 1'],
    ['138\u200b0000\u200b1111', '138\u200b0000\u200b1111'],
  ])('of mobiles are found in %j', (text, value) => {
    expect(maskedIn(text)).toEqual([`mobile ${value}`]);
  });

  it.each(['139****0001', '金额13800001111.50元', '订单号2138000011110', '12345', '0.13800001111'])(
    'of mobiles are not seen in %s',
    (text) => {
      expect(maskedIn(text)).toEqual([]);
    },
  );

  it('of offices stay, of homes go', () => {
    expect(keptIn('咨询电话：0600-8765432')).toEqual(['landline 0600-8765432']);
    expect(maskedIn('家庭电话：0600-8765432')).toEqual(['landline 0600-8765432']);
    expect(maskedIn('房东周国富：0600 8765432')).toContain('landline 0600 8765432');
    expect(maskedIn('联系人：市科技局高新处孟庆余，电话0600-8765432')).toEqual([]);
  });
});

describe('bank accounts', () => {
  it('carry a Luhn digit on cards', () => {
    expect(passesLuhn('6222020200112230')).toBe(true);
    expect(passesLuhn('6222020200112231')).toBe(false);
  });

  it('are found under a label whatever their check digit', () => {
    expect(maskedIn('银行卡号：6222 0202 0011 2231，')).toEqual(['bankCard 6222 0202 0011 2231']);
    expect(maskedIn('惠农一卡通账号6217001180001234567')).toHaveLength(1);
  });

  it('are found without one when prefix and check digit fit', () => {
    expect(maskedIn('打入6222020200112230。')).toEqual(['bankCard 6222020200112230']);
    expect(maskedIn('编码6222020200112231。')).toEqual([]);
  });

  it('of an organ stay', () => {
    const text = '收款单位：江州市财政局，账号：3200012345678901234，开户行：工行江州支行。';
    expect(maskedIn(text)).toEqual([]);
    expect(keptIn(text)).toEqual(['bankCard 3200012345678901234']);
  });
});

describe('other identifiers', () => {
  it.each([
    ['邮箱zhou.min@example.com，', 'email zhou.min@example.com'],
    ['车牌号苏A·12D45', 'plate 苏A·12D45'],
    ['新能源车牌苏AD12345。', 'plate 苏AD12345'],
    ['护照号码E12345678', 'passport E12345678'],
    ['台胞证号01234567', 'permit 01234567'],
    ['通行证H12345678', 'permit H12345678'],
    ['准考证号2410330018', 'otherId 2410330018'],
    ['病历号MZ0012893', 'otherId MZ0012893'],
    ['军官证：南字第1234567号', 'otherId 南字第1234567号'],
    ['微信号：zhoumin_88', 'socialAccount zhoumin_88'],
    ['QQ1900023456', 'socialAccount 1900023456'],
    ['出生日期：1993-02-14', 'birthDate 1993-02-14'],
    ['女，1951年10月生', 'birthDate 1951年10月'],
  ])('are found in %s', (text, expected) => {
    expect(maskedIn(text)).toEqual([expected]);
  });

  it('of organs stay', () => {
    expect(keptIn('发送至kjj_sb@example.gov.cn')).toEqual(['email kjj_sb@example.gov.cn']);
    expect(maskedIn('微信公众号：江州发布；QQ群')).toEqual([]);
  });

  it.each(['2024年7月1日起施行', '机具编号NJ20220088-17', '产值2,350万元', '1993年生产'])(
    'are not seen in %s',
    (text) => {
      expect(maskedIn(text)).toEqual([]);
    },
  );

  it('of an exam stay where the law discloses them', () => {
    expect(maskedIn('准考证号101330200123', 'mandatory')).toEqual([]);
    expect(maskedIn('身份证号11010519491231002X', 'mandatory')).toHaveLength(1);
  });
});

describe('addresses', () => {
  it.each([
    ['家庭住址跃龙街道桃源中路88弄3号楼202室。', '跃龙街道桃源中路88弄3号楼202室'],
    ['现住江州市东湖区新桥街道荷塘新村12幢301室', '江州市东湖区新桥街道荷塘新村12幢301室'],
    ['户籍地址：北山镇柳树村5组18号', '北山镇柳树村5组18号'],
    ['家住和谐家园3-2-501', '和谐家园3-2-501'],
  ])('of homes are found down to the door in %s', (text, value) => {
    expect(maskedIn(text)).toEqual([`address ${value}`]);
  });

  it.each(['材料请寄至江州市东湖区人民路1号（邮编320000）', '文昌北路噪声扰民', '白云村、万家村'])(
    'of organs and mere places stay in %s',
    (text) => {
      expect(maskedIn(text)).toEqual([]);
    },
  );
});
