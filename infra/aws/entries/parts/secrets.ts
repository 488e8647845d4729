import { hkdfSync } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readSecret } from '../../../../functions/adapters/secrets-manager/read-secret.ts';
import { once } from '../once.ts';
import { part } from '../part.ts';
import { clientOptions } from './clients.ts';

const client = new SecretsManagerClient(clientOptions);
const SESSION_KEY_BYTES = 32;

/** What CloudFront shows us with every request. */
export const originSecret = part(['TONGBU_ORIGIN_SECRET'], ({ TONGBU_ORIGIN_SECRET: arn }) =>
  once(() => readSecret(client, arn)),
);

/** Seals the portal's cookies; derived, so that the secret may have any length and alphabet. */
export const sessionKey = part(['TONGBU_SESSION_SECRET'], ({ TONGBU_SESSION_SECRET: arn }) =>
  once(async () => {
    const secret = await readSecret(client, arn);
    const key = hkdfSync('sha256', secret, '', 'tongbu session key', SESSION_KEY_BYTES);
    return new Uint8Array(key);
  }),
);

/** The secret that the identity provider gave this deployment; null for a public client. */
export const clientSecret = part(
  ['TONGBU_OIDC_CLIENT_SECRET'],
  ({ TONGBU_OIDC_CLIENT_SECRET: arn }) =>
    once(async () => (arn === 'none' ? null : await readSecret(client, arn))),
);
