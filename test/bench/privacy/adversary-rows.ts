import { type Adversary, adversaries } from '../../privacy/adversarial.ts';
import { detect } from '../../privacy/detect.ts';
import { samplesOf } from '../../privacy/samples.ts';
import type { Row } from '../table.ts';
import { mixedTexts } from './mixed-text.ts';
import { processorTime } from './processor-time.ts';

const MEGABYTE = 1_000_000;
const MOST_SECONDS = 1;
/** Four times the text: 4 when time grows with length, 16 when it grows with its square. */
const MOST_GROWTH = 8;
/** Below this the clock and the garbage collector say more than the engine. */
const SHORTEST_TOLD_SECONDS = 0.05;
const LONGEST_REPEATED_SECONDS = 3;

/**
 * What a megabyte of one kind costs, for every kind that might cost more than its length, and how
 * much more four megabytes do.
 */
export function adversaryRows(alsoLonger: boolean): readonly Row[] {
  return [
    ...adversaries.map((one) => adversaryRow(one, MEGABYTE, alsoLonger)),
    ...(alsoLonger ? [adversaryRow(normalText(), 10 * MEGABYTE, false)] : []),
  ];
}

function normalText(): Adversary {
  const samples = samplesOf('develop');
  return { what: 'normal text', make: (bytes) => mixedTexts(samples, bytes, 11).join('\n\n') };
}

function adversaryRow({ what, make }: Adversary, bytes: number, alsoLonger: boolean): Row {
  find(make(bytes / 20));
  const text = make(bytes);
  const megabytes = Buffer.byteLength(text) / MEGABYTE;
  const first = processorTime(1, () => find(text));
  const seconds =
    first > LONGEST_REPEATED_SECONDS
      ? first
      : Math.min(
          first,
          processorTime(2, () => find(text)),
        );
  const growth =
    alsoLonger && seconds < LONGEST_REPEATED_SECONDS ? growthOf(make, bytes, seconds) : null;
  const speed = `${seconds.toFixed(3)} s, ${(megabytes / seconds).toFixed(1)} MB/s`;
  const bound = megabytes * MOST_SECONDS;
  const met = seconds <= bound && (growth === null || growth <= MOST_GROWTH);
  return {
    what: `adversary, ${megabytes.toFixed(1)} MB: ${what}`,
    value: growth === null ? speed : `${speed}, 4 × the text ${growth.toFixed(1)} ×`,
    target: `≤ ${bound.toFixed(1)} s ${met ? 'met' : 'NOT MET'}`,
  };
}

function growthOf(make: Adversary['make'], bytes: number, seconds: number): number {
  const longer = make(bytes * 4);
  const taken = processorTime(1, () => find(longer));
  return taken / Math.max(seconds, SHORTEST_TOLD_SECONDS);
}

function find(text: string): void {
  detect({ text, context: 'ordinary' });
}
