import { Duration, Tags } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../context.ts';
import { dropUnfinishedUploads, guarded, logAccess } from './buckets.ts';
import { accountKeyPolicy, type Keys } from './keys.ts';
import { grantListing, grantObjects } from './object-grants.ts';
import { stagePolicies } from './stage-policies.ts';

const uses = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;
/** More than a city may set for keeping (366) and a long review together take. */
const LONGEST_DAYS = 400;

interface PersonalDataVaultProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly accessLogs: Bucket;
}

/**
 * Raw personal data under review. The application encrypts them under a key of their own before
 * they get here. The bucket forgets: no versions, no lock, no copy and no backup, so that what is
 * deleted is gone with the only wrapped key to it; what nobody deleted is, in the end, by age.
 */
export class PersonalDataVault extends Construct {
  readonly bucket: Bucket;
  readonly key: Key;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, { stage, keys, accessLogs }: PersonalDataVaultProps) {
    super(scope, id);
    this.keys = keys;
    const { removalPolicy } = stagePolicies(stage);
    this.key = new Key(this, 'Key', {
      description: 'Wraps the data keys of raw personal data under review in Tongbu',
      enableKeyRotation: true,
      policy: accountKeyPolicy(stage, uses),
      removalPolicy,
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...guarded,
      versioned: false,
      encryption: BucketEncryption.KMS,
      encryptionKey: keys.data,
      bucketKeyEnabled: true,
      removalPolicy,
      lifecycleRules: [
        dropUnfinishedUploads,
        { id: 'nothing-stays', expiration: Duration.days(LONGEST_DAYS) },
      ],
    });
    Tags.of(this).add('tongbu:holds', 'vault');
    logAccess(this.bucket, accessLogs, 'vault/');
  }

  get settings() {
    return {
      TONGBU_VAULT_BUCKET: this.bucket.bucketName,
      TONGBU_VAULT_KEY: this.key.keyArn,
    } as const;
  }

  /** For where people review: read and write entries, each under its own name. */
  grantReview(grantee: IGrantable): void {
    grantObjects(grantee, this.bucket, 'vault', ['s3:GetObject', 's3:PutObject']);
    grantListing(grantee, this.bucket);
    this.keys.grantWrite(grantee, 's3');
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...uses],
        resources: [this.key.keyArn],
        // No key is made or opened without saying for which entry, and CloudTrail notes it.
        conditions: { Null: { 'kms:EncryptionContext:entry': 'false' } },
      }),
    );
  }

  /** For steps that compare the files that go out with what was masked: they only read. */
  grantCompare(grantee: IGrantable): void {
    grantObjects(grantee, this.bucket, 'vault', ['s3:GetObject']);
    grantListing(grantee, this.bucket);
    this.keys.grantRead(grantee, 's3');
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [this.key.keyArn],
        conditions: { Null: { 'kms:EncryptionContext:entry': 'false' } },
      }),
    );
  }

  /** For destruction on schedule, which needs no key: it can delete what it cannot read. */
  grantDestroy(grantee: IGrantable): void {
    grantObjects(grantee, this.bucket, 'vault', ['s3:DeleteObject']);
  }

  /** For the sweep, which also looks what there is. */
  grantSweep(grantee: IGrantable): void {
    this.grantDestroy(grantee);
    grantListing(grantee, this.bucket);
  }
}
