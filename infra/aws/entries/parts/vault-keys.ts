import { KMSClient } from '@aws-sdk/client-kms';
import { type DataKeys, openKmsDataKeys } from '../../../../functions/adapters/kms/data-keys.ts';
import { clientOptions } from './clients.ts';

/** Data keys under the vault's own key. */
export function vaultKeys(keyId: string): DataKeys {
  return openKmsDataKeys({ client: new KMSClient(clientOptions), keyId });
}
