import {
  type DepartmentId,
  departmentIdSchema,
  type Person,
  type Role,
} from '../../domain/kernel/people.ts';

/** Those who watch over all departments or decide for them see all of them first. */
const allSeeing: readonly Role[] = [
  'supervisor',
  'administrator',
  'disclosureReviewer',
  'privacyReviewer',
  'signingOfficer',
  'gazetteEditor',
  'chiefEditor',
];

/** Stands for all departments in an address. */
export const EVERY_DEPARTMENT = 'all';

export interface ChosenDepartment {
  /** Left out for all of them. */
  readonly department: DepartmentId | undefined;
  /** True where nobody chose one and the reader's own is shown. */
  readonly ownByDefault: boolean;
}

/** Of which department a list shows what: a clerk's own first, as nobody else's is theirs to do. */
export function departmentAsked(asked: string | undefined, person: Person): ChosenDepartment {
  if (asked === undefined || asked === '') {
    const ownByDefault = !person.roles.some((role) => allSeeing.includes(role));
    return { department: ownByDefault ? person.department : undefined, ownByDefault };
  }
  const known = asked === EVERY_DEPARTMENT ? undefined : departmentIdSchema.safeParse(asked).data;
  return { department: known, ownByDefault: false };
}
