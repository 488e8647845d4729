import type { PersonRole } from '../personal-data.ts';
import type { Finding, Reading } from '../reading.ts';
import { oneOf } from '../word-index.ts';
import type { Clause } from './clauses.ts';
import type { Mention } from './mention.ts';
import { nameEndingAt, nameStartingAt } from './name-extent.ts';
import { nameShape } from './name-shape.ts';
import { anyRoleWord, roleWords } from './role-words.ts';

/** A clause that tells about the person named before it. */
const ABOUT = new RegExp(
  `^${oneOf(`男 女 [\\u4e00-\\u9fff]{1,3}族 现年 \\d{1,3}[周岁] 出生 生于 系 公民身份 身份证 证件号 电话 手机 联系电话
    联系方式 住址 家住 住 现住 户籍 籍贯 (?:19|20)\\d{2}[年.-]\\d 护照 学籍 准考证 病历 住院 低保证 残疾证 银行卡 卡号
    账号 QQ 微信 患 因 本科 硕士 博士 大专 中共党员 家庭人口 家庭月 车牌 残疾等级 拟任 现任 其[妻夫子女父母兄弟姐妹]
    \\d{3,}`)}`,
  'i',
);
/** A label before a colon that announces people. */
const ANNOUNCES = new RegExp(
  `${oneOf(`名单 人员 对象 [者人户员生民长属] 子女 学生 儿童 家庭 专家 代表 成员 录取 录用 公示 救助 人选 获得者 如下
    分别是 补助 补贴 资助 家长 之星 好人 标兵 模范 前\\d名 第[一二三四五六七八九十\\d]+名 等奖`)}$`,
);
const PUNITIVE = /失信|黑名单|处罚|违法|曝光|被执行|吊销|通报|惩戒|限制|禁入/;
const NEIGHBOUR_GAP = 3;
/** What both of two neighbours must score when nothing else speaks for them. */
const PAIR = 2.1;

interface Bare extends Clause {
  readonly score: number;
  readonly index: number;
}

/** Names that fill a whole clause: in lists, after an announcing colon, beside their own data. */
export function mentionsByClause(
  reading: Reading,
  clauses: readonly Clause[],
  numbers: readonly Finding[],
): readonly Mention[] {
  const bare = new Map<number, Bare>();
  for (const [index, clause] of clauses.entries()) {
    const shape = shapeOfClause(reading, clause);
    if (shape === null) continue;
    const { start, end, before, after } = clause;
    bare.set(index, { start, end, before, after, score: shape, index });
  }
  return [
    ...announced(reading, clauses, bare),
    ...besideData(reading, clauses, bare, numbers),
    ...inRuns(reading, clauses, bare),
    ...joined(reading, clauses, bare),
    ...alone(bare),
  ];
}

function shapeOfClause(reading: Reading, { start, end }: Clause): number | null {
  if (end - start > 20 || reading.columns.at(start) !== null) return null;
  const text = reading.text.slice(start, end);
  if (anyRoleWord.startingAt(text, 0) === text.length) return null;
  return nameShape(text)?.score ?? null;
}

/** 名单：艾力·吐尔逊、扎西卓玛、何梦瑶。 */
function announced(
  reading: Reading,
  clauses: readonly Clause[],
  bare: ReadonlyMap<number, Bare>,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let role: PersonRole | null = null;
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1];
    const named = bare.get(index);
    if (clause.before === ':') role = announcedRole(reading, before);
    else if (/[。\n]/.test(clause.before) && before?.after !== ':' && named === undefined)
      role = null;
    if (role !== null && named !== undefined && named.score >= leastScore(clause)) {
      const { start, end } = named;
      mentions.push({ start, end, role, rule: 'person.announced', score: 0.9 });
    }
  }
  return mentions;
}

/** Right behind the colon and between list marks little is needed; a comma parts other things. */
function leastScore({ before }: Clause): number {
  if (before === ':') return 0.3;
  return before === '、' ? 0.2 : 0.8;
}

function announcedRole(reading: Reading, before: Clause | undefined): PersonRole | null {
  if (before === undefined) return null;
  const words = reading.text.slice(Math.max(before.start, before.end - 16), before.end);
  if (!ANNOUNCES.test(words)) return null;
  for (let length = 8; length >= 2; length -= 1) {
    if (roleWords.official.startingAt(words, words.length - length) === length) return 'official';
  }
  if (reading.context === 'punishment' && PUNITIVE.test(sentence(reading, before)))
    return 'punished';
  return 'private';
}

function sentence(reading: Reading, clause: Clause): string {
  return reading.text.slice(Math.max(0, clause.start - 20), clause.end);
}

/** 冯静，1993年2月14日生; （金月娥） behind her number. */
function besideData(
  reading: Reading,
  clauses: readonly Clause[],
  bare: ReadonlyMap<number, Bare>,
  numbers: readonly Finding[],
): readonly Mention[] {
  const personal = numbers.filter(({ type }) => type !== 'landline' && type !== 'email');
  const starts = new Set(personal.map(({ start }) => start));
  const ends = new Set(personal.map(({ end }) => end));
  const mentions: Mention[] = [];
  for (const [index, clause] of clauses.entries()) {
    const one = bare.get(index) ?? closing(reading, clause, index);
    if (one === null) continue;
    const beside = near(starts, one.end, 1) || near(ends, one.start, -1);
    // Beside a number of a person even odd characters are a name: 任我行，3201….
    if (one.score < (beside ? -2 : 0.8)) continue;
    if (!beside && !isToldAbout(reading, one, clauses[one.index + 1])) continue;
    mentions.push({ ...spanOf(one), role: 'private', rule: 'person.besideData', score: 0.88 });
  }
  return mentions;
}

/** 去世的唐德明，其妻……: the name closes a longer clause. */
function closing(reading: Reading, clause: Clause, index: number): Bare | null {
  if (clause.end - clause.start < 4 || reading.columns.at(clause.start) !== null) return null;
  const name = nameEndingAt(reading.text, clause.end);
  if (name === null || name.start <= clause.start || name.score < 1.8) return null;
  return { ...clause, start: name.start, end: name.end, score: name.score, index };
}

function near(places: ReadonlySet<number>, at: number, step: 1 | -1): boolean {
  for (let gap = 0; gap <= NEIGHBOUR_GAP; gap += 1) if (places.has(at + gap * step)) return true;
  return false;
}

function isToldAbout(reading: Reading, one: Bare, next: Clause | undefined): boolean {
  if (next === undefined || next.start - one.end > NEIGHBOUR_GAP || one.after === '。')
    return false;
  return ABOUT.test(reading.text.slice(next.start, next.start + 12));
}

/** Runs of names parted by the same mark: at least two, most of which look like names. */
function inRuns(
  reading: Reading,
  clauses: readonly Clause[],
  bare: ReadonlyMap<number, Bare>,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let index = 0; index < clauses.length; ) {
    const mark = clauses[index]?.after ?? '';
    let last = index;
    while (bare.has(last) && bare.has(last + 1) && clauses[last]?.after === mark) last += 1;
    if (last > index && /[、, \n\t/|]/.test(mark)) {
      for (const mention of run(reading, clauses, bare, index, last, mark)) mentions.push(mention);
      index = last + 1;
    } else {
      index += 1;
    }
  }
  return mentions;
}

function run(
  reading: Reading,
  clauses: readonly Clause[],
  bare: ReadonlyMap<number, Bare>,
  first: number,
  last: number,
  mark: string,
): readonly Mention[] {
  const members = Array.from({ length: last - first + 1 }, (_, at) => bare.get(first + at));
  const scores = members.map((member) => member?.score ?? 0);
  const strong = scores.filter((score) => score >= 1.3).length;
  const edges = edgesOf(reading, clauses, first, last, mark);
  const count = scores.length + edges.length;
  const least = mark === '、' || mark === '\t' || mark === '|' ? 2 : 3;
  if (count < least || strong * 2 < scores.length || scores.some((score) => score < 0)) return [];
  if (count === 2 && strong < 2) return [];
  const context = sentence(reading, clauses[first] ?? { start: 0, end: 0, before: '', after: '' });
  const punished = reading.context === 'punishment' && PUNITIVE.test(context);
  const role: PersonRole = punished ? 'punished' : 'private';
  const spans = [...members.flatMap((member) => (member ? [spanOf(member)] : [])), ...edges];
  return spans.map((span) => ({ ...span, role, rule: 'person.run', score: 0.8 }));
}

/** 有柏青松、冉秋云和滕海: two names meet at one mark, each with words around it. */
function joined(
  reading: Reading,
  clauses: readonly Clause[],
  bare: ReadonlyMap<number, Bare>,
): readonly Mention[] {
  return clauses.flatMap((clause, index) => {
    const next = clauses[index + 1];
    if (clause.after !== '、' || next?.before !== '、') return [];
    // Two names that fill their clauses are a run already.
    if (bare.has(index) && bare.has(index + 1)) return [];
    const left = nameEndingAt(reading.text, clause.end);
    if (left === null || left.score < PAIR || reading.columns.at(left.start) !== null) return [];
    const right = nameStartingAt(reading.text, next.start);
    if (right === null || right.score < PAIR) return [];
    return [left, right].map((name) => ({
      ...spanOf(name),
      role: 'private' as const,
      rule: 'person.pair',
      score: 0.7,
    }));
  });
}

/** The words around a run hide its first and last name: 表彰李金凤、…、郑玉3人. */
function edgesOf(
  reading: Reading,
  clauses: readonly Clause[],
  first: number,
  last: number,
  mark: string,
): readonly { start: number; end: number }[] {
  const before = clauses[first - 1];
  const after = clauses[last + 1];
  const edges: { start: number; end: number }[] = [];
  if (before?.after === mark && mark === '、') {
    const name = nameEndingAt(reading.text, before.end);
    if (name !== null && name.score >= 1.5 && name.start >= before.start) edges.push(spanOf(name));
  }
  if (after?.before === mark && mark === '、') {
    const name = nameStartingAt(reading.text, after.start);
    if (name !== null && name.score >= 1.5) edges.push(spanOf(name));
  }
  return edges;
}

/** A whole name between two marks, of the commonest surnames and most usual characters. */
function alone(bare: ReadonlyMap<number, Bare>): readonly Mention[] {
  return [...bare.values()]
    .filter((one) => one.score >= 2.2)
    .map(({ start, end }) => ({ start, end, role: 'private', rule: 'person.alone', score: 0.6 }));
}

function spanOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
