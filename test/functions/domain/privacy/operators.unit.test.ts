import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../../../../functions/domain/privacy/edits.ts';
import { masked } from '../../../../functions/domain/privacy/operators.ts';
import { assignPseudonyms } from '../../../../functions/domain/privacy/pseudonyms.ts';

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
