import { describe, expect, it } from 'vitest';
import { mayKnow, readingOf } from '../../../../functions/domain/dossier/reading.ts';
import {
  departmentIdSchema,
  personSchema,
  type Role,
} from '../../../../functions/domain/kernel/people.ts';
import { facts } from './jiangzhou.ts';

const own = facts.department;
const someone = (role: Role, department: string) =>
  personSchema.parse({ id: 'somebody', roles: [role], department });
const dossierIn = (status: 'screening' | 'published') => ({
  status,
  facts: { ...facts, jointDepartments: [departmentIdSchema.parse('education')] },
});

describe('Who may open the texts of a dossier', () => {
  it.each(['disclosureReviewer', 'privacyReviewer', 'signingOfficer', 'supervisor'] as const)(
    'a %s reads everything at any time',
    (role) => {
      const person = someone(role, 'office');
      expect(readingOf(person, dossierIn('screening'))).toEqual({ lodged: true, public: true });
    },
  );

  it.each(['drafter', 'departmentHead'] as const)(
    'a %s reads what the department drafts',
    (role) => {
      const all = { lodged: true, public: true };
      expect(readingOf(someone(role, own), dossierIn('screening'))).toEqual(all);
      expect(readingOf(someone(role, 'education'), dossierIn('screening'))).toEqual(all);
    },
  );

  it.each(['drafter', 'departmentHead', 'gazetteEditor', 'chiefEditor', 'administrator'] as const)(
    'a %s of another department reads only what is public, once it is',
    (role) => {
      const person = someone(role, 'gazette');
      expect(readingOf(person, dossierIn('screening'))).toEqual({ lodged: false, public: false });
      expect(readingOf(person, dossierIn('published'))).toEqual({ lodged: false, public: true });
    },
  );
});

describe('Who may know what a dossier is called', () => {
  it.each([
    'disclosureReviewer',
    'privacyReviewer',
    'signingOfficer',
    'supervisor',
    'administrator',
  ] as const)('a %s, who works on all of them or watches over them', (role) => {
    expect(mayKnow(someone(role, 'office'), dossierIn('screening'))).toBe(true);
  });

  it.each(['drafter', 'departmentHead'] as const)(
    'a %s of its own and joint departments',
    (role) => {
      expect(mayKnow(someone(role, own), dossierIn('screening'))).toBe(true);
      expect(mayKnow(someone(role, 'education'), dossierIn('screening'))).toBe(true);
      expect(mayKnow(someone(role, 'health'), dossierIn('screening'))).toBe(false);
    },
  );

  it.each(['gazetteEditor', 'chiefEditor'] as const)('a %s once it is public', (role) => {
    expect(mayKnow(someone(role, own), dossierIn('screening'))).toBe(false);
    expect(mayKnow(someone(role, own), dossierIn('published'))).toBe(true);
  });
});
