import type { Figure, FigureKind } from './model.ts';
import { numberOf } from './written-number.ts';

/** A figure with where it begins in its text. */
export interface FoundFigure extends Figure {
  readonly at: number;
}

const arabic = '[\\d０-９][\\d０-９,，]{0,24}(?:[.．][\\d０-９]{1,10})?';
const chinese = '[零〇一二两三四五六七八九十百千]{1,12}';
const money = '万亿元|亿元|百万元|万元|千元|百元|元|万亿|亿';
const period =
  '个?工作日|个?自然日|个?小时|分钟|个月|个?季度|个?学年|周年|天|日(?!期|常|益|报|起|前|内容)|年(?![度级轻底初末检报])';
const counted =
  '[万亿]?(?:周岁|岁|人次|人|户|家|名|次|平方米|平方公里|公里|公顷|亩|吨|倍|辆|台|座|处|间|套|床|分(?!之|[别类级批区期局])|级|类|种|所|件|张|课时)';
const range = '\\s*(?:-|－|—{1,2}|–|~|～|至|到)\\s*';

const year = '(?:[12][\\d]{3}|[１２][０-９]{3}|[一二][零〇一二三四五六七八九]{3})\\s*年(?![度级])';
const monthDay =
  '(?:[\\d０-９]{1,2}\\s*月(?:\\s*[\\d０-９]{1,2}\\s*日)?|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)';

/** Alternatives in the order in which they are tried; each begins with a digit or numeral. */
const figure = new RegExp(
  [
    `(?<date>${year}(?:\\s*${monthDay})?|${monthDay})`,
    `百分之(?<parts>${arabic}|${chinese})`,
    `(?<percent>${arabic})(?:${range}(?<percentTo>${arabic}))?\\s*(?<share>个?百分点|[%％‰])`,
    `(?<number>${arabic})(?:${range}(?<numberTo>${arabic}))?\\s*(?:(?<money>${money})|(?<period>${period})|(?<counted>${counted})|(?<bare>))`,
    `(?<han>${chinese})(?:${range}(?<hanTo>${chinese}))?(?:(?<hanMoney>百万元|万元|亿元|元)|(?<hanPeriod>${period})|(?<hanCounted>周岁|户以上|人以上|倍))`,
  ].join('|'),
  'gu',
);

/** What numbers rules, documents and lists, and is no figure of theirs: 第三条, 〔2024〕5号, 1．. */
const before = /[第〔［[（(]\s*$|(?:附[件表录]|GB\/?T?\s?|—)\s*$/u;
const after = /^\s*(?:[条款项章节编号期〕］\]]|[.．、](?![\d０-９])|[）)])/u;

/**
 * Finds amounts, percentages, dates, periods and counts in a text, each with its value in one
 * spelling. Linear.
 */
export function figuresIn(text: string): readonly FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of text.matchAll(figure)) {
    const at = match.index;
    const written = match[0];
    const read = readMatch(match.groups ?? {}, written);
    if (read === null) continue;
    const numbers =
      before.test(text.slice(Math.max(0, at - 8), at)) ||
      (read.unit === '' &&
        read.kind === 'number' &&
        after.test(text.slice(at + written.length, at + written.length + 3)));
    if (numbers && (read.kind === 'number' || text.charAt(at - 1) === '第')) continue;
    if (numbers && /[〔［[]/u.test(text.charAt(at - 1))) continue;
    found.push({ ...read, text: written, at });
  }
  return found;
}

type Groups = Readonly<
  Partial<
    Record<
      | 'date'
      | 'parts'
      | 'percent'
      | 'percentTo'
      | 'share'
      | 'number'
      | 'numberTo'
      | 'money'
      | 'period'
      | 'counted'
      | 'han'
      | 'hanTo'
      | 'hanMoney'
      | 'hanPeriod'
      | 'hanCounted',
      string
    >
  >
>;

function readMatch(groups: Groups, written: string): Omit<Figure, 'text'> | null {
  if (groups.date !== undefined) return { kind: 'date', value: dateOf(written), unit: '' };
  if (groups.parts !== undefined) return valued('percentage', groups.parts, undefined, '%');
  if (groups.share !== undefined) {
    const unit = groups.share.endsWith('百分点') ? '个百分点' : ascii(groups.share);
    return valued('percentage', groups.percent ?? '', groups.percentTo, unit);
  }
  const from = groups.number ?? groups.han ?? '';
  const to = groups.numberTo ?? groups.hanTo;
  const amount = groups.money ?? groups.hanMoney;
  if (amount !== undefined) return valued('amount', from, to, '元', scales[amount] ?? 1);
  const time = groups.period ?? groups.hanPeriod;
  if (time !== undefined) return valued('deadline', from, to, sameUnit(time));
  const unit = groups.counted ?? groups.hanCounted?.replace('以上', '') ?? '';
  const scale = unit.startsWith('万') ? 1e4 : unit.startsWith('亿') ? 1e8 : 1;
  return valued('number', from, to, unit.replace(/^[万亿]/u, ''), scale);
}

const scales: Readonly<Record<string, number>> = {
  百元: 1e2,
  千元: 1e3,
  万元: 1e4,
  百万元: 1e6,
  亿: 1e8,
  亿元: 1e8,
  万亿: 1e12,
  万亿元: 1e12,
};

function valued(
  kind: FigureKind,
  from: string,
  to: string | undefined,
  unit: string,
  scale = 1,
): Omit<Figure, 'text'> | null {
  const [low, high] = [numberOf(from), to === undefined ? undefined : numberOf(to)];
  if (low === null || high === null) return null;
  const spelled = (value: number) => String(Number((value * scale).toPrecision(12)));
  return { kind, unit, value: [low, ...(high === undefined ? [] : [high])].map(spelled).join('–') };
}

/** 20个工作日 and 20工作日 are the same, and so are 3天 and 3日. */
function sameUnit(unit: string): string {
  const bare = unit.replace(/^个/u, '');
  return bare === '天' || bare === '自然日' ? '日' : bare === '周年' ? '年' : bare;
}

function dateOf(written: string): string {
  const parts = ascii(written).replace(/\s/gu, '');
  const read = (pattern: RegExp) => {
    const number = pattern.exec(parts)?.[1];
    return number === undefined ? null : digitsOf(number);
  };
  const [years, month, day] = [
    read(/^(.{4})年/u),
    read(/(?:年|^)([^年月]+)月/u),
    read(/月(.+)日/u),
  ];
  return [years ?? '', month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

function digitsOf(number: string): string {
  if (/^\d+$/u.test(number)) return number;
  // A year is written digit by digit, a month or a day as a number.
  const spelled = number.length === 4 ? null : numberOf(number);
  return spelled === null
    ? [...number].map((digit) => String(numberOf(digit) ?? digit)).join('')
    : String(spelled);
}

function ascii(text: string): string {
  return text.normalize('NFKC');
}
