import type { City } from '../../../functions/application/city.ts';
import type { DemoPerson } from '../../../infra/local/demo/people.ts';
import { roleNames } from '../../../templates/words/roles.ts';
import type { Staff, Worker } from './people.ts';

const introduction = {
  zh: '模拟年度中的人员，可以其身份查看全年。',
  en: 'Worked in the simulated year; look at it as they would.',
};

/** Everybody of the city as the sign-in page lists them: by desk, since nobody gave them names. */
export function signingIn({ departments }: City, staff: Staff): readonly DemoPerson[] {
  const names = new Map(departments.map(({ id, name }) => [id as string, name]));
  return everybody(staff).map(({ person }) => {
    const { id, department, roles } = person;
    const [role] = roles;
    const number = /\d+$/.exec(id)?.[0] ?? '';
    const at = names.get(department) ?? { zh: department, en: department };
    const desk = role === undefined ? { zh: id, en: id } : roleNames[role];
    const name = { zh: `${at.zh}${desk.zh}${number}`, en: `${at.en}: ${desk.en} ${number}` };
    return { ...person, name, introduction };
  });
}

function everybody({ drafters, heads, supervisor, administrator, ...desks }: Staff): Worker[] {
  const { disclosureReviewers, privacyReviewers, signingOfficers, gazetteEditors, chiefEditors } =
    desks;
  return [
    supervisor,
    administrator,
    ...disclosureReviewers,
    ...privacyReviewers,
    ...signingOfficers,
    ...gazetteEditors,
    ...chiefEditors,
    ...[...heads.values(), ...drafters.values()].flat(),
  ];
}
