import { type Person, personSchema, type Role } from '../../../functions/domain/kernel/people.ts';
import type { Chance } from '../chance.ts';
import { gazetteOffice, type SimulatedDepartment } from './departments.ts';

/** How somebody works: most in time, some slowly, a few so that others have to wait. */
export type Pace = 'prompt' | 'steady' | 'slow';

export interface Worker {
  readonly person: Person;
  readonly pace: Pace;
}

/** Everybody who works in the city, with who decides at each desk. */
export interface Staff {
  readonly drafters: ReadonlyMap<string, readonly Worker[]>;
  /** Those who head each department one after the other; the second takes over in the year. */
  readonly heads: ReadonlyMap<string, readonly Worker[]>;
  readonly disclosureReviewers: readonly Worker[];
  readonly privacyReviewers: readonly Worker[];
  readonly signingOfficers: readonly Worker[];
  readonly gazetteEditors: readonly Worker[];
  readonly chiefEditors: readonly Worker[];
  readonly supervisor: Worker;
  readonly administrator: Worker;
}

const paces = { prompt: 0.45, steady: 0.42, slow: 0.13 } as const;

/** Two drafters and two heads, one after the other, for each department; shared desks in the office. */
export function staffOf(departments: readonly SimulatedDepartment[], chance: Chance): Staff {
  const worker = (id: string, department: string, role: Role): Worker => ({
    person: personSchema.parse({ id, department, roles: [role] }),
    pace: chance.course(paces, `pace ${id}`),
  });
  const desk = (name: string, count: number, role: Role, department = 'office') =>
    Array.from({ length: count }, (_, index) => worker(`${name}-${index + 1}`, department, role));
  const each = (name: string, count: number, role: Role) =>
    new Map(departments.map(({ id }) => [id, desk(`${id}-${name}`, count, role, id)]));
  const [supervisor] = desk('supervisor', 1, 'supervisor');
  const [administrator] = desk('administrator', 1, 'administrator');
  if (supervisor === undefined || administrator === undefined) throw new RangeError('no office');
  return {
    drafters: each('drafter', 2, 'drafter'),
    heads: each('head', 2, 'departmentHead'),
    disclosureReviewers: desk('disclosure', 6, 'disclosureReviewer'),
    privacyReviewers: desk('privacy', 6, 'privacyReviewer'),
    signingOfficers: desk('signing', 3, 'signingOfficer'),
    gazetteEditors: desk('gazette-editor', 2, 'gazetteEditor', gazetteOffice.id),
    chiefEditors: desk('gazette-chief', 2, 'chiefEditor', gazetteOffice.id),
    supervisor,
    administrator,
  };
}
