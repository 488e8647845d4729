import {
  DependencyTimeoutException,
  DisabledException,
  InvalidKeyUsageException,
  KeyUnavailableException,
  KMSInternalException,
  KMSInvalidStateException,
  KMSServiceException,
  NotFoundException,
} from '@aws-sdk/client-kms';
import { SignerUnusable } from '../../ports/signer.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { passesByItself } from '../aws/reach.ts';

/** What to throw in place of a failure of KMS; an error that nobody foresaw keeps its cause. */
export function kmsProblem(error: unknown, keyId: string): Error {
  if (isPassing(error)) return new Unavailable('signer', { cause: error });
  const advice = adviceOn(error);
  if (advice !== null) {
    return new SignerUnusable(`the signing key ${keyId} ${advice}`, { cause: error });
  }
  return new Error(`KMS refused the signing key ${keyId}`, { cause: error });
}

function adviceOn(error: unknown): string | null {
  if (error instanceof DisabledException) return 'is disabled: enable it in KMS';
  if (error instanceof KMSInvalidStateException) {
    return 'is pending deletion or not ready: cancel its deletion in KMS and enable it';
  }
  if (error instanceof NotFoundException) {
    return 'does not exist in this region and account: check TONGBU_SIGNING_KEY';
  }
  if (error instanceof InvalidKeyUsageException) return WRONG_KIND;
  if (error instanceof KMSServiceException && error.name === 'AccessDeniedException') {
    return 'may not be used here: grant kms:Sign and kms:GetPublicKey on it to this function';
  }
  return null;
}

export const WRONG_KIND =
  'cannot sign checkpoints: create one with ECC_NIST_P256 and SIGN_VERIFY, and name it in ' +
  'TONGBU_SIGNING_KEY';

/** What KMS documents as over by itself, besides what every service of AWS says. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof DependencyTimeoutException ||
    error instanceof KMSInternalException ||
    error instanceof KeyUnavailableException ||
    passesByItself(error)
  );
}
