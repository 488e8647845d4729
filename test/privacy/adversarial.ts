import { type Drawer, drawer } from './drawer.ts';

/** A text made to cost time: long, and of one kind. */
export interface Adversary {
  readonly what: string;
  /** About so many bytes of UTF-8; the same every time. */
  make(bytes: number): string;
}

const again = (what: string, unit: string): Adversary => ({
  what,
  make: (bytes) => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit))),
});

const drawn = (what: string, unit: (draw: Drawer, index: number) => string): Adversary => ({
  what,
  make: (bytes) => {
    const draw = drawer(bytes);
    const pieces: string[] = [];
    for (let made = 0; made < bytes; ) {
      const piece = unit(draw, pieces.length);
      pieces.push(piece);
      made += Buffer.byteLength(piece);
    }
    return pieces.join('');
  },
});

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'];
const NUMERALS = [...'〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const ROWS = 5_000;

const name = (draw: Drawer): string => draw.of(SURNAMES) + draw.of(GIVEN) + draw.of(GIVEN);
const digits = (draw: Drawer, count: number): string =>
  Array.from({ length: count }, () => String(draw.below(10))).join('');
/** Han characters that most texts use. */
const character = (draw: Drawer): string => String.fromCharCode(0x4e00 + draw.below(0x5200));

function wideTable(bytes: number): string {
  const draw = drawer(bytes);
  const heads = [
    '序号',
    '姓名',
    '身份证号',
    '联系电话',
    '家庭住址',
    '银行卡号',
    '补贴金额',
    '备注',
  ];
  const rows = Math.max(ROWS, Math.floor(bytes / 140));
  const lines = Array.from({ length: rows }, (_, row) =>
    [
      row + 1,
      name(draw),
      `320102${1950 + draw.below(60)}0${1 + draw.below(9)}1${draw.below(9)}${digits(draw, 4)}`,
      `139${digits(draw, 8)}`,
      `荷塘村${1 + draw.below(400)}号${1 + draw.below(30)}室`,
      `622202${digits(draw, 13)}`,
      `${draw.below(9_000)}.${digits(draw, 2)}元`,
      '',
    ].join('\t'),
  );
  return [heads.join('\t'), ...lines].join('\n');
}

function narrowTable(bytes: number): string {
  const draw = drawer(bytes);
  const rows = Math.max(ROWS, Math.floor(bytes / 12));
  const lines = Array.from({ length: rows }, (_, row) => `${row + 1}\t${name(draw)}`);
  return ['序号\t姓名', ...lines].join('\n');
}

/** Texts that have cost engines like this one their linear time, or might. */
export const adversaries: readonly Adversary[] = [
  again('one digit', '1'),
  drawn('digits', (draw) => digits(draw, 1)),
  again('dashes', '-'),
  again('digits and dashes by turns', '1-'),
  drawn('digits in groups of four', (draw) => `${digits(draw, 4)} `),
  drawn('digits, one a line', (draw) => `${draw.below(10)}\n`),
  again('110101199001011', '110101199001011'),
  again('号', '号'),
  again('村', '村'),
  again('省市县镇', '省市县镇'),
  drawn('names without a gap', name),
  drawn('names in a list', (draw) => `${name(draw)}、`),
  drawn('names by spaces', (draw) => `${name(draw)} `),
  drawn('names, one a line', (draw) => `${name(draw)}\n`),
  drawn('surnames', (draw) => draw.of(SURNAMES)),
  again('one surname', '王'),
  again('tabs', '\t'),
  again('bars', '|'),
  again('commas', '，'),
  again('opening brackets', '（'),
  again('nested brackets', '（（（1）'),
  again('colons', '姓名：'),
  again('labels', '身份证号码联系电话银行卡号家庭住址'),
  again('身份证', '身份证'),
  again('roles', '申请人被处罚人法定代表人户主'),
  drawn('nested lists', (_, index) => `${'　'.repeat(index % 12)}（${(index % 9) + 1}）1.①`),
  drawn('one line without punctuation', character),
  again('zero width', '\u200b'),
  drawn('zero width between digits', (draw) => `${draw.below(10)}\u200b`),
  again('unpaired surrogates', '\ud83d'),
  again('pairs of surrogates', '😀'),
  again('combining marks', 'a\u0301\u0302'),
  again('at signs', '@'),
  again('e-mails without a gap', 'a@b.'),
  again('middle dots', '·'),
  again('names with middle dots', '阿不都·'),
  drawn('capitals and digits', (draw) => draw.of(LETTERS)),
  drawn('Chinese numerals', (draw) => draw.of(NUMERALS)),
  again('full-width digits', '１３８'),
  again('line feeds', '\n'),
  again('spaces', ' '),
  again('ideographic spaces', '　'),
  again('quotation marks', '“”'),
  again('plates', '苏A·'),
  drawn('dates', (draw) => `19${digits(draw, 2)}年${1 + draw.below(12)}月${1 + draw.below(28)}日`),
  drawn('years in groups', (draw) => `${1950 + draw.below(70)}-`),
  again('accounts without a gap', '微信号：a'),
  { what: 'a wide table of 5,000 rows and more', make: wideTable },
  { what: 'a narrow table of 5,000 rows and more', make: narrowTable },
  again('header rows alone', '姓名\t身份证号\t电话\n'),
];
