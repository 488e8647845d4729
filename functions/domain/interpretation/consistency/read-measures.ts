import { partUnit } from '../chart/read-number.ts';
import { type Found, withoutFigures } from './found.ts';
import { numberOf, numberPattern } from './numerals.ts';
import type { Dimension } from './quantity.ts';

interface Unit {
  readonly dimension: Dimension;
  readonly unit: string;
  /** How much of the base unit one of it is. */
  readonly factor: number;
}

const time = (unit: string, factor: number): Unit => ({ dimension: 'duration', unit, factor });
const counted = (unit: string): Unit => ({ dimension: 'count', unit, factor: 1 });

/** The longest unit that fits wins, so each pattern is tried in this order. */
const units: readonly (readonly [RegExp, Unit])[] = [
  [/^个?百分点/u, { dimension: 'points', unit: '', factor: 1 }],
  [/^%/u, { dimension: 'share', unit: '', factor: 1 }],
  [
    /^成(?=[以半的,。;、)\s至到-]|$|左右|补|给|计|收|五)/u,
    { dimension: 'share', unit: '', factor: 10 },
  ],
  [/^(?:元|块钱|圆|块(?=钱|[,。;、]|$))/u, { dimension: 'money', unit: '', factor: 1 }],
  [/^(?:亿元)/u, { dimension: 'money', unit: '', factor: 1e8 }],
  [/^(?:个)?工作日/u, time('workday', 1)],
  [/^(?:个)?自然日/u, time('day', 1)],
  [/^(?:天|日(?![常期报程照间前后均用益]))/u, time('day', 1)],
  [/^(?:周(?![岁年边])|个?星期)/u, time('day', 7)],
  [/^个?月(?!份)/u, time('month', 30.4)],
  [/^(?:周年|年(?![级度龄代底初末终审轻均检间])|整年)/u, time('month', 365)],
  [/^(?:个)?(?:小时|钟头)/u, time('hour', 1 / 24)],
  [/^分钟/u, time('hour', 1 / 1440)],
  [/^周?岁/u, { dimension: 'age', unit: '', factor: 1 }],
  [/^(?:平方米|平米|㎡|m²)/u, counted('平方米')],
  [/^(?:公里|千米)/u, counted('公里')],
  [/^(?:人次|人(?![民员才均大社工事口行物力])|名(?![单称录义额])|位(?![于置]))/u, counted('人')],
  [/^次(?!日|性|年|月)/u, counted('次')],
  [/^(?:个|项(?!目)|条(?!件|例)|件(?!数))/u, counted('个')],
  [/^(?:类(?!似|别)|种(?!植|类))/u, counted('类')],
  [/^(?:户(?!籍|型|主|口)|家(?!庭|长|属|里|中|具))/u, counted('户')],
  [
    /^(台|部(?!分|门|署)|层|处(?![理罚置于])|米(?![以]?\d)|吨|亩|辆|所|座|套|间|份|课时|学期|学年|季度|倍|公顷|千克|公斤|千瓦时|千瓦|度|级(?=以上|及以上)|公升|升|栋|幢|门|期|批|组|趟|页|字|步|张|袋|只|头|艘|架|条|场|例|段|站|轮|分(?![之类级别配工期散析享]))/u,
    counted(''),
  ],
];

const number = new RegExp(numberPattern, 'gu');
const rangeMark = /^(?:至|到|-|、(?=\d))/u;
const fraction = new RegExp(`(${numberPattern})分之(${numberPattern})`, 'gu');
const discount = /(?<![\d.])(\d(?:\.\d)?|\d\d|[一二三四五六七八九]{1,2})折(?![叠旧合腾磨算射腰])/gu;
const half = /一半|减半|折半|半数|半价/gu;
const halfTime =
  /(一个|[\d两三四五六七八九]+(?:个)?)?半(年|天|小时|个小时|个月)|([一两三四五])年半/gu;
const proportion = /(?<![\d.])(\d{1,3}):(\d{1,3})(?=的?比例)/gu;

/** Amounts, shares, spans of time, ages and counts, with the number and its unit. */
export function readMeasures(text: string, columnUnit: string | null): readonly Found[] {
  const whole = columnUnit === null ? null : bareCell(text, columnUnit);
  if (whole !== null) return [whole];
  const special = specialShares(text);
  return [...special, ...plainMeasures(withoutFigures(text, special))];
}

function plainMeasures(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(number)) {
    const [words] = match;
    const start = match.index;
    if (/[A-Za-z\d.]/u.test(text.charAt(start - 1)) || isWord(text, start, words)) continue;
    const read = readOne(text, start, words);
    if (read !== null) found.push(read);
  }
  return found;
}

function readOne(text: string, start: number, words: string): Found | null {
  const end = start + words.length;
  const rest = text.slice(end, end + 24).replace(/^[余多几]/u, '');
  const gap = text.slice(end, end + 1).match(/^[余多几 ]/u) === null ? 0 : 1;
  const own = unitAt(text.slice(end + gap, end + gap + 12));
  const value = numberOf(words);
  if (value === null) return null;
  if (own !== null) return figure(own, value, start, end + gap + own.length);
  const range = rangeMark.exec(rest);
  if (range === null) return null;
  const behind = rest.slice(range[0].length).match(new RegExp(`^${numberPattern}`, 'u'))?.[0];
  if (behind === undefined) return null;
  const shared = unitAt(rest.slice(range[0].length + behind.length));
  if (shared === null) return null;
  // 1至3万元: what multiplies the second multiplies the first.
  const tail = /\d([百千万亿]{1,2})$/u.exec(behind)?.[1] ?? '';
  const lower = /[百千万亿]$/u.test(words) ? value : (numberOf(words + tail) ?? value);
  return figure(shared, lower, start, end);
}

interface FoundUnit extends Unit {
  readonly length: number;
}

function unitAt(text: string): FoundUnit | null {
  for (const [pattern, unit] of units) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const name =
      unit.dimension === 'count' && unit.unit === '' ? (match[1] ?? match[0]) : unit.unit;
    return { ...unit, unit: name, length: match[0].length };
  }
  return null;
}

function figure(unit: Unit, value: number, start: number, end: number): Found {
  const { dimension, factor } = unit;
  return { dimension, value: value * factor, unit: unit.unit, date: null, text: '', start, end };
}

/** 一般, 统一, 三同步: numerals that are parts of words. */
function isWord(text: string, start: number, words: string): boolean {
  if (/^\d/u.test(words)) return false;
  // 万元 in the head of a column is a unit without a number.
  if (/^[百千万亿]/u.test(words)) return true;
  const before = text.charAt(start - 1);
  const isOne = words === '一';
  if (isOne && /[统唯万第同单之逐任某每另有这那哪]/u.test(before)) return true;
  return /[第几数星周]/u.test(before);
}

const maySpecial = /分之|折|半|比例/u;

function specialShares(text: string): Found[] {
  if (!maySpecial.test(text)) return [];
  const share = (value: number, start: number, length: number): Found =>
    figure({ dimension: 'share', unit: '', factor: 1 }, value, start, start + length);
  const fractions = [...text.matchAll(fraction)].flatMap((match) => {
    const [all, under = '', over = ''] = match;
    const below = under === '百' ? 100 : numberOf(under);
    const above = numberOf(over);
    if (below === null || above === null || below === 0) return [];
    return [share((above / below) * 100, match.index, all.length)];
  });
  const discounts = [...text.matchAll(discount)].map((match) => {
    const [all, written = ''] = match;
    return share(discountOf(written), match.index, all.length);
  });
  const halves = [...text.matchAll(half)].map(({ 0: all, index }) => share(50, index, all.length));
  const times = [...text.matchAll(halfTime)].map(halfTimeOf);
  const proportions = [...text.matchAll(proportion)].map((match) => {
    const [all, left = '1', right = '1'] = match;
    const ratio = Number(left) / Math.max(1, Number(right));
    return figure(counted('比'), ratio, match.index, match.index + all.length);
  });
  return [...fractions, ...discounts, ...halves, ...times, ...proportions];
}

/** 八五折 and 85折 are 85 per cent, 七折 and 7折 are 70. */
function discountOf(written: string): number {
  const spelled = [...written].map((digit) => numberOf(digit) ?? digit).join('');
  const value = Number(spelled);
  return value < 10 ? value * 10 : value;
}

function halfTimeOf(match: RegExpExecArray): Found {
  const [all, count = '', unit = '', years = ''] = match;
  const start = match.index;
  const end = start + all.length;
  if (years !== '') return figure(time('month', 365), (numberOf(years) ?? 0) + 0.5, start, end);
  const whole = numberOf(count.replace('个', '')) ?? 0;
  const value = (whole === 1 && count === '一个' ? 1 : whole) + 0.5;
  if (unit === '年') return figure(time('month', 365), value, start, end);
  if (unit.endsWith('月')) return figure(time('month', 30.4), value, start, end);
  if (unit.endsWith('时')) return figure(time('hour', 1 / 24), value, start, end);
  return figure(time('day', 1), value, start, end);
}

/** A cell with nothing but a number takes its unit from the head of its column. */
function bareCell(text: string, columnUnit: string): Found | null {
  const bare = text.trim();
  const value = /^[\d,.]+$/u.test(bare) ? numberOf(bare) : null;
  if (value === null || Number.isNaN(value)) return null;
  const { factor, base } = partUnit(columnUnit);
  const unit = unitAt(base);
  if (unit === null) return null;
  const start = text.indexOf(bare);
  return figure(unit, value * factor, start, start + bare.length);
}
