import { KMSClient } from '@aws-sdk/client-kms';
import { openKmsSigner } from '../../../../functions/adapters/kms/signer.ts';
import { part } from '../part.ts';
import { clientOptions } from './clients.ts';

export const signer = part(['TONGBU_SIGNING_KEY'], ({ TONGBU_SIGNING_KEY: keyId }) =>
  openKmsSigner({ client: new KMSClient(clientOptions), keyId }),
);
