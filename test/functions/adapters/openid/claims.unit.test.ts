import { describe, expect, test } from 'vitest';
import { defaultClaimNames, personOfClaims } from '../../../../functions/adapters/openid/claims.ts';

const claims = {
  sub: 'shen-yuqing',
  tongbu_roles: ['drafter', 'webmaster', 7],
  tongbu_department: 'housing',
};

describe('a person from a provider’s claims', () => {
  test('has the roles that are ours; those of other systems are dropped', () => {
    expect(personOfClaims(claims, defaultClaimNames)).toEqual({
      id: 'shen-yuqing',
      roles: ['drafter'],
      department: 'housing',
    });
  });

  test('roles may come as one text, and a role named twice counts once', () => {
    const listed = { ...claims, tongbu_roles: 'drafter, departmentHead drafter' };
    expect(personOfClaims(listed, defaultClaimNames).roles).toEqual(['drafter', 'departmentHead']);
  });

  test('the names of the claims are the deployment’s choice', () => {
    const own = { sub: 'a', groups: ['supervisor'], ou: 'office' };
    const person = personOfClaims(own, { roles: 'groups', department: 'ou' });
    expect(person.roles).toEqual(['supervisor']);
  });

  test.each([
    ['rolesMissing', { ...claims, tongbu_roles: ['webmaster'] }],
    ['rolesMissing', { ...claims, tongbu_roles: undefined }],
    ['rolesMissing', { ...claims, tongbu_roles: { drafter: true } }],
    ['departmentMissing', { ...claims, tongbu_department: '' }],
    ['departmentMissing', { ...claims, tongbu_department: '住建局' }],
    ['subjectUnusable', { ...claims, sub: '沈雨晴' }],
    ['subjectUnusable', { ...claims, sub: 'system' }],
  ])('is refused with %s', (problem, stated) => {
    expect(() => personOfClaims(stated, defaultClaimNames)).toThrow(
      expect.objectContaining({ problem }),
    );
  });
});
