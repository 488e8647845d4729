import type { Stated } from './part-figures.ts';
import type { Dimension } from './quantity.ts';

/** How many of a document's numbers a material's one is held against. */
const MOST_HELD = 400;
/** 12345 and the like: everybody may name them. */
const SHORT = 6;

/** A telephone or document number of the document, with what it is for. */
interface NamedFigure {
  readonly held: Stated;
  readonly label: string;
}

/** The telephone and document numbers of a document, each labelled once. */
export type NamedIndex = ReadonlyMap<Dimension, readonly NamedFigure[]>;

export function indexNamed(figures: readonly Stated[]): NamedIndex {
  const named = (dimension: Dimension) =>
    figures
      .filter(({ figure }) => figure.dimension === dimension)
      .slice(0, MOST_HELD)
      .map((held) => ({ held, label: labelOf(held) }));
  return new Map([
    ['phone', named('phone')],
    ['documentNumber', named('documentNumber')],
  ]);
}

/**
 * Telephone and document numbers are compared as they are written. One that differs contradicts
 * the number that has the same label or title, and the one that it misses by a digit or two.
 */
export function namedConflict(
  stated: Stated,
  index: NamedIndex,
): { held: Stated; comparison: 'value' } | null {
  const { dimension, text } = stated.figure;
  if (dimension === 'phone' && text.length < SHORT) return null;
  const all = index.get(dimension) ?? [];
  const isSame = ({ held: { figure } }: NamedFigure) =>
    figure.text === text && figure.isIncrement === stated.figure.isIncrement;
  const agreeing = all.filter(isSame);
  const others = agreeing.length === 0 ? all : all.filter((one) => !isSame(one));
  const label = labelOf(stated);
  const isAsLabelled = (one: NamedFigure) => label !== '' && isSameLabel(one.label, label);
  if (agreeing.length > 0) {
    // The number is known; under another label it is somebody else's.
    if (label === '' || agreeing.some((one) => meets(one.label, label))) return null;
    const rightful = others.filter(isAsLabelled);
    const elsewhere = agreeing.every((one) => one.label !== '');
    return elsewhere ? only(rightful) : null;
  }
  const labelled = only(others.filter(isAsLabelled));
  // The number of another document may differ by one digit; that of a desk hardly does.
  if (dimension === 'documentNumber' || labelled !== null) return labelled;
  return only(others.filter(({ held }) => misses(text, held.figure.text)));
}

/** Where several could be meant, nothing is said. */
function only(named: readonly NamedFigure[]) {
  const held = named[0]?.held;
  if (held === undefined) return null;
  const isOne = named.every((one) => one.held.figure.text === held.figure.text);
  return isOne ? { held, comparison: 'value' as const } : null;
}

function meets(held: string, label: string): boolean {
  return held === '' || isSameLabel(held, label);
}

/** 《办法》 is named by its own title or within that of the notice that issues it. */
function isSameLabel(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return a === b || (Math.min(a.length, b.length) > 4 && (a.includes(b) || b.includes(a)));
}

const REACH = 24;
const labels: readonly (readonly [RegExp, string])[] = [
  [/监督|投诉|举报|反映/u, '监督'],
  [/咨询|办理|服务|询问|政策解答|解释/u, '咨询'],
  [/值班/u, '值班'],
  [/传真/u, '传真'],
];

/** What a number is for: the title before a document's, the purpose before a telephone's. */
function labelOf({ figure, passage }: Stated): string {
  const near = passage.text.slice(0, figure.start);
  if (figure.dimension === 'documentNumber') {
    const title = /《(.{4,120})》[（(]?$/u.exec(near.slice(-160))?.[1];
    return (title ?? passage.heading).replaceAll(/[《》〈〉\s]/gu, '');
  }
  return (
    nearestLabel(near.slice(-REACH)) ??
    nearestLabel(passage.rowHead.slice(0, REACH)) ??
    nearestLabel(passage.heading.slice(0, REACH)) ??
    ''
  );
}

/** The label that stands last, which is the nearest to the number. */
function nearestLabel(words: string): string | null {
  const found = labels
    .map(([pattern, label]) => ({ label, at: lastIndex(words, pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at);
  return found[0]?.label ?? null;
}

function lastIndex(words: string, pattern: RegExp): number {
  return [...words.matchAll(new RegExp(pattern, 'gu'))].at(-1)?.index ?? -1;
}

/** Of the same length and other in one or two places, or two neighbours changed about. */
function misses(stated: string, held: string): boolean {
  if (stated.length !== held.length || stated.length < 7) return false;
  let differing = 0;
  for (let at = 0; at < stated.length && differing <= 2; at += 1) {
    if (stated.charAt(at) !== held.charAt(at)) differing += 1;
  }
  return differing > 0 && differing <= 2;
}
