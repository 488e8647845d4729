import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import {
  accountKeyPolicy,
  encryption,
  logGroupsMayEncrypt,
  readWithKey,
  writeWithKey,
} from './keys.ts';
import { stagePolicies } from './stage-policies.ts';

/** The key over what is kept at the edge: logs of firewall and requests. Keys stay in a region. */
export function edgeKey(scope: Construct, id: string, stage: Stage): Key {
  const stack = Stack.of(scope);
  return new Key(scope, id, {
    description: 'Encrypts the logs of the public address of Tongbu',
    enableKeyRotation: true,
    policy: accountKeyPolicy(stage, encryption, [
      logGroupsMayEncrypt(stack),
      new PolicyStatement({
        sid: 'RequestLogs',
        principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: [...readWithKey, ...writeWithKey],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    ]),
    removalPolicy: stagePolicies(stage).removalPolicy,
  });
}
