import fc from 'fast-check';

/** Pieces that rules look for, in every writing, and what no rule should stumble over. */
const pieces = [
  '姓名',
  '申请人',
  '身份证号',
  '联系电话：',
  '户主',
  '住',
  '地址',
  '银行卡号',
  '微信号',
  '某某',
  '张三',
  '欧阳婉清',
  '阿卜杜拉·买买提',
  '陈晓峰',
  '女士',
  '局长',
  '年',
  '月',
  '日',
  '号',
  '村',
  '室',
  '一三八〇〇〇〇一二三四',
  '壹贰叁肆伍陆柒捌玖零壹',
  '11010519491231002X',
  '１３８０００１２３４５',
  '13800012345',
  '6222020200112230',
  '0600-8765432',
  '苏A·12D45',
  'E12345678',
  'a@b.cn',
  '1980年7月',
  '、',
  '，',
  '。',
  '：',
  '\t',
  '|',
  '\n',
  '\r\n',
  ' ',
  '　',
  '（',
  '）',
  '·',
  '-',
  '—',
  '\u200b',
  '\ufeff',
  '\u0301',
  '\ud83d',
  '\ude00',
  '😀',
  '𠮷',
  '\u202e',
  '\u0000',
  'ﬁ',
  '㊣',
  '①',
  '𝟏𝟑𝟖',
];

/** Texts made of such pieces, and of any UTF-16 units at all. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...pieces), weight: 8 },
      { arbitrary: fc.nat(0xffff).map((code) => String.fromCharCode(code)), weight: 1 },
      { arbitrary: fc.nat(99_999).map(String), weight: 1 },
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(''));

/** The same text to a reader: digits of full width, and invisible characters between them. */
export function disguised(text: string, seed: number): string {
  let state = seed;
  return text.replaceAll(/\d(?=\d)/g, (digit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const wide = String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
    return [digit, wide, `${digit}\u200b`, `${wide}\ufeff`][state >>> 30] ?? digit;
  });
}
