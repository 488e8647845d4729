import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type Digest, digestOfValue, digestSchema } from '../../kernel/digest.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { candidateIdSchema, rulingSchema } from '../decisions.ts';
import { privacyContextSchema } from '../personal-data.ts';
import { warningKinds } from '../warnings/warnings.ts';
import { candidateDigestSchema } from './candidate-digest.ts';
import { groupedByRuling } from './change.ts';
import type { ReviewOutcome } from './outcome.ts';

/** Candidates that were ruled on in the same words: their ids and keyed digests, no value. */
const decidedSchema = z.strictObject({
  ruling: rulingSchema,
  candidates: z
    .array(z.strictObject({ id: candidateIdSchema, digest: candidateDigestSchema }))
    .min(1),
});
type Decided = z.infer<typeof decidedSchema>;

/** A piece of what was decided, no larger than an event may be. */
export const reviewPageSchema = z.strictObject({
  /** Counted from 1. */
  page: z.int().min(1),
  pages: z.int().min(1),
  decided: z.array(decidedSchema),
  /** Ids of warnings. */
  acknowledged: z.array(z.string().min(1).max(160)),
});
export type ReviewPage = z.infer<typeof reviewPageSchema>;

const count = z.int().min(0);

/** What a dossier keeps of a review; the pages are read when somebody asks for the history. */
export const reviewRecordSchema = z.strictObject({
  context: privacyContextSchema,
  counts: z.strictObject({ mask: count, keep: count, exempt: count }),
  /** How many warnings of each kind were acknowledged. */
  warnings: z.partialRecord(z.enum(warningKinds), z.int().min(1)),
  /** Over the pages, so that who signs the package signs every decision; null without pages. */
  reviewed: digestSchema.nullable(),
});
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;

/** An event holds 100,000 characters with what surrounds its data. */
const LONGEST_PAGE = 90_000;
/** A command records 50 events, and one of them closes the gate. */
const MOST_PAGES = 49;
/** Of the 3.5 MB that a command records. */
const LARGEST_RECORD = 3_300_000;

export interface RecordedReview {
  readonly pages: readonly ReviewPage[];
  readonly record: ReviewRecord;
}

/**
 * What the ledger keeps of a judged review.
 *
 * @throws {Refusal} `rulingsTooLong` where the reasons alone fill more than a command records
 */
export function recorded(outcome: ReviewOutcome): RecordedReview {
  const { context, decisions, warnings } = outcome;
  const acknowledged = warnings.map(({ id }) => id);
  const pages = pagesOf(decidedIn(outcome), acknowledged);
  const counts = { mask: 0, keep: 0, exempt: 0 };
  for (const { decision } of decisions) counts[decision] += 1;
  const byKind = Map.groupBy(warnings, ({ kind }) => kind);
  const warned = Object.fromEntries([...byKind].map(([kind, all]) => [kind, all.length]));
  const reviewed = pages.reduce<Digest | null>(afterPage, null);
  return { pages, record: { context, counts, warnings: warned, reviewed } };
}

/** The digest over all pages up to one, from the digest over those before it. */
export function afterPage(before: Digest | null, page: ReviewPage): Digest {
  return digestOfValue('tongbu.review-page.v1', { before, page });
}

function decidedIn({ decisions, digests }: ReviewOutcome): readonly Decided[] {
  const rulings = decisions.map(({ candidate, ...ruling }) => [candidate, ruling] as const);
  return groupedByRuling(rulings).map(({ ruling, candidates }) => ({
    ruling,
    candidates: candidates.map((id) => {
      const digest = digests.get(id);
      if (digest === undefined) throw new TypeError(`candidate ${id} was handed in without digest`);
      return { id, digest };
    }),
  }));
}

interface Page {
  decided: Decided[];
  acknowledged: string[];
  length: number;
}

function pagesOf(
  decided: readonly Decided[],
  acknowledged: readonly string[],
): readonly ReviewPage[] {
  const pages: Page[] = [];
  const pageFor = (length: number): Page => {
    const last = pages.at(-1);
    if (last !== undefined && last.length + length <= LONGEST_PAGE) return last;
    const next: Page = { decided: [], acknowledged: [], length: 0 };
    pages.push(next);
    return next;
  };
  for (const { ruling, candidates } of decided) {
    const heading = canonicalJson({ ruling, candidates: [] }).length + 1;
    let group: Decided | null = null;
    let page: Page | null = null;
    for (const candidate of candidates) {
      const length = canonicalJson(candidate).length + 1;
      const next = pageFor(length + (group === null ? heading : 0));
      if (group === null || next !== page) {
        group = { ruling, candidates: [] };
        page = next;
        page.decided.push(group);
        page.length += heading;
      }
      group.candidates.push(candidate);
      next.length += length;
    }
  }
  for (const warning of acknowledged) {
    const page = pageFor(warning.length + 3);
    page.acknowledged.push(warning);
    page.length += warning.length + 3;
  }
  refuseTooLong(pages);
  return pages.map(({ length: _length, ...page }, index) => ({
    page: index + 1,
    pages: pages.length,
    ...page,
  }));
}

function refuseTooLong(pages: readonly Page[]): void {
  const bytes = pages.reduce((sum, page) => sum + utf8ToBytes(canonicalJson(page)).length, 0);
  if (pages.length <= MOST_PAGES && bytes <= LARGEST_RECORD) return;
  throw new Refusal('rulingsTooLong', { bytes, mostBytes: LARGEST_RECORD });
}
