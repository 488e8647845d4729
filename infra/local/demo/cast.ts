import { type Person, personSchema } from '../../../functions/domain/kernel/people.ts';

/** Who plays which part when the demo issues a package by itself. */
export interface Cast {
  readonly drafter: Person;
  readonly departmentHead: Person;
  readonly disclosureReviewer: Person;
  readonly privacyReviewer: Person;
  readonly signingOfficer: Person;
  readonly gazetteEditor: Person;
  readonly chiefEditor: Person;
}

const person = (id: string, department: string, ...roles: readonly string[]): Person =>
  personSchema.parse({ id, department, roles });

const office = {
  disclosureReviewer: person('li-shen', 'office', 'disclosureReviewer'),
  privacyReviewer: person('zhao-mi', 'office', 'privacyReviewer'),
  signingOfficer: person('zhou-qian', 'office', 'signingOfficer'),
  gazetteEditor: person('sun-bian', 'gazette', 'gazetteEditor'),
  chiefEditor: person('wu-zong', 'gazette', 'chiefEditor'),
};

/** One cast for each department that drafts; the office and the gazette are the same for all. */
export const casts = {
  housing: {
    ...office,
    drafter: person('chen-cao', 'housing', 'drafter'),
    departmentHead: person('wang-ju', 'housing', 'departmentHead'),
  },
  education: {
    ...office,
    drafter: person('lin-wen', 'education', 'drafter'),
    departmentHead: person('he-jiao', 'education', 'departmentHead'),
  },
  environment: {
    ...office,
    drafter: person('gao-lan', 'environment', 'drafter'),
    departmentHead: person('tang-qing', 'environment', 'departmentHead'),
  },
} as const satisfies Record<string, Cast>;
