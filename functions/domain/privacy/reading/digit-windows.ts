import { type DigitGroup, digitGroups } from './digit-groups.ts';

/** Digits that may be one number: a group, or neighbouring groups with spaces, dashes, a break. */
export interface DigitWindow {
  readonly start: number;
  readonly end: number;
  /** The digits alone, with the final X of a resident ID in upper case. */
  readonly digits: string;
  readonly groups: number;
  /** All that stands between its groups. */
  readonly joints: string;
  /** Whether it runs over the end of a line. */
  readonly broken: boolean;
}

const LONGEST = 22;
const SHORTEST = 7;
const MOST_GROUPS = 8;
/** More groups than this in one chain are a table of figures, not a number cut into groups. */
const LONGEST_CHAIN = 64;
const JOINT = /^(?:[ \-)(.·_]{1,3}| {0,2}-?\r?\n ?\|? {0,3})$/;

const SINGLE_JOINT = ' -)(.·_\n';

/**
 * Every run of digits that could be a number of a person, 7 to 22 digits long. Groups are joined
 * over at most a few spaces, dashes, dots or one line break; work is linear in the length of the
 * text, because a window has at most eight groups.
 */
export function digitWindows(text: string): readonly DigitWindow[] {
  const plain = digitGroups(text);
  const groups = spelledGroups(text, plain);
  const windows: DigitWindow[] = [];
  for (let at = 0; at < groups.length; ) {
    const end = chainEnd(text, groups, at);
    const most = end - at > LONGEST_CHAIN ? 1 : MOST_GROUPS;
    for (let first = at; first < end; first += 1) collect(text, groups, first, end, most, windows);
    at = end;
  }
  return windows;
}

/** Numbers spelled digit by digit, `1 3 6 0 …`, become one group. */
function spelledGroups(text: string, groups: readonly DigitGroup[]): readonly DigitGroup[] {
  const merged: DigitGroup[] = [];
  for (let at = 0; at < groups.length; ) {
    let last = at;
    while (singles(groups[last], groups[last + 1]) && joins(text, groups[last], groups[last + 1])) {
      last += 1;
    }
    const run = groups.slice(at, last + 1);
    if (run.length >= SHORTEST && run.length <= LONGEST) merged.push(joined(run));
    else for (const group of run) merged.push(group);
    at = last + 1;
  }
  return merged;
}

function singles(left: DigitGroup | undefined, right: DigitGroup | undefined): boolean {
  if (left?.digits.length !== 1 || right === undefined) return false;
  return right.digits.length === 1 || /^\dX$/.test(right.digits);
}

function joined(run: readonly DigitGroup[]): DigitGroup {
  const start = run[0]?.start ?? 0;
  return { start, end: run.at(-1)?.end ?? start, digits: run.map((g) => g.digits).join('') };
}

function joins(text: string, left: DigitGroup | undefined, right: DigitGroup | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 6) return false;
  const between = text.slice(left.end, right.start);
  return between.length === 1 ? SINGLE_JOINT.includes(between) : JOINT.test(between);
}

/** Index after the last group that hangs together with the one at `first`. */
function chainEnd(text: string, groups: readonly DigitGroup[], first: number): number {
  let end = first + 1;
  while (end < groups.length && joins(text, groups[end - 1], groups[end])) end += 1;
  return end;
}

function collect(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  chain: number,
  most: number,
  out: DigitWindow[],
): void {
  const start = groups[first]?.start ?? 0;
  let digits = '';
  let joints = '';
  for (let last = first; last < chain && last - first < most; last += 1) {
    const group = groups[last];
    if (group === undefined || digits.length + group.digits.length > LONGEST) return;
    if (last > first) joints += text.slice(groups[last - 1]?.end ?? group.start, group.start);
    digits += group.digits;
    if (digits.length >= SHORTEST) {
      const count = last - first + 1;
      const broken = joints.includes('\n');
      out.push({ start, end: group.end, digits, groups: count, joints, broken });
    }
    if (group.digits.endsWith('X')) return;
  }
}
