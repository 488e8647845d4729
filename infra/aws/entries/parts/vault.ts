import { KMSClient } from '@aws-sdk/client-kms';
import { openKmsDataKeys } from '../../../../functions/adapters/kms/data-keys.ts';
import { openS3Vault } from '../../../../functions/adapters/s3/vault.ts';
import { part } from '../part.ts';
import { clientOptions } from './clients.ts';
import { s3 } from './s3.ts';

export const vault = part(
  ['TONGBU_VAULT_BUCKET', 'TONGBU_VAULT_KEY'],
  ({ TONGBU_VAULT_BUCKET: bucket, TONGBU_VAULT_KEY: keyId }) =>
    openS3Vault({
      client: s3,
      bucket,
      dataKeys: openKmsDataKeys({ client: new KMSClient(clientOptions), keyId }),
    }),
);
