import { describe, expect, it } from 'vitest';
import { defaultClaimNames, personOfClaims } from '../../../functions/adapters/openid/claims.ts';
import { handler } from '../../../infra/aws/triggers/token-claims.ts';

const event = (groups: readonly string[] | null, attributes: Readonly<Record<string, string>>) => ({
  version: '2',
  callerContext: { clientId: 'programs' },
  request: { userAttributes: attributes, groupConfiguration: { groupsToOverride: groups } },
  response: {},
});

describe('the tokens of the user pool', () => {
  it('state what the portal and the API read: roles, department and audience', async () => {
    const { response } = await handler(
      event(['drafter', 'departmentHead'], { 'custom:department': 'housing' }),
    );
    const { idTokenGeneration, accessTokenGeneration } = response.claimsAndScopeOverrideDetails;
    const claims = { sub: 'p-1', ...idTokenGeneration.claimsToAddOrOverride };
    expect(personOfClaims(claims, defaultClaimNames)).toEqual({
      id: 'p-1',
      roles: ['drafter', 'departmentHead'],
      department: 'housing',
    });
    expect(accessTokenGeneration.claimsToAddOrOverride).toEqual({
      ...idTokenGeneration.claimsToAddOrOverride,
      aud: 'programs',
    });
  });

  it('let nobody in who has no role or no department', async () => {
    for (const given of [event(null, { 'custom:department': 'housing' }), event(['drafter'], {})]) {
      const { response } = await handler(given);
      const { claimsToAddOrOverride } = response.claimsAndScopeOverrideDetails.idTokenGeneration;
      const claims = { sub: 'p-1', ...claimsToAddOrOverride };
      expect(() => personOfClaims(claims, defaultClaimNames)).toThrow(/sign-in refused/);
    }
  });

  it('keep the rest of the request, which Cognito wants back', async () => {
    const given = event(['drafter'], { 'custom:department': 'housing' });
    expect(await handler(given)).toMatchObject({ version: '2', request: given.request });
  });
});
