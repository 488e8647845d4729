import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { type Identity, type SignedIn, SignInRefused } from '../../ports/identity.ts';
import { type ClaimNames, defaultClaimNames, personOfClaims } from './claims.ts';
import { discoverOnce } from './discovery.ts';

export interface OpenIdentityOptions {
  /** Exact issuer, for example `https://id.jiangzhou.example`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Left out for a public client; PKCE protects the code either way. */
  readonly clientSecret?: string;
  readonly redirectUri: string;
  /** Where the provider sends the browser once its own session has ended. */
  readonly signedOutUri: string;
  /** Audience of access tokens: the address of the API. */
  readonly audience: string;
  readonly claims?: ClaimNames;
  readonly scope?: string;
}

/** Longer tokens do not fit into a cookie beside the rest; the provider then asks the person. */
const LONGEST_KEPT_TOKEN = 2_000;
const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];

/**
 * People by OpenID Connect: authorization code with PKCE, state and nonce. The provider is looked
 * up on first use, because the embedded one is served by the process that asks.
 */
export function openIdentity(options: OpenIdentityOptions): Identity {
  const claimNames = options.claims ?? defaultClaimNames;
  const configuration = discoverOnce(options);
  const keySet = keysOnce(configuration);
  return {
    begin: async () => {
      const config = await configuration();
      const pending = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        codeVerifier: openid.randomPKCECodeVerifier(),
      };
      const address = openid.buildAuthorizationUrl(config, {
        redirect_uri: options.redirectUri,
        scope: options.scope ?? 'openid profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address, pending };
    },
    complete: async (callback, pending) => {
      const config = await configuration();
      // Behind a proxy the process sees another host than the browser; only the query counts.
      const answered = new URL(options.redirectUri);
      answered.search = callback.search;
      const tokens = await redeem(config, answered, pending);
      return signedIn(tokens, claimNames);
    },
    signOutAddress: async (idToken) => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return openid.buildEndSessionUrl(config, {
        post_logout_redirect_uri: options.signedOutUri,
        // Cognito goes by a name of its own; others pass over what they do not know.
        logout_uri: options.signedOutUri,
        ...(idToken === null ? {} : { id_token_hint: idToken }),
      });
    },
    verifyAccessToken: async (token) => {
      const keys = await keySet();
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: options.issuer,
          audience: options.audience,
          algorithms: ALGORITHMS,
          requiredClaims: ['exp', 'sub'],
        });
        return isIdToken(payload) ? null : personOfClaims(payload, claimNames);
      } catch (error) {
        if (error instanceof SignInRefused || isRefusedToken(error)) return null;
        throw new SignInRefused('providerUnavailable', { cause: error });
      }
    },
  };
}

/**
 * An ID token tells a client who signed in and opens nothing. Where a provider gives both kinds the
 * same audience, as Cognito's are made to have here, these claims tell them apart.
 */
function isIdToken({ token_use: use, nonce, at_hash: hash }: JWTPayload): boolean {
  return use === 'id' || nonce !== undefined || hash !== undefined;
}

async function redeem(
  config: openid.Configuration,
  answered: URL,
  pending: { state: string; nonce: string; codeVerifier: string },
) {
  try {
    return await openid.authorizationCodeGrant(config, answered, {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
  } catch (cause) {
    if (cause instanceof openid.AuthorizationResponseError) {
      throw new SignInRefused('denied', { cause });
    }
    const unreachable = cause instanceof TypeError && cause.message === 'fetch failed';
    throw new SignInRefused(unreachable ? 'providerUnavailable' : 'answerInvalid', { cause });
  }
}

function signedIn(
  tokens: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers,
  claimNames: ClaimNames,
): SignedIn {
  const claims = tokens.claims();
  if (claims === undefined) throw new SignInRefused('answerInvalid');
  const person = personOfClaims(claims, claimNames);
  const name = claims.name;
  const idToken = tokens.id_token ?? '';
  return {
    person,
    name: typeof name === 'string' && name.trim() !== '' ? name.slice(0, 60) : person.id,
    idToken: idToken === '' || idToken.length > LONGEST_KEPT_TOKEN ? null : idToken,
  };
}

/** The provider's keys, fetched on first use and again when a token names an unknown one. */
function keysOnce(configuration: () => Promise<openid.Configuration>) {
  let keys: ReturnType<typeof createRemoteJWKSet> | null = null;
  return async () => {
    const { jwks_uri: address } = (await configuration()).serverMetadata();
    if (address === undefined) throw new SignInRefused('providerUnavailable');
    keys ??= createRemoteJWKSet(new URL(address));
    return keys;
  };
}

/** What is wrong with the token itself, as opposed to the way to the provider's keys. */
function isRefusedToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}
