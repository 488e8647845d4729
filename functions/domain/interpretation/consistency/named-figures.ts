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

/** The telephone or document numbers of a document, each labelled once. */
class NamedNumbers {
  readonly all: readonly NamedFigure[];
  readonly #byNumber = new Map<string, NamedFigure[]>();
  readonly #byLabel = new Map<string, readonly NamedFigure[]>();

  constructor(figures: readonly Stated[]) {
    this.all = figures.slice(0, MOST_HELD).map((held) => ({ held, label: labelOf(held) }));
    for (const one of this.all) {
      const number = numberOf(one.held);
      const same = this.#byNumber.get(number);
      if (same === undefined) this.#byNumber.set(number, [one]);
      else same.push(one);
    }
  }

  /** Where the document states the same number. */
  same(stated: Stated): readonly NamedFigure[] {
    return this.#byNumber.get(numberOf(stated)) ?? [];
  }

  /** Those for the same, found once for each label that a material uses. */
  labelled(label: string): readonly NamedFigure[] {
    const known = this.#byLabel.get(label);
    if (known !== undefined) return known;
    const found = this.all.filter((one) => isSameLabel(one.label, label));
    this.#byLabel.set(label, found);
    return found;
  }
}

export type NamedIndex = ReadonlyMap<Dimension, NamedNumbers>;

export function indexNamed(figures: readonly Stated[]): NamedIndex {
  const named = (dimension: Dimension) =>
    [
      dimension,
      new NamedNumbers(figures.filter(({ figure }) => figure.dimension === dimension)),
    ] as const;
  return new Map([named('phone'), named('documentNumber')]);
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
  const numbers = index.get(dimension);
  if (numbers === undefined || (dimension === 'phone' && text.length < SHORT)) return null;
  const agreeing = numbers.same(stated);
  const label = labelOf(stated);
  if (agreeing.length > 0) {
    // The number is known; under another label it is somebody else's.
    if (label === '' || agreeing.some((one) => meets(one.label, label))) return null;
    const elsewhere = agreeing.every((one) => one.label !== '');
    return elsewhere ? onlyOne(numbers.labelled(label)) : null;
  }
  const labelled = onlyOne(numbers.labelled(label));
  // The number of another document may differ by one digit; that of a desk hardly does.
  if (dimension === 'documentNumber' || labelled !== null) return labelled;
  return onlyOne(numbers.all, ({ held }) => misses(text, held.figure.text));
}

/** Where several could be meant, nothing is said, and none of the others is looked at. */
function onlyOne(
  named: readonly NamedFigure[],
  isMeant: (one: NamedFigure) => boolean = () => true,
) {
  let found: Stated | null = null;
  for (const one of named) {
    if (found?.figure.text === one.held.figure.text || !isMeant(one)) continue;
    if (found !== null) return null;
    found = one.held;
  }
  return found === null ? null : { held: found, comparison: 'value' as const };
}

function numberOf({ figure: { text, isIncrement } }: Stated): string {
  return isIncrement ? `+${text}` : text;
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
const labels: readonly (readonly [string, string])[] = [
  ['监督|投诉|举报|反映', '监督'],
  ['咨询|办理|服务|询问|政策解答|解释', '咨询'],
  ['值班', '值班'],
  ['传真', '传真'],
];
const labelNamed: ReadonlyMap<string, string> = new Map(
  labels.flatMap(([words, label]) => words.split('|').map((word) => [word, label] as const)),
);
const labelWord = new RegExp([...labelNamed.keys()].join('|'), 'gu');

/** What a number is for: the title before a document's, the purpose before a telephone's. */
function labelOf({ figure, passage }: Stated): string {
  const near = passage.text.slice(Math.max(0, figure.start - FARTHEST_TITLE), figure.start);
  if (figure.dimension === 'documentNumber') {
    const title = /《(.{4,120})》[（(]?$/u.exec(near)?.[1];
    return (title ?? passage.heading).replaceAll(/[《》〈〉\s]/gu, '');
  }
  return (
    nearestLabel(near.slice(-REACH)) ??
    nearestLabel(passage.rowHead.slice(0, REACH)) ??
    nearestLabel(passage.heading.slice(0, REACH)) ??
    ''
  );
}

const FARTHEST_TITLE = 160;

/** The label that stands last, which is the nearest to the number. */
function nearestLabel(words: string): string | null {
  const last = words.match(labelWord)?.at(-1);
  return last === undefined ? null : (labelNamed.get(last) ?? null);
}

/** Of the same length and other in one or two places, or two neighbours changed about. */
function misses(stated: string, held: string): boolean {
  if (stated.length !== held.length || stated.length < 7) return false;
  let differing = 0;
  for (let at = 0; at < stated.length && differing <= 2; at += 1) {
    if (stated.charCodeAt(at) !== held.charCodeAt(at)) differing += 1;
  }
  return differing > 0 && differing <= 2;
}
