import { z } from 'zod';
import type { Person } from '../../domain/kernel/people.ts';
import { matterKinds } from '../../domain/matter/kinds.ts';
import { matterStatuses } from '../../domain/matter/state.ts';
import {
  type ChosenDepartment,
  departmentAsked,
  EVERY_DEPARTMENT,
} from '../layout/own-department.ts';

/** What the address of the list of matters asks for; what is none of it is left out. */
const querySchema = z.object({
  /** The list opens on what is under way. */
  status: z.enum([...matterStatuses, 'all']).catch('open'),
  kind: z.enum(matterKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(50_000).catch(1),
});
export type MatterQuery = z.infer<typeof querySchema> & ChosenDepartment;

export function matterQueryOf({ searchParams }: URL, person: Person): MatterQuery {
  const department = departmentAsked(searchParams.get('department') ?? undefined, person);
  return { ...querySchema.parse(Object.fromEntries(searchParams)), ...department };
}

/** The list with all that is asked for, at another page or of all departments. */
export function matterListAddress(
  query: MatterQuery,
  other: Partial<Pick<MatterQuery, 'page' | 'department'>>,
): string {
  const { status, kind, department, page } = { ...query, page: 1, ...other };
  const address = new URLSearchParams({ status, department: department ?? EVERY_DEPARTMENT });
  if (kind !== undefined) address.set('kind', kind);
  if (page > 1) address.set('page', String(page));
  return `/portal/matters?${address}`;
}
