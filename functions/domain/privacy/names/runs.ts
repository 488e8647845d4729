import { BORDER, flagsAt } from './characters.ts';
import type { NameCandidate } from './candidates.ts';

/** One member of a list, row or sentence: what stands between two marks outside brackets. */
interface Item {
  /** Where its words begin, behind an ordinal number: 1．|解放军. */
  readonly head: number;
  readonly end: number;
  readonly line: number;
  /** Number of the item in its line. */
  readonly place: number;
  /** Kind of the mark behind it. */
  readonly mark: string;
}

/** How much a neighbourhood looks like people, without the candidate itself. */
export interface Company {
  /** Traits to add to each candidate, in the order of the candidates. */
  readonly traits: readonly (readonly string[])[];
}

const MARK_KINDS: Readonly<Record<string, string>> = {
  '、': 'list',
  '/': 'list',
  ',': 'comma',
  ';': 'stop',
  '\t': 'blank',
  '|': 'blank',
  ' ': 'blank',
  '。': 'full',
  '!': 'full',
  '?': 'full',
  ':': 'colon',
  '\n': 'line',
};
const PLACE_END = new Set(
  '省市县区乡镇村庄屯寨堡街道路巷弄桥河湖岛湾岙坳岭坪坝沟渠坑塘圩渡港里园苑厂局科委办院校司店社馆站',
);
const ORDINAL = /[\d一二三四五六七八九十.)(①-⑳号:A-Z-]/;
const PEOPLE_HEADS = new Set(['label', 'role', 'announced', 'nounLabel', 'kin', 'noun']);

/**
 * What the company of a name says: in a list most members are of one kind, so that the first
 * opinion on the neighbours (`chances`, 0…1 per candidate) speaks for or against each of them.
 */
export function companyOf(
  text: string,
  candidates: readonly NameCandidate[],
  chances: ArrayLike<number>,
): readonly (readonly string[])[] {
  const items = itemsOf(text);
  const heads = bestBy(candidates, chances, (one) => one.start);
  const tails = bestBy(candidates, chances, (one) => one.end);
  const chance = items.map(({ head, end }) => Math.max(heads.get(head) ?? 0, tails.get(end) ?? 0));
  const itemAt = new Map<number, number>();
  for (const [index, { head }] of items.entries()) itemAt.set(head, index);
  const itemTo = new Map<number, number>();
  for (const [index, { end }] of items.entries()) itemTo.set(end, index);
  const rows = runsAlong(text, items, chance);
  const columns = runsDown(items, chance);
  const leads = leadsOf(items, rows, candidates, chances);
  return candidates.map((one) => {
    const traits: string[] = [];
    const index = itemAt.get(one.start) ?? itemTo.get(one.end);
    if (index !== undefined) {
      const row = rows[index];
      const own = chance[index] ?? 0;
      if (row !== undefined) traits.push(runTrait(row, own));
      const column = columns[index];
      if (column !== undefined) traits.push(runTrait(column, own));
      if (
        row !== undefined &&
        row.size > 1 &&
        (row.places - (isPlace(text, items[index]) ? 1 : 0)) * 2 >= row.size - 1 &&
        row.size > 1 &&
        row.places > 0
      )
        traits.push('run.places');
      const lead = leads[index];
      if (lead !== undefined && one.left.kind === 'list') traits.push(`lead.${lead}`);
    }
    if (one.left.kind === 'and')
      traits.push((tails.get(one.left.start) ?? 0) > 0.3 ? 'tied' : 'untied');
    if (one.right.kind === 'and' && (heads.get(one.right.end) ?? 0) > 0.3) traits.push('tied');
    return traits;
  });
}

interface Run {
  readonly mark: string;
  readonly first: number;
  readonly size: number;
  readonly sum: number;
  /** How many members end as places do. */
  readonly places: number;
}

function runTrait({ mark, size, sum }: Run, own: number): string {
  const kind = mark === 'stop' ? 'comma' : mark;
  return `run.${kind}.${size > 2 ? 'many' : 'two'}.${level((sum - own) / (size - 1))}`;
}

function level(chance: number): string {
  if (chance < 0.1) return 'low';
  if (chance < 0.3) return 'doubtful';
  return chance < 0.6 ? 'likely' : 'high';
}

function bestBy(
  candidates: readonly NameCandidate[],
  chances: ArrayLike<number>,
  key: (one: NameCandidate) => number,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const [index, one] of candidates.entries()) {
    const chance = chances[index] ?? 0;
    if (chance > (best.get(key(one)) ?? 0)) best.set(key(one), chance);
  }
  return best;
}

function itemsOf(text: string): readonly Item[] {
  const items: Item[] = [];
  let line = 0;
  let place = 0;
  let depth = 0;
  let start = 0;
  let bodyEnd = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && (flagsAt(text, at) & BORDER) === 0) continue;
    const mark = text.charAt(at);
    if (mark === '(') {
      if (depth === 0 && at > start) bodyEnd = at;
      depth += 1;
    } else if (mark === ')') depth = Math.max(0, depth - 1);
    const kind = at === text.length ? 'line' : MARK_KINDS[mark];
    if (kind === undefined || (depth > 0 && kind !== 'line')) continue;
    if (kind === 'line') depth = 0;
    const end = bodyEnd > 0 ? bodyEnd : at;
    const head = headOf(text, start, end);
    if (end > head) {
      items.push({ head, end, line, place, mark: kind });
      place += 1;
    }
    start = at + 1;
    bodyEnd = -1;
    if (kind === 'line') {
      line += 1;
      place = 0;
    }
  }
  return items;
}

function isPlace(text: string, item: Item | undefined): boolean {
  return item !== undefined && item.end - item.head > 2 && PLACE_END.has(text.charAt(item.end - 1));
}

function headOf(text: string, start: number, end: number): number {
  let head = start;
  while (head < end && head - start < 8 && ORDINAL.test(text.charAt(head))) head += 1;
  return head;
}

/** Runs of items parted by the same mark within a line. */
function runsAlong(
  text: string,
  items: readonly Item[],
  chance: readonly number[],
): readonly (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array<Run | undefined>(items.length).fill(undefined);
  for (let first = 0; first < items.length; ) {
    const mark = items[first]?.mark ?? 'line';
    let last = first;
    let sum = chance[first] ?? 0;
    if (mark !== 'line' && mark !== 'full' && mark !== 'colon') {
      while (items[last]?.mark === mark && items[last + 1]?.line === items[first]?.line) {
        last += 1;
        sum += chance[last] ?? 0;
      }
    }
    if (last > first) {
      const members = items.slice(first, last + 1);
      const places = members.filter((member) => isPlace(text, member)).length;
      const run = { mark, first, size: members.length, sum, places };
      for (let at = first; at <= last; at += 1) runs[at] ??= run;
    }
    // The last member may open a run with another mark.
    first = last > first ? last : first + 1;
    if (last > first - 1 && items[last]?.mark === mark) first = last + 1;
  }
  return runs;
}

/** Runs of items that stand at the same place in consecutive lines. */
function runsDown(items: readonly Item[], chance: readonly number[]): readonly (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array<Run | undefined>(items.length).fill(undefined);
  const open = new Map<number, { members: number[]; line: number }>();
  const close = (members: readonly number[]): void => {
    if (members.length < 2) return;
    const sum = members.reduce((total, index) => total + (chance[index] ?? 0), 0);
    const run = { mark: 'line', first: members[0] ?? 0, size: members.length, sum, places: 0 };
    for (const index of members) runs[index] = run;
  };
  for (const [index, { head, end, line, place }] of items.entries()) {
    // Cells and list members are short; lines of running text make no column.
    if (place > 12 || end - head > 8) continue;
    const current = open.get(place);
    if (current !== undefined && line - current.line <= 1) {
      current.members.push(index);
      current.line = line;
    } else {
      if (current !== undefined) close(current.members);
      open.set(place, { members: [index], line });
    }
  }
  for (const { members } of open.values()) close(members);
  return runs;
}

/** What introduces the first member introduces all: 举报人龙小云、马三. */
function leadsOf(
  items: readonly Item[],
  rows: readonly (Run | undefined)[],
  candidates: readonly NameCandidate[],
  chances: ArrayLike<number>,
): readonly (string | undefined)[] {
  const introduced = new Map<number, { kind: string; chance: number }>();
  const itemTo = new Map<number, number>();
  for (const [index, { end }] of items.entries()) itemTo.set(end, index);
  for (const [index, one] of candidates.entries()) {
    if (
      !PEOPLE_HEADS.has(one.left.kind) &&
      one.left.kind !== 'verb' &&
      one.left.kind !== 'official'
    )
      continue;
    const item = itemTo.get(one.end);
    const chance = chances[index] ?? 0;
    if (item === undefined || chance < (introduced.get(item)?.chance ?? 0.1)) continue;
    introduced.set(item, {
      kind: PEOPLE_HEADS.has(one.left.kind) ? 'people' : one.left.kind,
      chance,
    });
  }
  return items.map((_, index) => introduced.get(rows[index]?.first ?? -1)?.kind);
}
