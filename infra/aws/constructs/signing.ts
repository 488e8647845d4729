import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { accountKeyPolicy } from './keys.ts';
import { stagePolicies } from './stage-policies.ts';

const uses = ['kms:Sign', 'kms:Verify', 'kms:GetPublicKey'] as const;

/** What the key of a seal signs is a file, of a checkpoint a statement; no key signs both. */
interface SigningProps {
  readonly stage: Stage;
  readonly description: string;
}

/**
 * A key that signs for this deployment. KMS does not rotate asymmetric keys; a new one
 * is a new key, and what the old one signed stays verifiable with its public half.
 */
export class Signing extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, props: SigningProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: props.description,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      policy: accountKeyPolicy(props.stage, uses),
      removalPolicy: stagePolicies(props.stage).removalPolicy,
    });
  }

  grantSign(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['kms:Sign'],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' } },
      }),
    );
    this.grantReadPublicKey(grantee);
  }

  grantReadPublicKey(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['kms:GetPublicKey'], resources: [this.key.keyArn] }),
    );
  }
}
