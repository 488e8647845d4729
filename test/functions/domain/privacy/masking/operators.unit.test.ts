import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../../functions/domain/privacy/candidates.ts';
import { edited } from '../../../../../functions/domain/privacy/masking/edits.ts';
import { masked } from '../../../../../functions/domain/privacy/masking/operators.ts';
import { assignPseudonyms } from '../../../../../functions/domain/privacy/masking/pseudonyms.ts';
import { personalDataTypes } from '../../../../../functions/domain/privacy/personal-data.ts';

const nobody = assignPseudonyms([]);

describe('operators', () => {
  it.each([
    ['residentId', '1101 0519 4912 3100 2X', '110105************'],
    ['mobile', '+86 138 0000 1111', '138********'],
    ['landline', '0600-8765432', '****'],
    ['bankCard', '6222 0202 0011 2230', '************2230'],
    ['email', 'zhou@example.com', '***@***'],
    ['plate', '苏A·12D45', '苏A·*****'],
    ['passport', 'E12345678', 'E********'],
    ['permit', 'H12345678', 'H********'],
    ['otherId', 'MZ0012893', '******'],
    ['socialAccount', 'zhoumin_88', '******'],
    ['birthDate', '１９９３年2月14日', '1993年'],
    ['address', '江州市东湖区新桥街道荷塘新村12幢301室', '江州市东湖区新桥街道***'],
    ['address', '江州市东湖区人民路8号', '江州市东湖区***'],
    ['address', '和谐家园3-2-501', '***'],
    ['person', '欧阳婉清', '欧阳某某'],
  ] as const)('turn the %s %s into %s', (type, value, expected) => {
    expect(masked(type, value, nobody)).toBe(expected);
  });
});

describe('operators on values that are not built as their type wants', () => {
  it.each([
    ['residentId', '110105', '************'],
    ['residentId', '身份证', '************'],
    ['mobile', '1380', '********'],
    ['mobile', '一三八零零零零', '********'],
    ['bankCard', '2230', '************'],
    ['plate', '张三的车', '·*****'],
    ['passport', '张三', '********'],
    ['birthDate', '2月14日', '****年'],
    ['birthDate', '二〇一〇年三月', '二〇一〇年'],
    ['birthDate', '出生于1993.2.14', '1993年'],
    ['address', '阳光小区3幢301', '***'],
    ['address', '荷塘新村12幢', '***'],
    ['address', '科技园区8号楼', '***'],
    ['address', '幸福社区3号楼', '幸福社区***'],
    ['address', '江苏省江州市东湖区新桥镇荷塘村4组15号', '江苏省江州市东湖区新桥镇荷塘村***'],
    ['person', '', '某某'],
    ['person', '\ud800', '某某'],
  ] as const)('leave nothing of the %s %s but %s', (type, value, expected) => {
    expect(masked(type, value, nobody)).toBe(expected);
  });

  it('say nothing by their length', () => {
    const lengths = (type: 'residentId' | 'bankCard' | 'person', values: readonly string[]) =>
      new Set(values.map((value) => masked(type, value, nobody).length));
    expect(lengths('residentId', ['11010519491231002X', '110105491231002'])).toHaveLength(1);
    expect(lengths('bankCard', ['6222020200112230', '6222020200112230456'])).toHaveLength(1);
    expect(lengths('person', ['王芳', '王建国', '王李晓明'])).toHaveLength(1);
  });

  it('leave nothing that is found again', () => {
    const labels = {
      residentId: '身份证号',
      mobile: '手机',
      landline: '家庭电话',
      bankCard: '银行卡号',
      email: '邮箱',
      plate: '车牌号',
      passport: '护照号',
      permit: '通行证号',
      otherId: '残疾证号',
      address: '家庭住址',
      birthDate: '出生日期',
      socialAccount: '微信号',
    } as const;
    const types = personalDataTypes.filter((type) => type !== 'person');
    const values = fc.oneof(
      fc.stringMatching(/^[0-9Xx -]{1,24}$/),
      fc.stringMatching(/^[江州东湖新桥荷塘村路街道镇小区]{0,10}[0-9号幢室-]{0,8}$/),
      fc.stringMatching(/^[A-Z0-9苏浙·]{1,12}$/),
      fc.stringMatching(/^(19|20)[0-9]{2}[年.-][0-9]{1,2}[月.-][0-9]{1,2}日?$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), values, (type, value) => {
        const printed = masked(type, value, nobody);
        const label = labels[type];
        for (const text of [printed, `${label}：${printed}`, `${label}${printed}。`]) {
          const found = findCandidates(text, { context: 'ordinary' });
          expect(found.filter((one) => one.action === 'mask' && one.type !== 'person')).toEqual([]);
        }
      }),
    );
  });
});

describe('stand-ins for names', () => {
  it('are numbered in the order of the first mention when a surname is shared', () => {
    const names = assignPseudonyms(['张建国', '李梅', '张小丽', '张建国', '张　建国']);
    expect(names.of('张建国')).toBe('张某1');
    expect(names.of('张小丽')).toBe('张某2');
    expect(names.of('张　建国')).toBe('张某1');
    expect(names.of('李梅')).toBe('李某某');
  });

  it('show one character of names without a Chinese surname', () => {
    const names = assignPseudonyms([]);
    expect(names.of('艾力·吐尔逊')).toBe('艾某某');
    expect(names.of('扎西卓玛')).toBe('扎某某');
    expect(names.of('MARIA LOPEZ')).toBe('M某某');
    expect(names.of('𠮷田')).toBe('𠮷某某');
  });

  it('know one person in all spellings', () => {
    const names = assignPseudonyms(['艾力·吐尔逊', '艾尔肯', 'ＭＡＲＩＡ ＬＯＰＥＺ', 'Mike Lee']);
    expect(names.of('艾力・吐尔逊')).toBe('艾某1');
    expect(names.of('艾力吐尔逊')).toBe('艾某1');
    expect(names.of('艾尔肯')).toBe('艾某2');
    expect(names.of('Maria Lopez')).toBe('M某1');
  });

  it('keep compound surnames apart from their first characters', () => {
    const names = assignPseudonyms(['欧阳婉清', '欧小兰', '欧阳锋']);
    expect(['欧阳婉清', '欧小兰', '欧阳锋'].map(names.of)).toEqual([
      '欧阳某1',
      '欧某某',
      '欧阳某2',
    ]);
  });

  it('leave 张某某 to whoever stands so in the text already', () => {
    const texts = ['同村张某某、李某2和欧阳某某作证。'];
    const names = assignPseudonyms(['张建国', '李梅', '李小兰', '欧阳锋'], texts);
    expect(names.of('张建国')).toBe('张某2');
    expect([names.of('李梅'), names.of('李小兰')]).toEqual(['李某1', '李某3']);
    expect(names.of('欧阳锋')).toBe('欧阳某2');
  });

  it('stay what they were in what was published before, and count on', () => {
    const before = [{ names: ['张建国'] }, { names: ['李梅', '李小兰'] }];
    const names = assignPseudonyms(['李海燕', '张小丽', '张建国'], ['张某某已领取。'], before);
    expect(names.of('张建国')).toBe('张某某');
    expect(names.of('张小丽')).toBe('张某2');
    expect(['李梅', '李小兰', '李海燕'].map(names.of)).toEqual(['李某1', '李某2', '李某3']);
  });
});

describe('edits', () => {
  it('move the offsets behind them', () => {
    const change = edited('甲乙丙丁', [{ start: 1, end: 2, text: '***' }]);
    expect(change.text).toBe('甲***丙丁');
    expect([0, 1, 2, 4].map((at) => change.at(at))).toEqual([0, 1, 4, 6]);
  });

  it('let the earlier of two overlapping ones swallow the later', () => {
    const edits = [
      { start: 1, end: 3, text: 'A' },
      { start: 2, end: 4, text: 'B' },
    ];
    expect(edited('甲乙丙丁戊', edits).text).toBe('甲A戊');
  });

  it('never leave a character of what they replace', () => {
    const edit = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 6 }))
      .map(([start, length]) => ({ start, end: start + length, text: '*' }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const text = Array.from({ length: 40 }, (_, at) => String.fromCharCode(0x4e00 + at));
        const left = edited(text.join(''), edits).text;
        for (const { start, end } of edits) {
          for (const gone of text.slice(start, end)) if (left.includes(gone)) return false;
        }
        return true;
      }),
    );
  });
});
