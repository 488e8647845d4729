import type { Person, Role } from '../kernel/people.ts';

/** Those who decide on a dossier or watch over it read it whole. */
export const readersOfAll: readonly Role[] = [
  'disclosureReviewer',
  'privacyReviewer',
  'signingOfficer',
  'supervisor',
];
const ownReaders: readonly Role[] = ['drafter', 'departmentHead'];

/** Which texts of a dossier a member of the staff may open. */
export interface Reading {
  /** As lodged, with private people's data in them. */
  readonly lodged: boolean;
  /** As they are or will be public. */
  readonly public: boolean;
}

/** What decides on who reads a dossier; lists know it from the head alone. */
interface Known {
  readonly status: string;
  readonly facts: {
    readonly department: string;
    readonly jointDepartments: readonly string[];
  };
}

/**
 * Texts that are not public yet, and private people's data at any time, are for those who work on
 * the dossier: its departments, the reviewers, the signing officer, the supervisor (条例 arts 14–16,
 * 个人信息保护法 art. 6). Everybody else reads what is public.
 */
export function readingOf(person: Person, state: Known): Reading {
  const { department, jointDepartments } = state.facts;
  const holds = (roles: readonly Role[]) => roles.some((role) => person.roles.includes(role));
  const isOwn = [department, ...jointDepartments].includes(person.department);
  const lodged = holds(readersOfAll) || (isOwn && holds(ownReaders));
  return { lodged, public: lodged || state.status === 'published' };
}

/**
 * Whether a member of the staff may know what a dossier is called and what was decided on it. A
 * title can tell what an attribute withholds, so what is not public is named only to those who may
 * read it and to the administrator, who watches over the processing of all of it.
 */
export function mayKnow(person: Person, state: Known): boolean {
  return person.roles.includes('administrator') || readingOf(person, state).public;
}
