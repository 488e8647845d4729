import { type ExceptionBasis, explained } from './explained.ts';
import type { Explanation } from './explanation.ts';
import type { PersonalDataType, PrivacyContext } from './personal-data.ts';
import { normalise, originalSpan } from './reading/normalise.ts';
import { type Finding, type Reading, readingOf, type Span } from './reading/reading.ts';
import { recognisers } from './recognisers/all.ts';
import { settled } from './settled.ts';

export { operatorOf } from './explained.ts';

/** Something that may be personal data, for a person to decide. Offsets are UTF-16 units. */
export interface Candidate extends Span {
  /** Made of place and type alone: the same text gives the same ids, and no value is in them. */
  readonly id: string;
  readonly type: PersonalDataType;
  /** What the engine proposes. */
  readonly action: 'mask' | 'keep';
  readonly rule: string;
  readonly score: number;
  readonly explanation: Explanation;
}

export interface FindOptions {
  readonly context: PrivacyContext;
  /** Where the city's two exceptions are written; the city of Nanjing's list where none is told. */
  readonly basis?: ExceptionBasis | undefined;
}

const nanjing: ExceptionBasis = {
  instrument: 'NJ18',
  title: '南京市2018年政务公开工作要点',
  clause: '六(三)',
};

/** What a projection knows about its text that the text alone does not tell. */
export type Prepare = (reading: Reading, offsets: Uint32Array) => Reading;

const asRead: Prepare = (reading) => reading;

/**
 * Finds what may be personal data in a text, in reading order, without overlaps. Takes any text,
 * well-formed or not, and time in proportion to its length.
 */
export function findCandidates(
  text: string,
  { context, basis = nanjing }: FindOptions,
  prepare: Prepare = asRead,
): readonly Candidate[] {
  const normalised = normalise(text);
  const reading = prepare(readingOf(normalised.text, context), normalised.offsets);
  const { length } = normalised.text;
  const original = ({ start, end }: Span): Span | null => {
    const first = Math.max(0, start);
    const last = Math.min(end, length);
    return first < last ? originalSpan(normalised, first, last) : null;
  };
  const found: Finding[] = [];
  for (const recogniser of recognisers) {
    for (const finding of recogniser.find(reading, found)) found.push(finding);
  }
  return settled(found).map((finding) => {
    const { start, end } = originalSpan(normalised, finding.start, finding.end);
    const { type, action, rule, score } = finding;
    const explanation = explained(finding, context, basis, original);
    return { id: `${start}-${end}-${type}`, start, end, type, action, rule, score, explanation };
  });
}
