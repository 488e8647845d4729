/** Digits that may be one number: a group, or neighbouring groups with spaces, dashes, a break. */
export interface DigitWindow {
  readonly start: number;
  readonly end: number;
  /** The digits alone, with the final X of a resident ID in upper case. */
  readonly digits: string;
  readonly groups: number;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

const LONGEST = 19;
const SHORTEST = 7;
const MOST_GROUPS = 6;

/**
 * Every run of digits that could be a number of a person, 7 to 19 digits long. Groups are joined
 * over at most three spaces, dashes or line breaks; work is linear in the length of the text.
 */
export function digitWindows(text: string): readonly DigitWindow[] {
  const groups = spelledGroups(text, plainGroups(text));
  const windows: DigitWindow[] = [];
  for (let first = 0; first < groups.length; first += 1) collect(text, groups, first, windows);
  return windows;
}

function plainGroups(text: string): readonly Group[] {
  const groups: Group[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const end = match.index + match[0].length;
    const withX = /[Xx]/.test(text.charAt(end)) && !/[A-Za-z0-9]/.test(text.charAt(end + 1));
    groups.push({
      start: match.index,
      end: withX ? end + 1 : end,
      digits: withX ? `${match[0]}X` : match[0],
    });
  }
  return groups;
}

/** Numbers spelled digit by digit, `1 3 6 0 …`, become one group. */
function spelledGroups(text: string, groups: readonly Group[]): readonly Group[] {
  const merged: Group[] = [];
  for (let at = 0; at < groups.length; ) {
    let last = at;
    while (singles(groups[last], groups[last + 1]) && joins(text, groups[last], groups[last + 1])) {
      last += 1;
    }
    const run = groups.slice(at, last + 1);
    if (run.length >= SHORTEST) merged.push(joined(run));
    else for (const group of run) merged.push(group);
    at = last + 1;
  }
  return merged;
}

function singles(left: Group | undefined, right: Group | undefined): boolean {
  return left?.digits.length === 1 && right?.digits.length === 1;
}

function joined(run: readonly Group[]): Group {
  const start = run[0]?.start ?? 0;
  return { start, end: run.at(-1)?.end ?? start, digits: run.map((g) => g.digits).join('') };
}

function joins(text: string, left: Group | undefined, right: Group | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 3) return false;
  return /^[ \-\r\n)]{1,3}$/.test(text.slice(left.end, right.start));
}

function collect(text: string, groups: readonly Group[], first: number, out: DigitWindow[]): void {
  let digits = '';
  for (let last = first; last < groups.length && last - first < MOST_GROUPS; last += 1) {
    const group = groups[last];
    const start = groups[first]?.start;
    if (group === undefined || start === undefined) return;
    if (last > first && !joins(text, groups[last - 1], group)) return;
    if (digits.length + group.digits.length > LONGEST) return;
    digits += group.digits;
    if (digits.length >= SHORTEST) {
      out.push({ start, end: group.end, digits, groups: last - first + 1 });
    }
    if (group.digits.endsWith('X')) return;
  }
}
