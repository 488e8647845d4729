import type { Detected } from './detect.ts';
import type { Sample } from './samples.ts';

/** A gold span counts as caught when this share of its characters is masked. */
const CAUGHT = 0.9;

interface Tally {
  gold: number;
  caught: number;
  typed: number;
}

export interface Score {
  readonly samples: number;
  readonly gold: number;
  readonly recall: number;
  readonly precision: number;
  /** Recall counts twice as much as precision. */
  readonly f2: number;
  /** Share of personal characters that stay readable. */
  readonly leakedCharacters: number;
  /** Share of samples in which nothing personal stays readable. */
  readonly withoutLeak: number;
  readonly byType: ReadonlyMap<string, Tally>;
  readonly overMasked: ReadonlyMap<string, { readonly n: number; readonly hit: number }>;
  readonly misses: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Scores as ../shared/privacy/evaluate.mjs does, whose figures are the bar. */
export function scoreOf(
  samples: readonly Sample[],
  detect: (sample: Sample) => readonly Detected[],
): Score {
  const byType = new Map<string, Tally>();
  const overMasked = new Map<string, { n: number; hit: number }>();
  const misses: string[] = [];
  let [characters, leaked, clean, predicted, right] = [0, 0, 0, 0, 0];
  for (const sample of samples) {
    const masks = detect(sample);
    let leaks = false;
    for (const span of sample.spans) {
      const tally = byType.get(span.type) ?? { gold: 0, caught: 0, typed: 0 };
      byType.set(span.type, tally);
      tally.gold += 1;
      const length = span.end - span.start;
      const covered = coverage(span, masks);
      characters += length;
      leaked += length - covered;
      if (covered >= CAUGHT * length) {
        tally.caught += 1;
        if (masks.some((mask) => mask.type === span.type && overlap(mask, span) > 0))
          tally.typed += 1;
      } else {
        leaks = true;
        misses.push(`missed ${sample.id} ${span.type} ${quoted(sample, span)}`);
      }
    }
    if (!leaks) clean += 1;
    for (const kept of sample.notMasked) {
      const tally = overMasked.get(kept.why) ?? { n: 0, hit: 0 };
      overMasked.set(kept.why, tally);
      tally.n += 1;
      if (masks.some((mask) => overlap(mask, kept) > 0)) tally.hit += 1;
    }
    for (const mask of masks) {
      const good = sample.spans.some((span) => overlap(mask, span) > 0);
      if (!good && sample.optional.some((span) => overlap(mask, span) > 0)) continue;
      predicted += 1;
      if (good) right += 1;
      else misses.push(`false ${sample.id} ${mask.type} ${mask.rule} ${quoted(sample, mask)}`);
    }
  }
  const tallies = [...byType.values()];
  const gold = tallies.reduce((sum, tally) => sum + tally.gold, 0);
  const recall = share(
    tallies.reduce((sum, tally) => sum + tally.caught, 0),
    gold,
  );
  const precision = share(right, predicted);
  return {
    samples: samples.length,
    gold,
    recall,
    precision,
    f2: share(5 * precision * recall, 4 * precision + recall),
    leakedCharacters: characters === 0 ? 0 : leaked / characters,
    withoutLeak: share(clean, samples.length),
    byType,
    overMasked,
    misses,
  };
}

/** 1 where there was nothing to find. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function coverage(span: Span, masks: readonly Span[]): number {
  const covered = new Set<number>();
  for (const mask of masks) {
    for (let at = Math.max(mask.start, span.start); at < Math.min(mask.end, span.end); at += 1) {
      covered.add(at);
    }
  }
  return covered.size;
}

function quoted({ text }: Sample, { start, end }: Span): string {
  const words = `${text.slice(Math.max(0, start - 14), start)}【${text.slice(start, end)}】${text.slice(end, end + 14)}`;
  return words.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
}
