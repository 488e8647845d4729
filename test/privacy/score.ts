import type { Detected, Detector } from './detect.ts';
import type { Sample, SampleSpan } from './samples.ts';

/** A gold span counts as caught when this share of its characters is masked. */
const CAUGHT = 0.9;

export interface TypeTally {
  readonly gold: number;
  readonly caught: number;
  /** Caught, and by a mask of the same type. */
  readonly typed: number;
}

export interface KeptTally {
  readonly spans: number;
  readonly masked: number;
}

/** What went wrong in one place, for whoever improves the engine on the open sets. */
export interface Slip {
  readonly kind: 'missed' | 'false';
  readonly sample: string;
  readonly type: string;
  /** Rule of a false mask. */
  readonly rule: string | null;
  /** The value between its neighbours. */
  readonly quotation: string;
}

export interface Score {
  readonly samples: number;
  readonly gold: number;
  readonly recall: number;
  readonly precision: number;
  /** F-score with β = 2: to miss somebody weighs more than to mask too much. */
  readonly f2: number;
  /** Share of personal characters that stay readable. */
  readonly leakedCharacters: number;
  /** Share of samples in which nothing personal stays readable. */
  readonly leakFree: number;
  readonly byType: ReadonlyMap<string, TypeTally>;
  /** What must stay, by the reason why. */
  readonly kept: ReadonlyMap<string, KeptTally>;
  readonly slips: readonly Slip[];
}

/** Scores as the scorer of the requirements does (../shared/privacy/evaluate.mjs). */
export function scoreOf(samples: readonly Sample[], detect: Detector): Score {
  const judged = samples.map((sample) => judgedSample(sample, detect(sample)));
  const gold = judged.flatMap((one) => one.gold);
  const masks = judged.flatMap((one) => one.masks);
  const characters = sum(gold.map(({ length }) => length));
  const recall = share(gold.filter(({ caught }) => caught).length, gold.length);
  const precision = share(masks.filter(({ right }) => right).length, masks.length);
  return {
    samples: samples.length,
    gold: gold.length,
    recall,
    precision,
    f2: precision + recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall),
    leakedCharacters: characters === 0 ? 0 : sum(gold.map(({ leaked }) => leaked)) / characters,
    leakFree: share(judged.filter((one) => one.gold.every((g) => g.caught)).length, samples.length),
    byType: tallied(gold, ({ type }) => type, typeTally),
    kept: tallied(
      judged.flatMap((one) => one.kept),
      ({ why }) => why,
      (spans) => ({ spans: spans.length, masked: spans.filter(({ masked }) => masked).length }),
    ),
    slips: judged.flatMap(({ slips }) => slips),
  };
}

interface Gold {
  readonly type: string;
  readonly length: number;
  readonly leaked: number;
  readonly caught: boolean;
  readonly typed: boolean;
}

interface Judged {
  readonly gold: readonly Gold[];
  readonly masks: readonly { readonly right: boolean }[];
  readonly kept: readonly { readonly why: string; readonly masked: boolean }[];
  readonly slips: readonly Slip[];
}

function judgedSample(sample: Sample, detected: readonly Detected[]): Judged {
  const gold = sample.spans.map((span) => judgedSpan(span, detected));
  // A mask on nothing but what may go either way counts neither for nor against.
  const counted = detected.filter(
    (mask) => touches(mask, sample.spans) || !touches(mask, sample.optional),
  );
  const missed = sample.spans.filter((_, index) => gold[index]?.caught === false);
  const wrong = counted.filter((mask) => !touches(mask, sample.spans));
  return {
    gold,
    masks: counted.map((mask) => ({ right: touches(mask, sample.spans) })),
    kept: sample.notMasked.map((span) => ({ why: span.why, masked: touches(span, detected) })),
    slips: [
      ...missed.map((span) => slipOf(sample, 'missed', span, null)),
      ...wrong.map((mask) => slipOf(sample, 'false', mask, mask.rule)),
    ],
  };
}

function judgedSpan(span: Sample['spans'][number], masks: readonly Detected[]): Gold {
  const length = span.end - span.start;
  const covered = coverage(span, masks);
  const caught = covered >= CAUGHT * length;
  const typed = caught && masks.some((mask) => mask.type === span.type && overlap(mask, span) > 0);
  return { type: span.type, length, leaked: length - covered, caught, typed };
}

function typeTally(spans: readonly Gold[]): TypeTally {
  return {
    gold: spans.length,
    caught: spans.filter(({ caught }) => caught).length,
    typed: spans.filter(({ typed }) => typed).length,
  };
}

function tallied<T, V>(
  all: readonly T[],
  keyOf: (one: T) => string,
  tally: (group: readonly T[]) => V,
): ReadonlyMap<string, V> {
  const groups = [...Map.groupBy(all, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(groups.map(([key, group]) => [key, tally(group)]));
}

function overlap(a: SampleSpan, b: SampleSpan): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function touches(span: SampleSpan, others: readonly SampleSpan[]): boolean {
  return others.some((other) => overlap(span, other) > 0);
}

function coverage(span: SampleSpan, masks: readonly SampleSpan[]): number {
  const covered = new Set<number>();
  for (const mask of masks) {
    const end = Math.min(mask.end, span.end);
    for (let at = Math.max(mask.start, span.start); at < end; at += 1) covered.add(at);
  }
  return covered.size;
}

/** 1 where there was nothing to find. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const NEIGHBOURS = 14;

function slipOf(
  { id, text }: Sample,
  kind: Slip['kind'],
  span: SampleSpan & { readonly type: string },
  rule: string | null,
): Slip {
  const before = text.slice(Math.max(0, span.start - NEIGHBOURS), span.start);
  const value = text.slice(span.start, span.end);
  const after = text.slice(span.end, span.end + NEIGHBOURS);
  const quotation = `${before}【${value}】${after}`.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  return { kind, sample: id, type: span.type, rule, quotation };
}
