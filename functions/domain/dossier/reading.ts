import type { Person, Role } from '../kernel/people.ts';
import type { ExistingDossier } from './state.ts';

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

/**
 * Texts that are not public yet, and private people's data at any time, are for those who work on
 * the dossier: its departments, the reviewers, the signing officer, the supervisor (条例 arts 14–16,
 * 个人信息保护法 art. 6). Everybody else reads what is public.
 */
export function readingOf(
  person: Person,
  state: Pick<ExistingDossier, 'status' | 'facts'>,
): Reading {
  const { department, jointDepartments } = state.facts;
  const holds = (roles: readonly Role[]) => roles.some((role) => person.roles.includes(role));
  const isOwn = [department, ...jointDepartments].includes(person.department);
  const lodged = holds(readersOfAll) || (isOwn && holds(ownReaders));
  return { lodged, public: lodged || state.status === 'published' };
}
