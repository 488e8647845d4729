import type { KeptTally, Score } from './score.ts';

/** One figure that the requirements set a bar for. */
export interface Bar {
  readonly what: string;
  /** A share of 1, or F2. */
  readonly value: number;
  readonly bar: number;
  readonly met: boolean;
}

/** What the requirements group together, by the reasons that samples name. */
const officials = ['official'];
const placesWordsAndNumbers = [
  'word',
  'law',
  'geo',
  'org',
  'org_address',
  'amount',
  'date',
  'docno',
  'project',
  'uscc',
  'postcode',
  'hotline',
  'office_phone',
  'email_official',
  'unit_account',
];

const leastRecall: Readonly<Record<string, number>> = { PERSON: 0.92, ADDRESS: 0.95 };
const LEAST_STRUCTURED_RECALL = 0.99;

/** The least recall that is asked for a type. */
export function leastRecallOf(type: string): number {
  return leastRecall[type] ?? LEAST_STRUCTURED_RECALL;
}

/** The most that may be masked of what must stay for a reason; null where no bar is set. */
export function mostMaskedOf(why: string): number | null {
  if (officials.includes(why)) return 0.03;
  return placesWordsAndNumbers.includes(why) ? 0.01 : null;
}

/** The figures of a score that have a bar. */
export function barsOf(score: Score): readonly Bar[] {
  const types = [...score.byType];
  const structured = types.filter(([type]) => leastRecall[type] === undefined);
  const recallOf = (chosen: typeof types): number =>
    ratio(
      chosen.map(([, { caught }]) => caught),
      chosen.map(([, { gold }]) => gold),
      1,
    );
  const only = (name: string): typeof types => types.filter(([type]) => type === name);
  return [
    least('recall, structured types', recallOf(structured), LEAST_STRUCTURED_RECALL),
    least('recall, PERSON', recallOf(only('PERSON')), leastRecallOf('PERSON')),
    least('recall, ADDRESS', recallOf(only('ADDRESS')), leastRecallOf('ADDRESS')),
    least('precision', score.precision, 0.85),
    least('F2', score.f2, 0.95),
    most('officials over-masked', maskedShare(score.kept, officials), 0.03),
    most(
      'words, places, numbers over-masked',
      maskedShare(score.kept, placesWordsAndNumbers),
      0.01,
    ),
  ];
}

function maskedShare(kept: ReadonlyMap<string, KeptTally>, reasons: readonly string[]): number {
  const tallies = [...kept].filter(([why]) => reasons.includes(why)).map(([, tally]) => tally);
  return ratio(
    tallies.map(({ masked }) => masked),
    tallies.map(({ spans }) => spans),
    0,
  );
}

function ratio(parts: readonly number[], wholes: readonly number[], ofNothing: number): number {
  const whole = wholes.reduce((total, one) => total + one, 0);
  return whole === 0 ? ofNothing : parts.reduce((total, one) => total + one, 0) / whole;
}

function least(what: string, value: number, bar: number): Bar {
  return { what, value, bar, met: value >= bar };
}

function most(what: string, value: number, bar: number): Bar {
  return { what, value, bar, met: value <= bar };
}
