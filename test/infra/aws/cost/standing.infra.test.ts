import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readContext } from '../../../../infra/aws/context.ts';
import {
  MEMORY_MB,
  RENDERING_MEMORY_MB,
  WEB_MEMORY_MB,
} from '../../../../infra/aws/cost/assumptions.ts';
import { standing } from '../../../../infra/aws/cost/fixed-costs.ts';
import { synthesise } from '../../../../infra/aws/synthesise.ts';

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
type Resource = z.infer<typeof templateSchema>['Resources'][string];

const root = fileURLToPath(new URL('../../../../', import.meta.url));
let resources: readonly Resource[];

beforeAll(() => {
  const file = z
    .object({ context: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(`${root}cdk.json`, 'utf8')));
  const { stacks } = synthesise(readContext(file.context, root)).synth();
  resources = stacks.flatMap(({ template }) =>
    Object.values(templateSchema.parse(template).Resources),
  );
}, 120_000);

const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
const lengthOf = (value: unknown) => z.array(z.unknown()).default([]).parse(value).length;

describe('what is priced by the month is what the stacks hold', () => {
  test('keys, alarms, dashboards and firewalls with their rules', () => {
    const firewalls = ofType('AWS::WAFv2::WebACL');
    expect({
      keys: ofType('AWS::KMS::Key').length,
      alarms: ofType('AWS::CloudWatch::Alarm').length,
      dashboards: ofType('AWS::CloudWatch::Dashboard').length,
      firewalls: firewalls.length,
      firewallRules: firewalls.reduce((sum, { Properties }) => sum + lengthOf(Properties.Rules), 0),
    }).toEqual({
      keys: standing.keys,
      alarms: standing.alarms,
      dashboards: standing.dashboards,
      firewalls: standing.firewalls,
      firewallRules: standing.firewallRules,
    });
  });

  test('secrets, their copies in other regions too', () => {
    const secrets = ofType('AWS::SecretsManager::Secret');
    const copies = secrets.reduce((n, one) => n + lengthOf(one.Properties.ReplicaRegions), 0);
    expect(secrets.length + copies).toBe(standing.secrets);
  });

  test('no function has more memory than its kind is priced with', () => {
    const memory = new Set(ofType('AWS::Lambda::Function').map((one) => one.Properties.MemorySize));
    const priced = [MEMORY_MB, WEB_MEMORY_MB, RENDERING_MEMORY_MB];
    // The trigger of the user pool runs at sign-in, outside every issuance.
    expect([...memory].filter((mb) => mb !== 128).toSorted()).toEqual(priced.toSorted());
  });
});
