import type { NameCandidate } from './candidates.ts';
import { isDictionaryWord } from './dictionary.ts';
import { type Item, itemsOf, MARK_KINDS } from './items.ts';
import { announcesThings, countsThings } from './things.ts';

/** Neighbours of one kind: items parted by the same mark, or at the same place in several lines. */
interface Run {
  readonly mark: string;
  readonly first: number;
  readonly size: number;
  /** Sum of the members' chances. */
  readonly sum: number;
  /** How many members end as places do. */
  readonly places: number;
  /** How many members are words of the dictionary or end as things do. */
  readonly words: number;
  /** Places or things are announced before or counted behind. */
  readonly things: boolean;
}

type Runs = readonly (Run | undefined)[];

const PLACE_END = new Set(
  '省市县区乡镇村庄屯寨堡街道路巷弄桥河湖岛湾岙坳岭坪坝沟渠坑塘圩渡港里园苑厂局科委办院校司店社馆站',
);
const PEOPLE_HEADS: ReadonlySet<string> = new Set([
  'label',
  'role',
  'announced',
  'nounLabel',
  'kin',
  'noun',
]);
const NO_TRAITS: readonly string[] = [];
/** Cells and list members are short; lines of running text make no column. */
const LONGEST_CELL = 8;
const MOST_COLUMNS = 13;

/**
 * What the company of a name says: in a list most members are of one kind, so that the first
 * opinion on the neighbours (`chances`, 0…1 per candidate) speaks for or against each of them.
 */
export function companyOf(
  text: string,
  candidates: readonly NameCandidate[],
  chances: ArrayLike<number>,
): readonly (readonly string[])[] {
  const items = itemsOf(
    text,
    candidates.map(({ start }) => start),
  );
  // By places of the text: arrays, because a text of names has one at every third character.
  const heads = new Float64Array(text.length + 1);
  const tails = new Float64Array(text.length + 1);
  for (const [index, { start, end }] of candidates.entries()) {
    const chance = chances[index] ?? 0;
    if (chance > (heads[start] ?? 0)) heads[start] = chance;
    if (chance > (tails[end] ?? 0)) tails[end] = chance;
  }
  const itemAt = new Int32Array(text.length + 1).fill(NONE);
  const itemTo = new Int32Array(text.length + 1).fill(NONE);
  for (const [index, { head, end }] of items.entries()) {
    itemAt[head] = index;
    itemTo[end] = index;
  }
  const own = items.map(({ head, end }) => Math.max(heads[head] ?? 0, tails[end] ?? 0));
  const places = items.map((item) => endsAsPlace(text, item));
  const rows = runsAlong(text, items, own, places);
  const columns = runsDown(items, own);
  const leads = leadsOf(itemTo, rows, candidates, chances);
  const tieTraits = tiesOf(heads, tails);
  return candidates.map((one) => {
    const headed = itemAt[one.start] ?? NONE;
    const index = headed === NONE ? (itemTo[one.end] ?? NONE) : headed;
    const ties = tieTraits(one);
    if (index === NONE) return ties;
    const row = rows[index];
    const traits = runTraits(row, columns[index], own[index] ?? 0);
    for (const tie of ties) traits.push(tie);
    if (row?.things === true) traits.push('run.things');
    if (row?.mark === 'list') traits.push(wordsTrait(row, isWord(text, items[index])));
    if (isAmongPlaces(row, places[index] === true)) traits.push('run.places');
    const lead = one.left.kind === 'list' ? leads.get(row?.first ?? -1) : undefined;
    if (lead !== undefined) traits.push(LEADS[lead.kind]);
    return traits;
  });
}

/** No item. */
const NONE = -1;
const TIED = ['tied'] as const;
const UNTIED = ['untied'] as const;
const LEADS = { people: 'lead.people', verb: 'lead.verb', official: 'lead.official' } as const;
/** Chance from which a neighbour counts as a name. */
const LIKELY = 0.3;

/** 龙小云和马三: 和 ties names to names. */
function tiesOf(
  heads: Float64Array,
  tails: Float64Array,
): (one: NameCandidate) => readonly string[] {
  return ({ left, right }) => {
    if (left.kind === 'and') return (tails[left.start] ?? 0) > LIKELY ? TIED : UNTIED;
    return right.kind === 'and' && (heads[right.end] ?? 0) > LIKELY ? TIED : NO_TRAITS;
  };
}

function runTraits(row: Run | undefined, column: Run | undefined, own: number): string[] {
  const traits: string[] = [];
  if (row !== undefined) traits.push(runTrait(row, own));
  if (column !== undefined) traits.push(runTrait(column, own));
  return traits;
}

function runTrait({ mark, size, sum }: Run, own: number): string {
  const kind = mark === 'stop' ? 'comma' : mark;
  const others = levelOf((sum - own) / (size - 1));
  return RUN_TRAITS[kind]?.[size > 2 ? 'many' : 'two'][others] ?? '';
}

const LEVELS = ['low', 'doubtful', 'likely', 'high'] as const;
type Level = (typeof LEVELS)[number];
type ByLevel = Readonly<Record<Level, string>>;

/** Names of traits, made once: the same string each time is looked up fastest. */
const RUN_TRAITS: Readonly<Record<string, { readonly many: ByLevel; readonly two: ByLevel }>> =
  Object.fromEntries(
    Object.values(MARK_KINDS).map((kind) => [
      kind,
      { many: byLevel(`run.${kind}.many`), two: byLevel(`run.${kind}.two`) },
    ]),
  );

function byLevel(name: string): ByLevel {
  return Object.fromEntries(LEVELS.map((level) => [level, `${name}.${level}`])) as ByLevel;
}

function levelOf(chance: number): Level {
  if (chance < 0.1) return 'low';
  if (chance < 0.3) return 'doubtful';
  return chance < 0.6 ? 'likely' : 'high';
}

function isAmongPlaces(row: Run | undefined, itself: boolean): boolean {
  if (row === undefined || row.places === 0) return false;
  return (row.places - (itself ? 1 : 0)) * 2 >= row.size - 1;
}

function endsAsPlace(text: string, { head, end }: Item): boolean {
  return end - head > 2 && PLACE_END.has(text.charAt(end - 1));
}

const THING_END = new Set(
  '树木草菜瓜果豆米面油糖茶酒药膏糕饼鱼虾蟹虫鸟鸡鸭鹅牛羊猪粉纸布丝线绳板材料石沙泥砖瓦铁铜铝钢戏剧曲舞灯笔刀车船机器具炉锅碗盆表帽鞋袜裤裙包袋箱柜床椅桌瓶罐管网针锁锤蛾螨菌病症炎癌花叶根皮肉酱醋盐蛋奶',
);

/** 石榴, 柏木: a word, or what ends as things do. */
function isWord(text: string, item: Item | undefined): boolean {
  if (item === undefined) return false;
  const length = item.end - item.head;
  if (length < 2 || length > 5) return length > 5;
  if (THING_END.has(text.charAt(item.end - 1))) return true;
  return length < 4 && isDictionaryWord(text, item.head, item.end);
}

/** How many of the neighbours are words, and whether the member is one itself. */
function wordsTrait({ words, size }: Run, itself: boolean): string {
  const others = (words - (itself ? 1 : 0)) / (size - 1);
  const level = others < 0.2 ? 'few' : others < 0.6 ? 'some' : 'most';
  return `run.words.${level}.${size > 2 ? 'many' : 'two'}.${itself ? 'word' : 'other'}`;
}

const NO_ROW: ReadonlySet<string> = new Set(['line', 'full', 'colon']);

/** Runs of items parted by the same mark within a line. */
function runsAlong(
  text: string,
  items: readonly Item[],
  own: readonly number[],
  places: readonly boolean[],
): Runs {
  const runs = new Array<Run | undefined>(items.length).fill(undefined);
  for (let first = 0; first < items.length; ) {
    const last = lastOfRow(items, first);
    if (last > first) {
      let [sum, placed, worded] = [0, 0, 0];
      const isList = items[first]?.mark === 'list';
      for (let at = first; at <= last; at += 1) {
        sum += own[at] ?? 0;
        if (places[at] === true) placed += 1;
        if (isList && isWord(text, items[at])) worded += 1;
      }
      const mark = items[first]?.mark ?? '';
      runs.fill(
        {
          mark,
          first,
          size: last - first + 1,
          sum,
          places: placed,
          words: worded,
          things: isOfThings(text, items, first, last),
        },
        first,
        last + 1,
      );
    }
    first = last + 1;
  }
  return runs;
}

/** 停水小区：阳光、金地; 胡岭、田湾、万兴三村. */
function isOfThings(text: string, items: readonly Item[], first: number, last: number): boolean {
  const head = items[first]?.head ?? 0;
  if (
    text.charAt(head - 1) === ':' &&
    announcesThings(text.slice(Math.max(0, head - 17), head - 1))
  ) {
    return true;
  }
  const tail = items[last];
  if (tail === undefined) return false;
  return countsThings(text.slice(tail.head, tail.head + 16));
}

function lastOfRow(items: readonly Item[], first: number): number {
  const mark = items[first]?.mark ?? 'line';
  if (NO_ROW.has(mark)) return first;
  let last = first;
  while (items[last]?.mark === mark && items[last + 1]?.line === items[first]?.line) last += 1;
  return last;
}

/** Runs of items that stand at the same place in consecutive lines. */
function runsDown(items: readonly Item[], own: readonly number[]): Runs {
  const runs = new Array<Run | undefined>(items.length).fill(undefined);
  const open: ({ members: number[]; line: number } | undefined)[] = [];
  const close = (members: readonly number[]): void => {
    if (members.length < 2) return;
    const sum = members.reduce((total, index) => total + (own[index] ?? 0), 0);
    const run = {
      mark: 'line',
      first: members[0] ?? 0,
      size: members.length,
      sum,
      places: 0,
      words: 0,
      things: false,
    };
    for (const index of members) runs[index] = run;
  };
  for (const [index, { head, end, line, place }] of items.entries()) {
    if (place >= MOST_COLUMNS || end - head > LONGEST_CELL) continue;
    const current = open[place];
    if (current !== undefined && line - current.line <= 1) {
      current.members.push(index);
      current.line = line;
      continue;
    }
    if (current !== undefined) close(current.members);
    open[place] = { members: [index], line };
  }
  for (const current of open) if (current !== undefined) close(current.members);
  return runs;
}

interface Lead {
  readonly kind: keyof typeof LEADS;
  readonly chance: number;
}

/** What introduces the first member introduces all: 举报人龙小云、马三. By the number of the item. */
function leadsOf(
  itemTo: Int32Array,
  rows: Runs,
  candidates: readonly NameCandidate[],
  chances: ArrayLike<number>,
): ReadonlyMap<number, Lead> {
  const leads = new Map<number, Lead>();
  for (const [index, { end, left }] of candidates.entries()) {
    const kind = PEOPLE_HEADS.has(left.kind) ? 'people' : left.kind;
    if (kind !== 'people' && kind !== 'verb' && kind !== 'official') continue;
    const item = itemTo[end] ?? NONE;
    const chance = chances[index] ?? 0;
    if (item === NONE || rows[item]?.first !== item) continue;
    if (chance >= (leads.get(item)?.chance ?? 0.1)) leads.set(item, { kind, chance });
  }
  return leads;
}
