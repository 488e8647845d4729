import { KMSClient } from '@aws-sdk/client-kms';
import { openKmsSigner } from '../../../../functions/adapters/kms/signer.ts';
import { openPdfSeal } from '../../../../functions/adapters/pdf-seal/seal.ts';
import type { Seal } from '../../../../functions/ports/seal.ts';
import { part } from '../part.ts';
import { clientOptions } from './clients.ts';

/** `off` where the city has not set up a certificate for its key. */
export const seal = part(
  ['TONGBU_SEAL_KEY', 'TONGBU_SEAL_CERTIFICATES', 'TONGBU_SEAL_NAME'],
  (settings): Seal | null => {
    if (settings.TONGBU_SEAL_CERTIFICATES === 'off') return null;
    const client = new KMSClient(clientOptions);
    return openPdfSeal({
      signer: openKmsSigner({ client, keyId: settings.TONGBU_SEAL_KEY }),
      certificates: settings.TONGBU_SEAL_CERTIFICATES.split(',').map((der) =>
        Uint8Array.from(Buffer.from(der, 'base64')),
      ),
      name: settings.TONGBU_SEAL_NAME,
    });
  },
);
