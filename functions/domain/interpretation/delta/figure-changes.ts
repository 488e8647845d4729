import { simplified } from '../passages/simplified.ts';
import { type FoundFigure, figuresIn } from './figures.ts';
import type { DeltaUnit, FigureChange, PlacedFigure } from './model.ts';

/** Figures of a side that differ and are compared with each other; what lies beyond is counted. */
const MOST_FIGURES = 300;
/** Characters around a figure: those that tell where it is, and those that are told of it. */
const NEAR = 12;
const REACH = 28;
/** Figures whose surroundings share less than this are two figures, not one that changed. */
const LEAST_ALIKE = 0.45;

/** The figures that changed, and how many more differ than were compared. */
export interface FigureChanges {
  readonly changes: readonly FigureChange[];
  readonly leftOut: number;
}

/**
 * The figures that differ between two sides of a row. Equal values between the same words are struck
 * out first; of the rest, those of one kind are paired in their order by the words around them.
 */
export function figureChanges(
  old: readonly Pick<DeltaUnit, 'text'>[],
  fresh: readonly Pick<DeltaUnit, 'text'>[],
): FigureChanges {
  const differing = withoutEqual(placed(old), placed(fresh), [sameContext, sameWordBefore]);
  const [before, after] = [
    differing[0].slice(0, MOST_FIGURES),
    differing[1].slice(0, MOST_FIGURES),
  ];
  const most = Math.max(differing[0].length, differing[1].length);
  const likely = paired(before, after);
  const [dropped, inserted] = withoutEqual(
    before.filter((one) => !likely.some(([other]) => other === one)),
    after.filter((one) => !likely.some(([, other]) => other === one)),
    [sameValue],
  );
  const changes = [
    ...likely
      .filter(([one, other]) => sameValue(one) !== sameValue(other))
      .map(([one, other]) => change(one, other)),
    ...inserted.map((one) => change(null, one)),
    ...dropped.map((one) => change(one, null)),
  ];
  return {
    changes: changes.toSorted((a, b) => positionOf(a) - positionOf(b)),
    leftOut: Math.max(0, most - MOST_FIGURES),
  };
}

interface Placed extends FoundFigure {
  readonly unitIndex: number;
  /** Where it stands on its side, from 0 to 1. */
  readonly along: number;
  readonly left: string;
  readonly right: string;
}

function placed(units: readonly Pick<DeltaUnit, 'text'>[]): Placed[] {
  const whole = units.reduce((sum, { text }) => sum + text.length + 1, 0);
  let start = 0;
  const all: Placed[] = [];
  for (const [unitIndex, { text: written }] of units.entries()) {
    const text = simplified(written);
    for (const found of figuresIn(text)) {
      const end = found.at + found.text.length;
      const left = text.slice(Math.max(0, found.at - REACH), found.at);
      const right = text.slice(end, end + REACH);
      const own = written.slice(found.at, end);
      all.push({ ...found, text: own, unitIndex, along: (start + found.at) / whole, left, right });
    }
    start += text.length + 1;
  }
  return all;
}

type Key = (figure: Placed) => string;

/** Strikes out what has the same key on both sides, key after key. */
function withoutEqual(
  old: readonly Placed[],
  fresh: readonly Placed[],
  keys: readonly Key[],
): [Placed[], Placed[]] {
  let [before, after] = [[...old], [...fresh]];
  for (const key of keys) {
    const counts = new Map<string, number>();
    for (const one of after) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
    const struck = new Map<string, number>();
    before = before.filter((one) => {
      const left = counts.get(key(one)) ?? 0;
      if (left === 0) return true;
      counts.set(key(one), left - 1);
      struck.set(key(one), (struck.get(key(one)) ?? 0) + 1);
      return false;
    });
    after = after.filter((one) => {
      const left = struck.get(key(one)) ?? 0;
      if (left === 0) return true;
      struck.set(key(one), left - 1);
      return false;
    });
  }
  return [before, after];
}

function sameContext(one: Placed): string {
  return `${sameWordBefore(one)}|${one.right.slice(0, 2)}`;
}

function sameWordBefore(one: Placed): string {
  return `${sameValue(one)}|${clause(one.left, 'left').slice(-4)}`;
}

function sameValue({ kind, value, unit }: Placed): string {
  return `${kind}|${value}|${unit}`;
}

/** The pairs that are worth most in all and do not cross, by dynamic programming. */
function paired(old: readonly Placed[], fresh: readonly Placed[]): [Placed, Placed][] {
  const width = fresh.length + 1;
  const worth = new Float64Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const both = alike(old[row], fresh[column]) + (worth[(row + 1) * width + column + 1] ?? 0);
      const skip = Math.max(
        worth[(row + 1) * width + column] ?? 0,
        worth[row * width + column + 1] ?? 0,
      );
      worth[row * width + column] = Math.max(both, skip);
    }
  }
  const pairs: [Placed, Placed][] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < fresh.length) {
    const [one, other] = [old[row], fresh[column]];
    const here = worth[row * width + column] ?? 0;
    const likeness = alike(one, other);
    const both = likeness + (worth[(row + 1) * width + column + 1] ?? 0);
    if (one !== undefined && other !== undefined && likeness > 0 && both === here) {
      pairs.push([one, other]);
      row += 1;
      column += 1;
    } else if (here === worth[(row + 1) * width + column]) row += 1;
    else column += 1;
  }
  return pairs;
}

/** 0 for figures that are not one that changed. */
function alike(one: Placed | undefined, other: Placed | undefined): number {
  if (one === undefined || other === undefined) return 0;
  if (one.kind !== other.kind) return 0;
  const words =
    (sharedEnd(one.left, other.left) + sharedStart(one.right, other.right)) / 8 +
    sharedLetters(nearby(one), nearby(other));
  const unit = one.unit === other.unit ? 0.15 : 0;
  const equal = one.value === other.value ? 0.4 : 0;
  const near = 0.2 * (1 - Math.abs(one.along - other.along));
  const worth = words + unit + near + equal;
  return worth < LEAST_ALIKE ? 0 : worth;
}

function nearby({ left, right }: Placed): string {
  return left.slice(-NEAR) + right.slice(0, NEAR);
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < 4 && one.length > length && one.at(-1 - length) === other.at(-1 - length)) {
    length += 1;
  }
  return length;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < 4 && one.length > length && one.charAt(length) === other.charAt(length)) {
    length += 1;
  }
  return length;
}

function sharedLetters(one: string, other: string): number {
  const letters = new Set(other);
  const all = [...new Set(one)];
  return all.length === 0 ? 0 : all.filter((letter) => letters.has(letter)).length / all.length;
}

function change(old: Placed | null, fresh: Placed | null): FigureChange {
  const shown = fresh ?? old;
  const about =
    shown === null
      ? ''
      : `${clause(shown.left, 'left')}${shown.text}${clause(shown.right, 'right')}`;
  return { old: bare(old), new: bare(fresh), about: about.trim() };
}

/** Only what stands in the same part of the sentence. */
function clause(words: string, side: 'left' | 'right'): string {
  const parts = words.split(/[，。；：！？、,;:\n|]/u);
  return (side === 'left' ? parts.at(-1) : parts[0]) ?? '';
}

function bare(figure: Placed | null): PlacedFigure | null {
  if (figure === null) return null;
  const { kind, text, value, unit, unitIndex, at } = figure;
  return { kind, text, value, unit, unitIndex, at };
}

function positionOf({ old, new: fresh }: FigureChange): number {
  const shown = fresh ?? old;
  return shown === null ? 0 : shown.unitIndex * 1e7 + shown.at;
}
