import { openS3Vault } from '../../../../functions/adapters/s3/vault.ts';
import { once } from '../once.ts';
import { part } from '../part.ts';
import { s3 } from './s3.ts';

/** The way to KMS is loaded with the first entry that is sealed or opened: most requests do neither. */
export const vault = part(
  ['TONGBU_VAULT_BUCKET', 'TONGBU_VAULT_KEY'],
  ({ TONGBU_VAULT_BUCKET: bucket, TONGBU_VAULT_KEY: keyId }) => {
    const opened = once(async () => (await import('./vault-keys.ts')).vaultKeys(keyId));
    return openS3Vault({
      client: s3,
      bucket,
      dataKeys: {
        make: async (context) => (await opened()).make(context),
        open: async (wrapped, context) => (await opened()).open(wrapped, context),
      },
    });
  },
);
