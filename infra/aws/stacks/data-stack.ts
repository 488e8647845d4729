import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Archive } from '../constructs/archive.ts';
import { Backup } from '../constructs/backup.ts';
import { accessLogBucket } from '../constructs/buckets.ts';
import { Documents } from '../constructs/documents.ts';
import { Identity } from '../constructs/identity.ts';
import { Keys } from '../constructs/keys.ts';
import { Ledger } from '../constructs/ledger.ts';
import { PersonalDataVault } from '../constructs/personal-data-vault.ts';
import { RuntimeTables } from '../constructs/runtime-tables.ts';
import { Seal } from '../constructs/seal.ts';
import { Secrets } from '../constructs/secrets.ts';
import { Signing } from '../constructs/signing.ts';
import { stagePolicies } from '../constructs/stage-policies.ts';
import type { DeploymentContext } from '../context.ts';

export interface DataStackProps extends StackProps {
  readonly context: DeploymentContext;
}

/** Everything that must outlive a deployment: what is lost here is lost. */
export class DataStack extends Stack {
  readonly keys: Keys;
  readonly ledger: Ledger;
  readonly documents: Documents;
  readonly archive: Archive;
  readonly vault: PersonalDataVault;
  readonly runtimeTables: RuntimeTables;
  readonly identity: Identity;
  readonly signing: Signing;
  readonly seal: Seal;
  readonly secrets: Secrets;
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    const { context, ...rest } = props;
    const { stage, retentionYears } = context;
    super(scope, id, {
      ...rest,
      terminationProtection: stagePolicies(stage).deletionProtection,
    });
    const keys = new Keys(this, 'Keys', { stage });
    const accessLogs = accessLogBucket(this, 'AccessLogs', stage);
    this.keys = keys;
    this.accessLogs = accessLogs;
    this.ledger = new Ledger(this, 'Ledger', { stage, keys });
    this.documents = new Documents(this, 'Documents', { stage, keys, accessLogs });
    this.archive = new Archive(this, 'Archive', { stage, keys, accessLogs, retentionYears });
    this.vault = new PersonalDataVault(this, 'Vault', { stage, keys, accessLogs });
    this.runtimeTables = new RuntimeTables(this, 'RuntimeTables', { stage, keys });
    this.identity = new Identity(this, 'Identity', { context, keys });
    this.signing = new Signing(this, 'Signing', {
      stage,
      description: 'Signs checkpoints and statements of Tongbu',
    });
    this.seal = new Seal(this, 'Seal', { context });
    this.secrets = new Secrets(this, 'Secrets', { context, keys });
    new Backup(this, 'Backup', {
      stage,
      keys,
      tables: [this.ledger.events, this.ledger.heads, this.runtimeTables.staffNames],
      buckets: [this.documents.bucket],
    });
    // Named as `tongbu migrate` asks for them.
    this.tell('EventsTable', 'TONGBU_EVENTS_TABLE', this.ledger.events.tableName);
    this.tell('HeadsTable', 'TONGBU_HEADS_TABLE', this.ledger.heads.tableName);
    this.tell('DocumentsBucket', 'TONGBU_DOCUMENTS_BUCKET', this.documents.bucket.bucketName);
    this.tell('SealKey', 'TONGBU_SEAL_KEY', this.seal.key.keyArn);
    const { staffPool } = this.identity;
    if (staffPool !== null) this.tell('StaffPool', 'Make the accounts of staff here', staffPool);
  }

  private tell(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }
}
