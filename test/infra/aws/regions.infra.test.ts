import { describe, expect, it } from 'vitest';
import { assembled, resourcesOf } from './cloud-assembly.ts';
import { deployment } from './contexts.ts';

/** Bundling and checking a whole deployment takes its time on a busy machine. */
const patience = 180_000;

describe('a whole deployment passes every check', () => {
  it(
    'in China, without what AWS lacks there',
    () => {
      const stacks = assembled(
        deployment({
          region: 'cn-north-1',
          identity: 'https://id.jiangzhou.example',
          oidcClient: 'portal',
          mail: 'off',
          edge: 'off',
          certificate: undefined,
        }),
      );
      expect(stacks.map(({ name }) => name)).toEqual([
        'Tongbu-production-Data',
        'Tongbu-production-Services',
      ]);
      // Nobody else says where the city's own proxy finds the webs.
      expect(Object.keys(stacks[1]?.Outputs ?? {})).toContain('PointYourProxyHere');
      const types = stacks.flatMap(({ Resources }) =>
        Object.values(Resources).map(({ Type }) => Type),
      );
      for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::SecretsManager::Secret'))
        expect(Properties.ReplicaRegions, name).toBeUndefined();
      expect(types.filter((type) => /::(?:Cognito|SES|CloudFront|WAFv2)::/.test(type))).toEqual([]);
    },
    patience,
  );

  it(
    'as a trial in us-east-1, in a named account, where the origin secret needs no copy',
    () => {
      const stacks = assembled(
        deployment({ region: 'us-east-1', stage: 'trial', account: '111122223333' }),
      );
      expect(stacks).toHaveLength(3);
      expect(Object.keys(stacks[0]?.Outputs ?? {})).toContain('StaffPool');
      expect(Object.keys(stacks[1]?.Outputs ?? {})).not.toContain('PointYourProxyHere');
      for (const [name, { Properties }] of resourcesOf(stacks, 'AWS::SecretsManager::Secret'))
        expect(Properties.ReplicaRegions, name).toBeUndefined();
    },
    patience,
  );
});
