import { findCandidates } from '../../functions/domain/privacy/candidates.ts';
import {
  type InterchangeType,
  interchangeTypeOf,
} from '../../functions/domain/privacy/interchange.ts';
import type { Sample } from './samples.ts';

export interface Detected {
  readonly start: number;
  readonly end: number;
  readonly type: InterchangeType;
  readonly rule: string;
}

/** Whatever proposes what to mask in a sample: the engine, or a peer beside it. */
export type Detector = (sample: Pick<Sample, 'text' | 'context'>) => readonly Detected[];

/** What the engine proposes to mask. */
export const detect: Detector = ({ text, context }) =>
  findCandidates(text, { context })
    .filter(({ action }) => action === 'mask')
    .map(({ start, end, type, rule }) => ({ start, end, type: interchangeTypeOf[type], rule }));
