import { z } from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import type { AllowedExceptions } from '../decisions.ts';
import { findInPackage } from '../package/document-candidates.ts';
import type { DocumentPart } from '../package/document-text.ts';
import { type PrivacyContext, privacyContextSchema } from '../personal-data.ts';
import { type PrivacyWarning, privacyWarningSchema } from '../warnings/warnings.ts';
import { type Mention, mentionSchema, wordsAt } from './mention.ts';
import { passagesOf, placeOf } from './passages.ts';

/** What one review, its vault and the events of its decision can hold. */
export const MOST_CANDIDATES = 20_000;

/** What the engine found in a package that is read for one purpose. */
export const searchedSchema = z.strictObject({
  context: privacyContextSchema,
  candidates: z.array(mentionSchema).max(MOST_CANDIDATES),
  warnings: z.array(privacyWarningSchema),
});
export type Searched = z.infer<typeof searchedSchema>;

/** Tells what masking value by value does not solve. */
export type WarningsIn = (
  parts: readonly DocumentPart[],
  candidates: readonly Mention[],
) => readonly PrivacyWarning[];

/** Texts, and what a search of them rests on. */
export interface Searchable {
  readonly parts: readonly DocumentPart[];
  /** The city's exceptions, which the engine cites where it proposes one. */
  readonly allowed: AllowedExceptions;
  readonly warningsIn: WarningsIn;
}

/**
 * Searches a package; what it returns is kept, so that a later version of the engine does not
 * change what a reviewer has already looked at.
 *
 * @throws {Refusal} `tooManyCandidates`
 */
export function searchPackage(
  { parts, allowed, warningsIn }: Searchable,
  context: PrivacyContext,
): Searched {
  const texts = new Map(passagesOf(parts).map((passage) => [placeOf(passage), passage.text]));
  const found = findInPackage(parts, { context, basis: allowed.citation });
  refuseTooMany(found.length);
  const candidates = found.map((candidate) => ({
    ...candidate,
    ...wordsAt(texts.get(placeOf(candidate)) ?? '', candidate),
  }));
  return { context, candidates, warnings: [...warningsIn(parts, candidates)] };
}

/** @throws {Refusal} `tooManyCandidates` */
export function refuseTooMany(count: number): void {
  if (count > MOST_CANDIDATES) {
    throw new Refusal('tooManyCandidates', { count, most: MOST_CANDIDATES });
  }
}
