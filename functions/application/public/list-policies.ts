import { z } from 'zod';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { type LocalDate, localDateOf } from '../../domain/kernel/time.ts';
import type { PublicCatalogue } from './catalogue.ts';
import type { PolicyEntry, PublicDepartment } from './policy-entry.ts';
import { validityOn } from './validity-on.ts';

export const validities = ['inForce', 'amended', 'repealed', 'lapsed', 'revoked'] as const;

/** What a visitor asks for; a filter that makes no sense is left out rather than refused. */
export const policyFilterSchema = z.object({
  /** Words that title or number must contain, all of them. */
  text: z.string().trim().max(200).catch(''),
  department: departmentIdSchema.nullable().catch(null),
  validity: z.enum(validities).nullable().catch(null),
  /** Year of publication, on the clock of China. */
  year: z.coerce.number().int().min(1949).max(2999).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  pageSize: z.coerce.number().int().min(1).max(1_000).catch(20),
});
export type PolicyFilter = z.infer<typeof policyFilterSchema>;

export interface PolicyList {
  readonly policies: readonly PolicyEntry[];
  /** How many match, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What one can filter by: everything that occurs, whatever the filter. */
  readonly departments: readonly PublicDepartment[];
  readonly years: readonly number[];
}

/** Published policies, the most recent first. A page beyond the last one is the last one. */
export async function listPolicies(
  catalogue: PublicCatalogue,
  filter: PolicyFilter,
): Promise<PolicyList> {
  const all = await catalogue.policies();
  const today = localDateOf(catalogue.environment.clock.now());
  const matching = all.filter((policy) => matches(policy, filter, today));
  const pages = Math.max(1, Math.ceil(matching.length / filter.pageSize));
  const page = Math.min(filter.page, pages);
  const departments = new Map(all.map(({ department }) => [department.id, department]));
  return {
    policies: matching.slice((page - 1) * filter.pageSize, page * filter.pageSize),
    total: matching.length,
    page,
    pages,
    departments: [...departments.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    years: [...new Set(all.map(yearOf))].toSorted((a, b) => b - a),
  };
}

function matches(policy: PolicyEntry, filter: PolicyFilter, today: LocalDate): boolean {
  const { department, validity, year } = filter;
  if (department !== null && policy.department.id !== department) return false;
  if (validity !== null && validityOn(policy, today).validity !== validity) return false;
  if (year !== null && yearOf(policy) !== year) return false;
  const searched = folded(`${policy.title ?? ''} ${policy.documentNumber ?? ''}`);
  return wordsOf(filter.text).every((word) => searched.includes(word));
}

function yearOf({ publishedAt }: PolicyEntry): number {
  return Number(localDateOf(publishedAt).slice(0, 4));
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map(folded)
    .filter((word) => word !== '');
}

/**
 * Widths, cases and kinds of brackets fall together, so that [2026] and 〔２０２６〕 find 〔2026〕;
 * white space has no meaning.
 */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[〔【(]/gu, '[')
    .replaceAll(/[〕】)]/gu, ']')
    .replaceAll(/\s/gu, '');
}
