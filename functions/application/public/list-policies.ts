import { z } from 'zod';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { type LocalDate, localDateOf } from '../../domain/kernel/time.ts';
import type { Passage, SearchHit, SearchPage } from '../../ports/search.ts';
import { departmentWords } from '../environment.ts';
import { aheadOfIndex } from './ahead-of-index.ts';
import type { PublicCatalogue } from './catalogue.ts';
import { policyOf } from './policy-card.ts';
import type { PolicyEntry, PublicDepartment } from './policy-entry.ts';
import { validityOn } from './validity-on.ts';

export const validities = ['inForce', 'amended', 'repealed', 'lapsed', 'revoked'] as const;

/** As much as the field takes; what a made-up address has beyond it is not searched for. */
const LONGEST_TEXT = 200;

/** What a visitor asks for; a filter that makes no sense is left out rather than refused. */
export const policyFilterSchema = z.object({
  /** Words that title, number or texts must contain, all of them. */
  text: z
    .string()
    .trim()
    .transform((text) => text.slice(0, LONGEST_TEXT).toWellFormed())
    .catch(''),
  department: departmentIdSchema.nullable().catch(null),
  validity: z.enum(validities).nullable().catch(null),
  /** Year of publication, on the clock of China. */
  year: z.coerce.number().int().min(1949).max(2999).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  pageSize: z.coerce.number().int().min(1).max(1_000).catch(20),
});
export type PolicyFilter = z.infer<typeof policyFilterSchema> & {
  /** Only policies whose interpretations have answers; words are then searched in these alone. */
  readonly answersOnly?: boolean;
};

/** A policy of a list, with the words around what was searched for. */
export interface ListedPolicy {
  readonly policy: PolicyEntry;
  readonly passages: readonly Passage[];
}

export interface PolicyList {
  readonly policies: readonly ListedPolicy[];
  /** How many match, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What one can filter by: everything that occurs, whatever the filter. */
  readonly departments: readonly PublicDepartment[];
  readonly years: readonly number[];
  /** False while the index is filled anew: then some policies are missing from the list. */
  readonly complete: boolean;
}

/**
 * Published policies, the best match or the most recent first. A page beyond the last one is the
 * last one.
 *
 * The index finds, the ledger vouches: each policy on the page is shown as the head of its stream
 * says now, and what is no longer public is left out. What was published in the seconds since the
 * index was written stands on top of the first page, as long as no words are searched for.
 */
export async function listPolicies(
  catalogue: PublicCatalogue,
  filter: PolicyFilter,
): Promise<PolicyList> {
  const { environment } = catalogue;
  const today = localDateOf(environment.clock.now());
  const found = await environment.search.search({ ...filter, today });
  const standing = await Promise.all(found.hits.map((hit) => standingNow(catalogue, hit)));
  const listed = standing.filter((one) => one !== null);
  const isFirst = filter.text === '' && found.page === 1;
  const unlisted = isFirst ? await notYetListed(catalogue) : [];
  const newest = unlisted.filter((policy) => matches(policy, filter, today));
  return {
    policies: [...newest.map((policy) => ({ policy, passages: [] })), ...listed],
    total: found.total + newest.length - (found.hits.length - listed.length),
    page: found.page,
    pages: found.pages,
    ...choices(catalogue, found, unlisted),
    // Of a city that has published nothing yet, an empty list is complete.
    complete: found.complete || (isFirst && nothingIn(found) && unlisted.length === 0),
  };
}

/** The most recently published policies. */
export async function latestPolicies(
  catalogue: PublicCatalogue,
  count: number,
): Promise<readonly PolicyEntry[]> {
  const filter = policyFilterSchema.parse({ pageSize: count });
  const { policies } = await listPolicies(catalogue, filter);
  return policies.map(({ policy }) => policy).slice(0, count);
}

/** A hit as its stream stands now; null where nothing of it is public any more. */
async function standingNow(
  catalogue: PublicCatalogue,
  { stream, hash, card, passages }: SearchHit,
): Promise<ListedPolicy | null> {
  const head = await catalogue.environment.ledger.head(stream);
  if (head?.status !== 'published') return null;
  const indexed = head.hash === hash ? policyOf(catalogue.environment, card) : null;
  const policy = indexed ?? (await catalogue.policyAt(head));
  return policy === null ? null : { policy, passages };
}

/** Published since the index was written; the most recently published first. */
async function notYetListed(catalogue: PublicCatalogue): Promise<readonly PolicyEntry[]> {
  const { search } = catalogue.environment;
  const { heads } = await aheadOfIndex(catalogue);
  const known = await search.known(heads.map(({ stream }) => stream));
  const policies = await Promise.all(
    heads.filter(({ stream }) => !known.has(stream)).map((head) => catalogue.policyAt(head)),
  );
  return policies
    .filter((policy) => policy !== null)
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

function matches(policy: PolicyEntry, filter: PolicyFilter, today: LocalDate): boolean {
  const { department, validity, year, answersOnly } = filter;
  if (answersOnly === true && !hasAnswers(policy)) return false;
  if (department !== null && policy.department.id !== department) return false;
  if (validity !== null && validityOn(policy, today).validity !== validity) return false;
  return year === null || yearOf(policy) === year;
}

function hasAnswers({ interpretations }: PolicyEntry): boolean {
  return interpretations.some(({ questionsAndCases }) => questionsAndCases.length > 0);
}

function nothingIn({ departments }: SearchPage): boolean {
  return departments.length === 0;
}

function choices(
  { environment }: PublicCatalogue,
  found: SearchPage,
  unlisted: readonly PolicyEntry[],
): Pick<PolicyList, 'departments' | 'years'> {
  const ids = new Set([...found.departments, ...unlisted.map(({ department }) => department.id)]);
  const years = new Set([...found.years, ...unlisted.map(yearOf)]);
  return {
    departments: [...ids].toSorted().map((id) => ({ id, name: departmentWords(environment, id) })),
    years: [...years].toSorted((a, b) => b - a),
  };
}

function yearOf({ publishedAt }: PolicyEntry): number {
  return Number(localDateOf(publishedAt).slice(0, 4));
}
