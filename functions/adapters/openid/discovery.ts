import * as openid from 'openid-client';
import { SignInRefused } from '../../ports/identity.ts';

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Reads the provider's metadata when it is first needed and keeps it. A failed attempt is not
 * kept, so that a provider that was down is found as soon as it is back.
 *
 * @throws {SignInRefused} from the returned function: `providerUnavailable`
 */
export function discoverOnce(options: {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}): () => Promise<openid.Configuration> {
  const issuer = new URL(options.issuer);
  const plain = issuer.protocol === 'http:';
  if (plain && !loopback.has(issuer.hostname)) {
    throw new TypeError(
      `${options.issuer} must be https: only this machine may be spoken to by http`,
    );
  }
  let found: Promise<openid.Configuration> | null = null;
  return async () => {
    found ??= openid.discovery(
      issuer,
      options.clientId,
      undefined,
      options.clientSecret === undefined
        ? openid.None()
        : openid.ClientSecretBasic(options.clientSecret),
      plain ? { execute: [openid.allowInsecureRequests] } : {},
    );
    try {
      return await found;
    } catch (cause) {
      found = null;
      throw new SignInRefused('providerUnavailable', { cause });
    }
  };
}
