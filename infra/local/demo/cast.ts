import type { Role } from '../../../functions/domain/kernel/people.ts';
import { type DemoPerson, demoPeople } from './people.ts';

/** Who plays which part when the demo issues a package by itself. */
export interface Cast {
  readonly drafter: DemoPerson;
  readonly departmentHead: DemoPerson;
  readonly disclosureReviewer: DemoPerson;
  readonly privacyReviewer: DemoPerson;
  readonly signingOfficer: DemoPerson;
  readonly gazetteEditor: DemoPerson;
  readonly chiefEditor: DemoPerson;
}

/** The drafting department brings its own two people; office and gazette are the same for all. */
export function castOf(department: string): Cast {
  return {
    drafter: holderOf('drafter', department),
    departmentHead: holderOf('departmentHead', department),
    disclosureReviewer: holderOf('disclosureReviewer', 'office'),
    privacyReviewer: holderOf('privacyReviewer', 'office'),
    signingOfficer: holderOf('signingOfficer', 'office'),
    gazetteEditor: holderOf('gazetteEditor', 'gazette'),
    chiefEditor: holderOf('chiefEditor', 'gazette'),
  };
}

function holderOf(role: Role, department: string): DemoPerson {
  const found = demoPeople.find(
    (person) => person.department === department && person.roles.includes(role),
  );
  if (found === undefined) throw new RangeError(`nobody in ${department} is ${role}`);
  return found;
}
